import type { Figure } from "../domain/figure.ts";
import type { Question } from "../domain/question.ts";
import type { Glossary } from "../language/glossary.ts";
import { hasKey, keyMatches } from "../language/topic.ts";

/** Words that tell how things were done or who has them, not which of them are meant. */
const NOT_NARROWING = new Set(["#complete", "#implement", "#support", "#build", "#programme"]);

/**
 * The figure speaks of only some of what is asked: `2 xã đạt chuẩn nông thôn mới` for the number of
 * xã, `thu nhập bình quân đầu người vùng nông thôn` for everybody's. In Vietnamese what narrows a
 * noun stands behind it; the verb in front narrows things that are counted (`thành lập 22 …`).
 */
export function isNarrower(question: Question, figure: Figure, glossary: Glossary): boolean {
  const isMain = (key: string) => figure.counted.includes(key) || glossary.kind(key) === "indicator";
  const main = figure.head.findIndex(isMain);
  if (main < 0) return false;
  const verbs =
    figure.counted.length > 0
      ? figure.head.slice(0, main).filter((key) => glossary.kind(key) === "activity")
      : [];
  if (isOtherOfKind(question, figure, glossary)) return true;
  const beside = [...verbs, ...figure.head.slice(main + 1)];
  const isRate = figure.unit.dimension === "percent" || figure.unit.dimension === "per-mille";
  return beside.some((key) => {
    // `hộ cận nghèo chiếm 2,34% tổng số hộ`: what a rate is taken of.
    if (isRate && question.keys.some((asked) => asked.decisive && glossary.isPartOf(key, asked.key)))
      return false;
    if (question.keys.some((asked) => glossary.specifiesInFront(key, asked.key))) return false;
    const kind = glossary.kind(key);
    // `Tổng vốn đầu tư toàn xã hội huy động …`: a sum is raised, but of things only those that were.
    if (key === "#mobilise" && figure.counted.length === 0) return false;
    const narrows = kind && kind !== "organisation" && kind !== "office" && !NOT_NARROWING.has(key);
    return (
      narrows && !figure.counted.includes(key) && !question.keys.some((asked) => keyMatches(asked.key, key))
    );
  });
}

/** `nông thôn mới nâng cao` stands where `nông thôn mới` is asked for: one quality in place of another. */
function isOtherOfKind(question: Question, figure: Figure, glossary: Glossary): boolean {
  const isQuality = (key: string) => glossary.kind(key) === "term";
  const isTold = (key: string) =>
    hasKey(figure.head, key) || figure.head.some((told) => glossary.specifiesInFront(told, key));
  const missing = question.keys.some(({ key }) => isQuality(key) && !isTold(key));
  return (
    missing &&
    figure.head.some((key) => isQuality(key) && !question.keys.some((asked) => keyMatches(asked.key, key)))
  );
}
