import type { Fact, FactMeasure, FactPeriod, Report } from "./fact.ts";
import type { IndicatorId } from "./indicator.ts";
import type { Locality } from "./localities.ts";

/** What may be asked about: one place, indicator, measure and period. */
export interface Topic {
  readonly place: Locality;
  readonly indicator: IndicatorId;
  readonly measure: FactMeasure;
  readonly period: FactPeriod;
}

/** What the reports together say of a topic, or `disputable` where a careful official could differ. */
export type Finding =
  | { readonly kind: "one"; readonly fact: Fact; readonly documents: readonly string[]; readonly by: Source }
  | { readonly kind: "two"; readonly facts: readonly [Fact, Fact] }
  | { readonly kind: "target-only" }
  | { readonly kind: "nothing" }
  | { readonly kind: "disputable" };

/** How the one value is reported; `superseded` is a result beside a different estimate. */
type Source = "result" | "recalled" | "estimate" | "superseded";

export interface Truth {
  readonly reports: readonly Report[];
  /** Every topic that some report has a fact on, targets included, in the order of the reports. */
  readonly topics: readonly Topic[];
  factsOf(topic: Topic): readonly Fact[];
  find(topic: Topic): Finding;
  /** The target for the topic's year, when all reports agree on it. */
  target(topic: Topic): { readonly fact: Fact; readonly documents: readonly string[] } | null;
}

export function createTruth(reports: readonly Report[]): Truth {
  const byTopic = new Map<string, Fact[]>();
  for (const fact of reports.flatMap(({ facts }) => facts)) {
    const key = keyOf(fact);
    const facts = byTopic.get(key);
    if (facts) facts.push(fact);
    else byTopic.set(key, [fact]);
  }
  const factsOf = (topic: Topic) => byTopic.get(keyOf(topic)) ?? [];
  return {
    reports,
    topics: [...byTopic.values()].map(([first]) => first!),
    factsOf,
    find: (topic) => findingOf(factsOf(topic)),
    target: (topic) => {
      const targets = factsOf(topic).filter(({ status }) => status === "target");
      return agreed(targets) ? { fact: targets[0]!, documents: documentsIn(targets) } : null;
    },
  };
}

function keyOf({ place, indicator, measure, period }: Topic): string {
  return [place.kind, place.name, indicator, measure, period.year, period.half ?? ""].join("|");
}

function findingOf(facts: readonly Fact[]): Finding {
  const of = (status: Fact["status"]) => facts.filter((fact) => fact.status === status);
  const [results, recalled, estimates] = [of("result"), of("recalled"), of("estimate")];
  if (results.length > 0) {
    if (!agreed([...results, ...recalled])) return disputeOf(results, [...recalled, ...estimates]);
    const by = agreed([...results, ...estimates]) ? "result" : "superseded";
    const documents = documentsIn(
      by === "result" ? [...results, ...recalled, ...estimates] : [...results, ...recalled],
    );
    return { kind: "one", fact: results[0]!, documents, by };
  }
  if (recalled.length > 0 && estimates.length > 0) return { kind: "disputable" };
  const rest = recalled.length > 0 ? recalled : estimates;
  if (rest.length > 0) {
    if (!agreed(rest)) return { kind: "disputable" };
    const by = recalled.length > 0 ? "recalled" : "estimate";
    return { kind: "one", fact: rest[0]!, documents: documentsIn(rest), by };
  }
  return { kind: of("target").length > 0 ? "target-only" : "nothing" };
}

/** Two exact results that differ, each from one report and nothing beside them; else disputable. */
function disputeOf(results: readonly Fact[], others: readonly Fact[]): Finding {
  const [first, second] = results;
  const exact = results.every(({ value }) => value.qualifier === null);
  if (results.length !== 2 || others.length > 0 || agreed(results) || !exact) return { kind: "disputable" };
  return first!.document === second!.document
    ? { kind: "disputable" }
    : { kind: "two", facts: [first!, second!] };
}

function agreed(facts: readonly Fact[]): boolean {
  return facts.length > 0 && facts.every(({ value }) => sameValue(value, facts[0]!.value));
}

function sameValue(a: Fact["value"], b: Fact["value"]): boolean {
  return a.number === b.number && a.qualifier === b.qualifier;
}

function documentsIn(facts: readonly Fact[]): string[] {
  return [...new Set(facts.map(({ document }) => document))];
}
