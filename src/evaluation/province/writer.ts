import type { Random } from "../../domain/random.ts";
import { capitalised } from "../../language/spelling.ts";
import type { Fact } from "./fact.ts";
import type { Phrasing } from "./phrasing.ts";
import { type Focus, fill, type Scene } from "./slots.ts";

/** A report in the making: its paragraphs and what they state. */
export interface Writer {
  readonly phrasing: Phrasing;
  readonly random: Random;
  /** Fills a template, notes its facts and returns the words, with a capital when `start`. */
  say(template: string, scene: Scene, options?: SayOptions): string;
  line(...lines: readonly string[]): void;
  text(): string;
  facts(): readonly Fact[];
}

interface SayOptions {
  readonly start?: boolean;
  readonly focus?: Focus;
  readonly words?: Readonly<Record<string, string>>;
  /** The place has just been named, so it is taken up without its name. */
  readonly named?: boolean;
}

export function createWriter(phrasing: Phrasing, random: Random): Writer {
  const lines: string[] = [];
  const facts: Fact[] = [];
  const { subjects, possessives } = phrasing.scaffold;
  const say: Writer["say"] = (template, scene, { start, focus, words = {}, named } = {}) => {
    const subject = named ? random.pick(subjects.filter((s) => !/\{[DB]\}/.test(s))) : random.pick(subjects);
    const possessive = random.pick(possessives);
    const own = { S: fill(subject, scene, {}).text, P: fill(possessive, scene, {}).text, ...words };
    const filled = fill(template, scene, own, focus);
    facts.push(...filled.facts);
    return start ? capitalised(filled.text) : filled.text;
  };
  return {
    phrasing,
    random,
    say,
    line: (...added) => lines.push(...added),
    text: () => `${lines.join("\n")}\n`.normalize("NFC"),
    facts: () => facts,
  };
}
