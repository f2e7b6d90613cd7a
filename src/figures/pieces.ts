import type { Span } from "../domain/span.ts";
import { isClassifier } from "../language/classifiers.ts";
import type { Glossary } from "../language/glossary.ts";
import { type TopicKey, topicKeys } from "../language/topic.ts";
import { boundaries, comparedCut, tailOf } from "./boundaries.ts";
import { ellipticKeys } from "./ellipsis.ts";
import { foundedNew } from "./founded-new.ts";
import { nameEnough, ofObject, setsAim, withoutWhole } from "./lead-keys.ts";
import type { Measured, Piece } from "./piece.ts";
import { endOf, type Quantity } from "./quantity.ts";
import { assignInOrder } from "./respectively.ts";
import { bridgedKeys, scatteredKeys } from "./scattered-indicators.ts";
import type { Sentence } from "./sentence.ts";
import { deedsOf, toldOfElsewhere, withTakenOver } from "./taken-over.ts";

const OF_THEM = /(?<![\p{L}])trong (?:số )?(?:đó|này)\s*$/iu;
/** `45 thôn đạt chuẩn trên tổng số 120 thôn`: what was said of the part is not said of all. */
const IN_ALL = /(?<![\p{L}])(?:trên|trong)\s+tổng(?:\s+số)?\s*$/iu;
/** `thành lập 12 doanh nghiệp, nâng tổng số lên 145 doanh nghiệp`: not all of them were founded then. */
const IN_TOTAL = /(?<![\p{L}])(?:tổng(?: số| cộng)?|lũy kế|luỹ kế)(?![\p{L}])/iu;
/** `Kết nạp 32 đảng viên, …, thu hút 50.786 lượt khách`: done to these things, whatever was done to those before. */
const DRAWS = /(?<![\p{L}])thu hút(?![\p{L}])/iu;
/** Words outside the glossary that say how a value moved. */
const MOVES = new Set("hạ nhích kéo vươn nâng chạm rút bứt lùi sụt bớt cách nhảy leo".split(" "));

/** The piece of each quantity, in order; `before` is what the sentence before measured last. */
export function piecesOf(sentence: Sentence, glossary: Glossary, before?: Measured): readonly Piece[] {
  const bounds = boundaries(sentence);
  const pieces: Piece[] = [];
  for (const i of sentence.quantities.keys()) pieces.push(pieceOf(sentence, bounds, pieces, i, glossary));
  return withTakenOver(sentence, assignInOrder(sentence, pieces), before);
}

function pieceOf(
  sentence: Sentence,
  bounds: readonly Span[],
  pieces: readonly Piece[],
  i: number,
  glossary: Glossary,
): Piece {
  const { text } = sentence;
  const quantity = sentence.quantities[i]!;
  const last = pieces.at(-1);
  const tail = tailOf(sentence, bounds, i);
  const things = quantity.noun ? keysIn(sentence, quantity.noun, true) : [];
  const tailKeys = [
    ...foundedNew(sentence, quantity, things),
    ...keysIn(sentence, comparedCut(sentence, tail)),
  ];
  const inAll = last && IN_ALL.exec(text.slice(0, quantity.span.start));
  if (inAll) {
    const lead = { start: inAll.index, end: quantity.span.start };
    return { lead, tail, core: [...things, ...tailKeys], counted: things };
  }
  const floor = last ? Math.max(last.tail.end, endOf(sentence.quantities[i - 1]!)) : 0;
  const behind = withoutWhole(quantity, tailKeys);
  const isOfClassifier =
    quantity.noun !== null && isClassifier(text.slice(quantity.noun.start, quantity.noun.end));
  const naming = isOfClassifier ? [] : things;
  const found = leadOf(sentence, bounds, floor, quantity, (keys) => nameEnough([...keys, ...behind], naming));
  const { lead } = found;
  const isDoneToThings = (deed: string) => !isOfClassifier || glossary.holdsThings(deed);
  const isCalled = (thing: string, named: string) => glossary.isPartOf(thing, named);
  const keys = last && setsAim(found.keys) ? [] : ofObject(found.keys, things, isDoneToThings, isCalled);
  const isNamedElse = keys.some(({ kind }) => kind !== "word") || (last !== undefined && keys.length === 0);
  const counted = isOfClassifier && isNamedElse ? [] : things;
  const elliptic =
    last &&
    ellipticKeys(text.slice(last.lead.start, last.lead.end), text.slice(lead.start, lead.end), glossary);
  if (elliptic) return { lead: { start: last.lead.start, end: lead.end }, tail, core: elliptic, counted: [] };
  const elsewhere = toldOfElsewhere(sentence, pieces, i, { lead, keys: [...keys, ...things, ...tailKeys] });
  if (elsewhere) return { ...elsewhere, lead: { start: elsewhere.lead.start, end: lead.end }, tail };
  const own: Words = { lead, tail, keys, counted, tailKeys };
  return last && !sayEnough(own)
    ? continuedPiece(sentence, last, own, glossary)
    : ownPiece(sentence, quantity, own, glossary);
}

/** Back from the quantity to the words that name what is measured, at most to `floor`. */
function leadOf(
  sentence: Sentence,
  bounds: readonly Span[],
  floor: number,
  { span }: Quantity,
  isNamed: (keys: readonly TopicKey[]) => boolean,
): { readonly lead: Span; readonly keys: readonly TopicKey[] } {
  const starts = bounds.filter(({ end }) => end <= span.start && end > floor).map(({ end }) => end);
  let lead: Span = { start: starts.pop() ?? floor, end: span.start };
  let keys = keysIn(sentence, lead);
  while (!isNamed(keys) && lead.start > floor) {
    lead = { start: starts.pop() ?? floor, end: lead.end };
    keys = keysIn(sentence, lead);
  }
  return { lead, keys };
}

/** The words around one quantity, and what they name. */
interface Words extends Pick<Piece, "lead" | "tail" | "counted"> {
  readonly keys: readonly TopicKey[];
  readonly tailKeys: readonly TopicKey[];
}

/** `đạt 45 tỷ đồng, vượt 12% dự toán`: a verb alone tells more of what went before. */
function sayEnough({ keys, counted, tailKeys }: Words): boolean {
  const onlyVerbs =
    keys.every(({ key, kind }) => kind === "activity" || MOVES.has(key)) &&
    counted.length === 0 &&
    tailKeys.length === 0;
  return (keys.length > 0 && !onlyVerbs) || nameEnough(tailKeys, []);
}

/** The piece of a quantity whose own words say what it measures. */
function ownPiece(sentence: Sentence, quantity: Quantity, own: Words, glossary: Glossary): Piece {
  const { lead, tail, keys, counted, tailKeys } = own;
  const isNamed = keys.some(({ kind }) => kind === "indicator" || kind === "counted");
  const told = [...keys, ...counted, ...(isNamed ? withoutWhole(quantity, tailKeys) : tailKeys)];
  const core =
    bridgedKeys(sentence, lead, tail, counted, glossary) ??
    scatteredKeys(sentence, { start: lead.start, end: tail.end }, told, glossary);
  return { lead, tail, core, counted: counted.filter(({ key }) => core.some((other) => other.key === key)) };
}

/** The piece of a quantity that tells more of what the one before measured. */
function continuedPiece({ text }: Sentence, last: Piece, own: Words, glossary: Glossary): Piece {
  const { lead, tail, counted, tailKeys } = own;
  if (counted.length === 0) {
    const core = [...last.core, ...tailKeys];
    return { lead: { start: last.lead.start, end: lead.end }, tail, core, counted: last.counted };
  }
  // `số hộ nghèo giảm từ 412 hộ xuống còn 198 hộ`: the same things again are told of the same.
  const again = namesOf(counted).every((key) =>
    namesOf(last.counted).some((other) => other === key || glossary.isShortFor(key, other)),
  );
  const isTotal = IN_TOTAL.test(text.slice(lead.start, lead.end));
  if (again && tailKeys.length === 0 && !isTotal) return { lead, tail, core: last.core, counted };
  const isOfThem = OF_THEM.test(text.slice(0, lead.start));
  const isDoneAlike = tailKeys.length === 0 && !isTotal && !DRAWS.test(text.slice(lead.start, lead.end));
  const joined = isDoneAlike || isOfThem ? deedsOf(last) : [];
  return { lead, tail, core: [...joined, ...counted, ...tailKeys], counted };
}

/** What is counted, by its names: `sản phẩm` is one, though two words. */
function namesOf(counted: readonly TopicKey[]): string[] {
  const keys = counted.map(({ key }) => key);
  return counted.every(({ kind }) => kind === "word") ? [keys.join(" ")] : keys;
}

function keysIn(sentence: Sentence, span: Span, counting = false): TopicKey[] {
  return topicKeys(sentence.read, span, sentence.named, counting);
}
