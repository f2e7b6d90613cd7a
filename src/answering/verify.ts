import type { Citation } from "../domain/citation.ts";
import type { Figure } from "../domain/figure.ts";
import type { Question } from "../domain/question.ts";
import type { Verdict } from "../domain/verdict.ts";
import { type Miss, matchFigures } from "../figures/match.ts";
import type { Quantity } from "../figures/numbers.ts";
import { type Claim, createClaimReader } from "../figures/read-claims.ts";
import type { AnswererDeps } from "./create-answerer.ts";
import { asWritten, figureCitations } from "./figure-quote.ts";
import { preferred } from "./preferred.ts";

const LONGEST_TEXT = 20_000;
const MOST_CLAIMS = 200;

/** Checks each figure of a text against the documents' own, in order. */
export function createVerifier(deps: AnswererDeps): (text: string) => Verdict[] {
  const readClaims = createClaimReader(deps);
  return (text) =>
    readClaims(text.normalize("NFC").slice(0, LONGEST_TEXT))
      .slice(0, MOST_CLAIMS)
      .map((claim) => verdictOn(claim, deps));
}

function verdictOn({ text: claim, quantity, question: asked }: Claim, deps: AnswererDeps): Verdict {
  const question: Question = { ...asked, asksFor: null };
  // What a claim calls a change may be reported as a share of the earlier value: compared below.
  const ignored: Miss[] = ["measure", "kind", "derived"];
  const matches = matchFigures(question, deps.figures.candidates(question.keys), deps.glossary);
  const fitting = matches
    .filter(({ misses }) => misses.every((miss) => ignored.includes(miss)))
    .map(({ figure }) => figure);
  const aimed = matches.find(({ misses }) => misses.length === 1 && misses[0] === "target")?.figure;
  const direct = preferred(
    question,
    fitting.filter((figure) => figure.measure === question.measure && comparable(quantity, figure)),
  );
  const equal = direct.filter((figure) => sameNumber(quantity, figure));
  const derived = fitting.filter((figure) => follows(quantity, question, figure));
  const verdict = (kind: Verdict["verdict"], shown: readonly Figure[]): Verdict => ({
    claim,
    verdict: kind,
    found: shown[0] ? asWritten(deps.library, shown[0]) : null,
    derived: kind === "supported" && equal.length === 0,
    target: kind === "not-found" && aimed ? asWritten(deps.library, aimed) : null,
    language: question.language,
    citations: shown.flatMap((figure): Citation[] => figureCitations(deps.library, figure)),
  });
  const others = direct.filter((figure) => !sameNumber(quantity, figure));
  if (equal.length > 0)
    return others.length > 0 ? verdict("contradicted", [...others, ...equal]) : verdict("supported", equal);
  if (derived.length > 0) return verdict("supported", derived.slice(0, 1));
  return others.length > 0 ? verdict("contradicted", others) : verdict("not-found", []);
}

function comparable(quantity: Quantity, figure: Figure): boolean {
  return (
    quantity.unit.dimension === figure.unit.dimension ||
    (quantity.unit.dimension === "count" && !quantity.noun)
  );
}

function sameNumber({ values, unit, of }: Quantity, figure: Figure): boolean {
  if (of !== figure.of && of !== null) return false;
  // A claim that leaves the unit out altogether gives the number as the document writes it.
  const bare =
    unit.dimension === "count" &&
    unit.scale === 1 &&
    figure.unit.dimension !== "count" &&
    figure.unit.scale === 1;
  return values.some((value) => close(value * (bare ? 1 : unit.scale), figure.value));
}

/** `bằng 119,5% so với năm 2022` says `tăng 19,5%`. */
function follows({ values, unit }: Quantity, { measure }: Question, figure: Figure): boolean {
  if (unit.dimension !== "percent" || figure.measure !== "of-earlier" || figure.unit.dimension !== "percent")
    return false;
  const change =
    measure === "increase" ? figure.value - 100 : measure === "decrease" ? 100 - figure.value : Number.NaN;
  return values.some((value) => close(value, change));
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
