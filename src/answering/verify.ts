import type { Citation } from "../domain/citation.ts";
import type { Figure } from "../domain/figure.ts";
import type { Question } from "../domain/question.ts";
import type { Verdict } from "../domain/verdict.ts";
import { matchFigures } from "../figures/match.ts";
import type { Miss } from "../figures/misses.ts";
import type { Quantity } from "../figures/quantity.ts";
import { type Claim, createClaimReader } from "../figures/read-claims.ts";
import type { AnswererDeps } from "./create-answerer.ts";
import { bestSourcesFirst, citeFigure } from "./figure-quote.ts";
import { preferred } from "./preferred.ts";

/** Of a text to verify, in characters: about forty pages. */
export const LONGEST_VERIFIED = 100_000;

/** Checks each figure of a text against the documents' own, in order. */
export interface Verifier {
  verify(text: string): Verdict[];
  /** A few at a time, for whoever has other work to do in between. */
  verifyInSteps(text: string): Generator<readonly Verdict[]>;
}

export function createVerifier(deps: AnswererDeps): Verifier {
  const readClaims = createClaimReader(deps);
  function* verifyInSteps(text: string): Generator<readonly Verdict[]> {
    for (const claims of readClaims(text.normalize("NFC")))
      yield claims.map((claim) => verdictOn(claim, deps));
  }
  return { verifyInSteps, verify: (text) => [...verifyInSteps(text)].flat() };
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
    deps.library,
  );
  const equal = bestSourcesFirst(
    direct.filter((figure) => sameNumber(quantity, figure)),
    deps.library,
  );
  const derived = fitting.filter((figure) => follows(quantity, question, figure));
  const verdict = (kind: Verdict["verdict"], shown: readonly Figure[]): Verdict => {
    const cited = shown.flatMap((figure) => citeFigure(deps.library, figure) ?? []);
    return {
      claim,
      verdict: cited.length > 0 ? kind : "not-found",
      found: cited[0]?.written ?? null,
      derived: kind === "supported" && equal.length === 0,
      target: kind === "not-found" && aimed ? (citeFigure(deps.library, aimed) ?? null) : null,
      language: question.language,
      citations: cited.flatMap(({ citations }): readonly Citation[] => citations),
    };
  };
  const others = bestSourcesFirst(
    direct.filter((figure) => !sameNumber(quantity, figure)),
    deps.library,
  );
  if (equal.length > 0)
    return others.length > 0 ? verdict("contradicted", [...others, ...equal]) : verdict("supported", equal);
  if (derived.length > 0) return verdict("supported", derived.slice(0, 1));
  if (others.length > 0) return verdict("contradicted", others);
  const turned = fitting.filter((figure) => isOpposite(question, figure) && comparable(quantity, figure));
  return verdict(turned.length > 0 ? "contradicted" : "not-found", preferred(question, turned));
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

/** A claim says that it rose, the document that it fell, or the other way round. */
function isOpposite({ measure }: Question, figure: Figure): boolean {
  return (
    (measure === "increase" && figure.measure === "decrease") ||
    (measure === "decrease" && figure.measure === "increase")
  );
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
