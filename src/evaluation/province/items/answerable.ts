import type { Random } from "../../../domain/random.ts";
import type { Fact } from "../fact.ts";
import { indicatorOf } from "../indicator.ts";
import type { AskWords } from "../phrasing.ts";
import type { Finding, Topic, Truth } from "../truth.ts";
import { YEARS } from "../years.ts";
import { drawn } from "./pool.ts";
import type { Asking } from "./wording.ts";

/** A question yet to be worded. */
export interface Ask {
  readonly case: string;
  readonly topic: Topic;
  readonly asking: Asking;
  readonly undated?: true;
  /** Instead of the indicator's own names. */
  readonly words?: AskWords;
  readonly status: "answered" | "not_found" | "conflicting";
  readonly must?: readonly string[];
  readonly documents?: readonly string[];
}

type One = Extract<Finding, { kind: "one" }>;

/** How many questions of each answerable kind. */
const COUNTS = {
  result: 78,
  bounded: 10,
  zero: 5,
  recalled: 14,
  estimate: 12,
  superseded: 8,
  half: 8,
  province: 8,
  commune: 5,
  change: 10,
  "of-plan": 8,
  latest: 22,
  target: 18,
  conflicting: 8,
} as const;

export function answerableAsks(truth: Truth, random: Random): Ask[] {
  const take = (name: keyof typeof COUNTS, pool: readonly Ask[]) =>
    drawn(pool, COUNTS[name], random, ({ topic }) => topic.indicator).map((ask) => ({ ...ask, case: name }));
  const ones = truth.topics.flatMap((topic) => {
    const finding = truth.find(topic);
    return finding.kind === "one" && !(topic.indicator === "poor" && emptied(truth, topic))
      ? [{ topic, finding }]
      : [];
  });
  const levels = ones.filter(({ topic }) => topic.measure === "level");
  const district = levels.filter(
    ({ topic }) => topic.place.kind !== "tỉnh" && topic.place.kind !== "xã" && !topic.period.half,
  );
  const by = (source: One["by"]) => district.filter(({ finding }) => finding.by === source);
  const plain = by("result").filter(({ finding }) => finding.fact.value.number > 0);
  const asks = (found: readonly { topic: Topic; finding: One }[]) =>
    found.map(({ topic, finding }) => askOf(topic, finding));
  return [
    ...take("result", asks(plain.filter(({ finding }) => !finding.fact.value.qualifier))),
    ...take("bounded", asks(plain.filter(({ finding }) => finding.fact.value.qualifier))),
    ...take("zero", asks(by("result").filter(({ topic }) => saidAlike(truth, topic)))),
    ...take("recalled", asks(by("recalled"))),
    ...take("estimate", asks(by("estimate"))),
    ...take("superseded", asks(by("superseded"))),
    ...take("half", asks(levels.filter(({ topic }) => topic.period.half))),
    ...take("province", asks(levels.filter(({ topic }) => topic.place.kind === "tỉnh"))),
    ...take("commune", asks(levels.filter(({ topic }) => topic.place.kind === "xã"))),
    ...take("change", asks(ones.filter(({ topic }) => topic.measure === "change"))),
    ...take("of-plan", asks(ones.filter(({ topic }) => topic.measure === "of-plan"))),
    ...take("latest", latestAsks(truth, levels)),
    ...take("target", targetAsks(truth)),
    ...take("conflicting", conflictingAsks(truth)),
  ];
}

/** Zero, in the same words wherever it is told. */
function saidAlike(truth: Truth, topic: Topic): boolean {
  const facts = truth.factsOf(topic).filter(({ status }) => status === "result");
  return facts.every(({ value, text }) => value.number === 0 && text === facts[0]?.text);
}

/** No poor household is told in words and has no rate. */
export function emptied(truth: Truth, topic: Topic): boolean {
  const count = truth.factsOf({ ...topic, indicator: "poorCount", measure: "level" });
  return count.some(({ value }) => value.number === 0);
}

function askOf(topic: Topic, { fact, documents }: One): Ask {
  return {
    case: "",
    topic,
    asking: askingOf(fact),
    status: "answered",
    must: [mustOf(topic, fact, documents)],
    documents,
  };
}

function askingOf({ measure, direction }: Fact): Asking {
  if (measure === "of-plan") return "ofPlan";
  return measure === "change" ? (direction === "giảm" ? "fall" : "rise") : "level";
}

/** The words of the only report, else what all reports share; a count's noun varies too much to ask for. */
function mustOf({ indicator }: Topic, fact: Fact, documents: readonly string[]): string {
  const counted = indicatorOf(indicator).scale === "" && fact.measure === "level";
  return counted && documents.length === 1 ? fact.text : fact.core;
}

/** The last year with a result, when nothing later could be meant. */
function latestAsks(truth: Truth, levels: readonly { topic: Topic; finding: One }[]): Ask[] {
  return levels.flatMap(({ topic, finding }) => {
    if (finding.by !== "result" || topic.period.half || finding.fact.value.number === 0) return [];
    if (topic.place.kind === "xã") return [];
    const later = [...YEARS, 2024].filter((year) => year > topic.period.year);
    const open = later.every((year) =>
      [{ year }, { year, half: true } as const].every((period) =>
        (["level", "change", "of-earlier", "of-plan"] as const).every((measure) => {
          const { kind } = truth.find({ ...topic, measure, period });
          return kind === "nothing" || kind === "target-only";
        }),
      ),
    );
    const must = [finding.fact.core, String(topic.period.year)];
    return open ? [{ ...askOf(topic, finding), undated: true as const, must }] : [];
  });
}

/** Targets that all reports agree on, for years with and without a result. */
function targetAsks(truth: Truth): Ask[] {
  return truth.topics.flatMap((topic) => {
    const target = truth.target(topic);
    if (!target || topic.measure !== "level" || topic.period.half || topic.place.kind === "tỉnh") return [];
    const { fact, documents } = target;
    return [
      {
        case: "",
        topic,
        asking: "target" as const,
        status: "answered" as const,
        must: [fact.core],
        documents,
      },
    ];
  });
}

function conflictingAsks(truth: Truth): Ask[] {
  return truth.topics.flatMap((topic) => {
    const finding = truth.find(topic);
    if (finding.kind !== "two" || topic.measure !== "level" || topic.period.half) return [];
    const must = finding.facts.map(({ core }) => core);
    const documents = finding.facts.map(({ document }) => document);
    return [{ case: "", topic, asking: "level" as const, status: "conflicting" as const, must, documents }];
  });
}
