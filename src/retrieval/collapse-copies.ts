import type { Evidence } from "../domain/evidence.ts";
import { tokenise } from "../language/tokens.ts";

/** The least share of word pairs (Jaccard) that two copies have in common. */
const ALIKE = 0.9;

/** How far the shorter of two copies may fall behind the longer one. */
const LEAST_LENGTH = 0.85;

interface Fingerprint {
  readonly pairs: ReadonlySet<string>;
  /** Numbers and names in order: reports of two districts may differ in nothing else. */
  readonly facts: string;
}

/**
 * The first `count` distinct pieces of evidence; near-identical ones further down are listed with
 * the one that stands for them. Passages that differ in a number or a name are never copies.
 */
export function collapseCopies(ranked: Iterable<Evidence>, count: number): Evidence[] {
  const kept: { evidence: Evidence; copies: Evidence[]; numbers: string }[] = [];
  for (const evidence of ranked) {
    const { text } = evidence.passage;
    const numbers = (text.match(/\d+/g) ?? []).join(" ");
    const original = kept.find(
      (other) => other.numbers === numbers && isCopy(other.evidence.passage.text, text),
    );
    if (original) original.copies.push(evidence);
    else if (kept.length === count) break;
    else kept.push({ evidence, copies: [], numbers });
  }
  return kept.map(({ evidence, copies }) =>
    copies.length === 0
      ? evidence
      : { ...evidence, duplicates: copies.map(({ passage, document }) => ({ passage, document })) },
  );
}

function fingerprint(text: string): Fingerprint {
  const tokens = tokenise(text);
  const pairs = new Set(tokens.map(({ accented }, at) => `${tokens[at - 1]?.accented ?? ""} ${accented}`));
  const facts = tokens.filter(({ kind, capital }) => kind !== "word" || capital);
  return { pairs, facts: facts.map(({ accented }) => accented).join(" ") };
}

function isCopy(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LEAST_LENGTH * Math.max(one.length, other.length)) return false;
  const a = fingerprint(one);
  const b = fingerprint(other);
  if (a.facts !== b.facts) return false;
  let shared = 0;
  for (const pair of b.pairs) if (a.pairs.has(pair)) shared++;
  return shared >= ALIKE * (a.pairs.size + b.pairs.size - shared);
}
