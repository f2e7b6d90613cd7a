import type { Random } from "../../../domain/random.ts";
import { DISTRICTS, fullName } from "../localities.ts";
import { vietnamese } from "../number-text.ts";
import type { Phrasing } from "../phrasing.ts";
import type { Topic, Truth } from "../truth.ts";
import type { Value } from "../value.ts";
import {
  derivable,
  distinct,
  type Known,
  knownOf,
  mistyped,
  plainValue,
  siblingValue,
} from "./claim-values.ts";
import { claimOf, spelled } from "./claim-wording.ts";
import { type Groundless, nearMisses, otherPlaces, otherYears } from "./groundless.ts";
import { drawn } from "./pool.ts";

export interface Claim {
  readonly case: string;
  readonly claim: string;
  readonly verdict: "supported" | "contradicted" | "not_found";
  readonly documents?: readonly string[];
}

const COUNTS = {
  supported: 22,
  "bound-dropped": 6,
  changed: 5,
  derived: 4,
  zero: 6,
  "wrong-digit": 13,
  neighbour: 7,
  "other-year": 7,
  sibling: 5,
  disputed: 4,
  "missing-year": 8,
  "absent-place": 6,
  "near-miss": 8,
} as const;

export function writeClaims(truth: Truth, phrasing: Phrasing, random: Random): Claim[] {
  const known = knownOf(truth, "level").filter(
    ({ topic }) => !topic.period.half && topic.place.kind !== "xã",
  );
  const take = <T extends { topic: Topic }>(name: keyof typeof COUNTS, pool: readonly T[]) =>
    drawn(pool, COUNTS[name], random, ({ topic }) => topic.indicator);
  const told = (name: keyof typeof COUNTS, { topic, value, documents }: Known): Claim => ({
    case: name,
    claim: claimOf(phrasing, topic, spelled(topic.indicator, value, random), random),
    verdict: "supported",
    documents,
  });
  const wrong = (
    name: keyof typeof COUNTS,
    pool: readonly Known[],
    other: (one: Known) => Value | null,
  ): Claim[] =>
    take(
      name,
      pool.flatMap((one) => {
        const value = other(one);
        return value && distinct(truth, one.topic, value) ? [{ ...one, value }] : [];
      }),
    ).map((one) => ({ ...told(name, one), verdict: "contradicted" as const }));
  const exact = known.filter(({ value }) => !value.qualifier);
  const missing = (name: keyof typeof COUNTS, pool: readonly Groundless[]): Claim[] =>
    take(name, pool).map(({ topic, value }) => {
      const claim = claimOf(phrasing, topic, spelled(topic.indicator, value, random), random);
      return { case: name, claim, verdict: "not_found" as const };
    });
  return [
    ...take("supported", exact).map((one) => told("supported", one)),
    ...take(
      "bound-dropped",
      known.filter(({ value }) => value.qualifier),
    ).map((one) => told("bound-dropped", one)),
    ...take("changed", knownOf(truth, "change")).map((one) => changed("changed", one)),
    ...take("derived", derivable(truth)).map((one) => changed("derived", one)),
    ...zeroClaims(truth, phrasing, random).slice(0, COUNTS.zero),
    ...wrong("wrong-digit", exact, ({ topic, value }) => mistyped(topic, value)),
    ...wrong("neighbour", exact, ({ topic }) =>
      plainValue(truth, { ...topic, place: random.pick(DISTRICTS) }),
    ),
    ...wrong("other-year", exact, ({ topic }) =>
      plainValue(truth, { ...topic, period: { year: topic.period.year - 1 } }),
    ),
    ...wrong("sibling", exact, ({ topic }) => siblingValue(truth, topic)),
    ...disputedClaims(truth, phrasing, random).slice(0, COUNTS.disputed),
    ...missing("missing-year", otherYears(truth, exact)),
    ...missing("absent-place", otherPlaces(exact)),
    ...missing("near-miss", nearMisses(truth)),
  ];

  function changed(name: "changed" | "derived", { topic, value, documents }: Known): Claim {
    const fact = truth.factsOf(topic)[0]!;
    const plain = fact.text.replace(/^(tăng|giảm) /u, "");
    const said =
      name === "changed"
        ? `${fact.direction} ${plain}`
        : `tăng ${vietnamese(value.number, Number.isInteger(value.number) ? 0 : 1)}%`;
    const claim = claimOf(phrasing, topic, said, random, "changeClaims");
    return { case: name, claim, verdict: "supported", documents };
  }
}

/** Zero in words, told as it stands and told as a number. */
function zeroClaims(truth: Truth, phrasing: Phrasing, random: Random): Claim[] {
  const zeros = truth.topics.flatMap((topic) => {
    const finding = topic.measure === "level" && topic.indicator === "poorCount" ? truth.find(topic) : null;
    return finding?.kind === "one" && finding.fact.value.number === 0 ? [{ topic, finding }] : [];
  });
  return random.shuffled(zeros).map(({ topic, finding }, at) => {
    const said = spelled("poorCount", { number: random.whole(11, 60), qualifier: null }, random);
    const { documents, fact } = finding;
    return at % 2 === 0
      ? { case: "zero", claim: `${front(topic)} ${fact.text}`, verdict: "supported", documents }
      : { case: "zero", claim: claimOf(phrasing, topic, said, random), verdict: "contradicted", documents };
  });
}

function front({ place, period }: Topic): string {
  return `Năm ${period.year}, ${fullName(place)}`;
}

function disputedClaims(truth: Truth, phrasing: Phrasing, random: Random): Claim[] {
  return truth.topics.flatMap((topic) => {
    const finding = truth.find(topic);
    if (finding.kind !== "two" || topic.measure !== "level" || topic.period.half) return [];
    const said = spelled(topic.indicator, finding.facts[0].value, random);
    const documents = finding.facts.map(({ document }) => document);
    return [
      {
        case: "disputed",
        claim: claimOf(phrasing, topic, said, random),
        verdict: "contradicted" as const,
        documents,
      },
    ];
  });
}
