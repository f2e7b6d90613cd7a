import { changeOf, percentText, shareOfPlan } from "./change.ts";
import type { Fact, FactPeriod, FactStatus } from "./fact.ts";
import { type IndicatorId, isIndicator } from "./indicator.ts";
import { fullName, type Locality, PROVINCE } from "./localities.ts";
import { type Value, valueCore, valueText } from "./value.ts";
import type { World } from "./world.ts";

/** What a report tells of one place and year. */
export interface Scene {
  readonly document: string;
  readonly place: Locality;
  readonly year: number;
  readonly world: World;
  /** The level that this report states. */
  now(id: IndicatorId): Value;
}

/** One value told with a noun: `{N}` and `{V}`. */
export interface Focus {
  readonly id: IndicatorId;
  readonly noun: string;
  readonly value: Value;
  readonly status: FactStatus;
  readonly period: FactPeriod;
}

export interface Filled {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/**
 * `{poor}` a level · `{poor unit words}` with those words for its unit · `{poor-}` last year's level ·
 * `{poor^}` "giảm 1,2 …" · `{poor~}` the amount alone · `{poor%}` share of the plan · `{poor=}` share of
 * last year · `{poor:0 words}` zero in words · `{prov:poor}` the province's level.
 */
const SLOT = /\{(prov:)?([A-Za-z]+)(:0)?([-^~%=+])?(?: ([^}]*))?\}/g;

/** The indicators whose own values a template states. */
export function indicatorsIn(template: string): IndicatorId[] {
  const ids = [...template.matchAll(SLOT)].filter(([, province]) => !province).map(([, , name]) => name!);
  return [...new Set(ids.filter(isIndicator))];
}

/** Whether every slot of the template has something to say in this scene. */
export function fits(template: string, scene: Scene): boolean {
  return [...template.matchAll(SLOT)].every(([, province, name, zero, op]) => {
    if (!isIndicator(name!) || province) return true;
    const now = scene.now(name);
    if (op === "%") return shareOfPlan(now, scene.world.target(scene.place, name, scene.year)) !== null;
    if (op) return changeOf(name, now, scene.world.result(scene.place, name, scene.year - 1)) !== null;
    return (now.number === 0) === (zero !== undefined);
  });
}

/** Replaces every slot; `words` fills those that are no indicator, `focus` fills `{N}` and `{V}`. */
export function fill(
  template: string,
  scene: Scene,
  words: Readonly<Record<string, string>>,
  focus?: Focus,
): Filled {
  const facts: Fact[] = [];
  const text = template.replace(SLOT, (_all, province, name: string, zero, op, unit) => {
    if (name === "y") return String(scene.year + (op === "-" ? -1 : op === "+" ? 1 : 0));
    if (name === "V" && focus) return state(level(scene, focus.id, focus.value, focus.status, focus.period));
    if (name === "N" && focus) return focus.noun;
    if (!isIndicator(name)) return words[name] ?? placeWord(name, scene.place);
    if (province) {
      const whole = { ...scene, place: PROVINCE };
      const value = scene.world.result(PROVINCE, name, scene.year);
      return state(level(whole, name, value, "result", { year: scene.year }));
    }
    if (zero) return state({ ...level(scene, name, scene.now(name)), text: unit, core: unit });
    if (op === undefined) return state(level(scene, name, scene.now(name), "result", undefined, unit));
    return derived(name, op, unit);
  });
  return { text, facts };

  function state(fact: Fact): string {
    facts.push(fact);
    return fact.text;
  }

  function derived(name: IndicatorId, op: string, unit?: string): string {
    const { place, year, world } = scene;
    const now = scene.now(name);
    const before = world.result(place, name, year - 1);
    if (op === "-") return state(level(scene, name, before, "recalled", { year: year - 1 }, unit));
    if (op === "%") {
      const value = shareOfPlan(now, world.target(place, name, year))!;
      const said = percentText(value);
      return state({ ...level(scene, name, value), measure: "of-plan", text: said, core: said });
    }
    const change = changeOf(name, now, before)!;
    if (op === "=") {
      const value: Value = { number: change.share, qualifier: null };
      const said = percentText(value);
      return state({ ...level(scene, name, value), measure: "of-earlier", text: said, core: said });
    }
    const said = op === "^" ? `${change.direction} ${change.text}` : change.text;
    return state({
      ...level(scene, name, { number: change.amount, qualifier: null }),
      measure: "change",
      direction: change.direction,
      text: said,
      core: change.core,
    });
  }
}

function level(
  { document, place, year }: Scene,
  indicator: IndicatorId,
  value: Value,
  status: FactStatus = "result",
  period: FactPeriod = { year },
  unit?: string,
): Fact {
  // A sign keeps its place; words that replace a unit stand apart from the number.
  const tail = unit === undefined ? undefined : ` ${unit}`;
  const text = valueText(indicator, value, tail);
  const core = valueCore(indicator, value);
  return { document, place, indicator, measure: "level", period, status, value, text, core };
}

function placeWord(name: string, place: Locality): string {
  if (name === "D") return fullName(place);
  if (name === "B") return place.name;
  if (name === "K") return place.kind;
  throw new Error(`no words for the slot {${name}}`);
}
