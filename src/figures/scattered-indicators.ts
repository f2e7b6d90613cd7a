import { contains, overlaps, type Span } from "../domain/span.ts";
import type { Glossary } from "../language/glossary.ts";
import { tokenise } from "../language/tokens.ts";
import { readText, type TopicKey, topicKeys } from "../language/topic.ts";
import type { Sentence } from "./sentence.ts";

/** The topic that a sentence or clause opens with: `về nước sạch, …`. */
const FRAME =
  /(?:^|[,;]\s)(?:về|đối với|riêng(?: về)?|trong lĩnh vực|lĩnh vực|công tác) [^,;:.\d]{2,40}[,:]/giu;

/**
 * `trồng mới 887,7 ha rừng` names `trồng mới rừng`: an indicator or activity whose words stand on
 * both sides of the number. Undefined when there is none.
 */
export function bridgedKeys(
  sentence: Sentence,
  lead: Span,
  tail: Span,
  counted: readonly TopicKey[],
  glossary: Glossary,
): TopicKey[] | undefined {
  const { text, named } = sentence;
  if (tail.start <= lead.end || tail.end <= tail.start) return undefined;
  const noun = text.slice(lead.end, tail.start).search(/\p{Ll}/u);
  // With the things counted, else without: `kết nạp 109 quần chúng ưu tú vào Đảng`.
  const gaps = [...(noun > 0 ? [lead.end + noun] : []), tail.start];
  for (const [at, end] of gaps.entries()) {
    const words = text.slice(0, lead.end) + " ".repeat(end - lead.end) + text.slice(end);
    const read = readText(tokenise(words), glossary, "strict");
    const crossing = read.concepts.find(
      ({ value, span }) =>
        (value.kind === "indicator" || value.kind === "activity") &&
        lead.start <= span.start &&
        span.start < lead.end &&
        span.end > tail.start,
    );
    if (!crossing) continue;
    const within = topicKeys(read, { start: lead.start, end: tail.end }, named);
    // `chi bộ vận động nhân dân lập 9 hợp tác xã mới`: who did it says nothing of the things.
    const isDone = crossing.value.kind === "activity" && counted.length > 0;
    const keys = isDone ? within.filter(({ span }) => span.start >= crossing.span.start) : within;
    // What is done does not say to what.
    const isWhole = crossing.value.kind === "indicator" || at < gaps.length - 1;
    return isWhole ? keys : [...keys, ...counted];
  }
  return undefined;
}

/**
 * `rừng che phủ 66,7%`, `Về nước sạch, tỷ lệ hộ dân được sử dụng là 75%`: where no indicator is named
 * in one go, its words may stand apart, one part of them in the topic that the sentence opens with.
 */
export function scatteredKeys(
  sentence: Sentence,
  within: Span,
  core: readonly TopicKey[],
  glossary: Glossary,
): readonly TopicKey[] {
  const { read, named } = sentence;
  if (core.some(({ kind }) => kind === "indicator")) return core;
  const frame = frameOf(sentence, within);
  const framed = topicKeys(read, frame, named, true);
  if (core.length > 0 && core.every((key) => isAgain(key, framed))) return framed;
  const tokens = read.tokens.filter(
    ({ span }) =>
      (contains(within, span) || contains(frame, span)) && !named.some((part) => overlaps(part, span)),
  );
  const match = glossary.scattered(tokens, read.mode);
  if (!match) return core;
  const used = match.tokens.map(({ span }) => span);
  const [span] = used;
  const others = core.filter((key) => !used.some((part) => overlaps(part, key.span)));
  return [{ key: `#${match.value.id}`, kind: match.value.kind, span: span! }, ...others];
}

/** `Về số doanh nghiệp thành lập mới, cả tỉnh đạt 277 doanh nghiệp`: the things that the topic tells more of. */
function isAgain({ key, kind }: TopicKey, framed: readonly TopicKey[]): boolean {
  return kind === "counted" && framed.some((other) => other.key === key);
}

/** The topic in front of the piece, unless another quantity stands between. */
function frameOf({ text, quantities }: Sentence, within: Span): Span {
  const [frame] = [...text.slice(0, within.end).matchAll(FRAME)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ end }) => !quantities.some(({ span }) => end <= span.start && span.end <= within.start))
    .toReversed();
  return frame ?? { start: 0, end: 0 };
}
