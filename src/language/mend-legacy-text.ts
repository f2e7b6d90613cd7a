import { evenCapitals, fromTcvn3, fromVni } from "./legacy-encodings.ts";
import { isSyllable } from "./syllables.ts";

/** A stretch without a letter that only Unicode has; such letters part it from the next. */
interface Stretch {
  readonly text: string;
  readonly readings: readonly Reading[];
}

/** How a stretch reads in one encoding. */
interface Reading {
  readonly text: string;
  /** Words that are no Vietnamese as they stand and are some in this encoding. */
  readonly hits: number;
  readonly misses: number;
  /** Every word with marks is Vietnamese in this encoding. */
  readonly fits: boolean;
}

const READERS = [(text: string) => evenCapitals(text, fromTcvn3(text)), fromVni];
const ONLY_UNICODE = /[\u0100-\u1eff]/u;
const MARKED_WORD = /(?<![\p{L}\d])[A-Za-z]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/gu;
/** Signs and foreign letters in a word, or a capital behind a small letter. */
const NO_VIETNAMESE = /[\u00a1-\u00bf×÷ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]|[a-z\u00e0-\u00ff][À-Ý]/u;
const SURE_HITS = 2;
/** So many words in a file, and one more alone is no chance. */
const SURE_FILE = 5;

/**
 * Text in which stretches were typed in TCVN3 or VNI and came into Unicode letter by letter
 * (`Céng hßa x· héi`), with those stretches read as they were meant. A stretch is read anew only when
 * several of its words are Vietnamese that way and no Vietnamese as they stand: any other text comes
 * back as it is.
 */
export function mendLegacyText(text: string): string {
  if (!NO_VIETNAMESE.test(text)) return text;
  const lines = text.split("\n").map((line) => parted(line).map(stretchOf));
  const all = lines.flat();
  const sureHits = READERS.map((_, i) =>
    all.reduce((sum, { readings }) => sum + (isSure(readings[i]) ? readings[i]!.hits : 0), 0),
  );
  const best = Math.max(...sureHits);
  if (best === 0) return text;
  const main = sureHits.indexOf(best);
  const chosen = lines.map((line) => line.map((stretch) => chooseReading(stretch, main, best)));
  return lines
    .map((line, at) =>
      line
        .map(({ text: source, readings }, i) => {
          const reading = chosen[at]![i];
          if (reading) return reading.text;
          // `Hé gia ®×nh` between such lines, and `cã` alone, which is Vietnamese either way.
          const isBetween =
            line.length === 1 && [at - 1, at + 1].every((near) => wholly(lines, chosen, near));
          return isBetween && readings[main]?.fits ? readings[main].text : source;
        })
        .join(""),
    )
    .join("\n");
}

/** At every other place a stretch, between them Unicode words with those beside them that may be either. */
function parted(line: string): string[] {
  if (!ONLY_UNICODE.test(line)) return [line];
  const parts: string[] = [""];
  // Words that may be either, until the next word tells.
  let open = "";
  const take = (kind: 0 | 1, words: string) => {
    if (parts.length % 2 === kind) parts.push(words);
    else parts.push(`${parts.pop()}${words}`);
  };
  for (const word of line.split(/(\s+)/u)) {
    const isUnicode = ONLY_UNICODE.test(word);
    if (!isUnicode && !NO_VIETNAMESE.test(word)) {
      open += word;
      continue;
    }
    // Beside a Unicode word on either side they are Unicode too.
    take(isUnicode || parts.length % 2 === 0 ? 1 : 0, open);
    take(isUnicode ? 1 : 0, word);
    open = "";
  }
  take(parts.length % 2 === 0 ? 1 : 0, open);
  return parts;
}

function stretchOf(text: string, at: number): Stretch {
  if (at % 2 === 1 || !/[\u00a1-\u00ff]/u.test(text)) return { text, readings: [] };
  return { text, readings: READERS.map((read) => readingOf(text, read)) };
}

function readingOf(source: string, read: (text: string) => string): Reading {
  const hits = new Set<string>();
  let misses = 0;
  let fits = true;
  for (const [word] of source.matchAll(MARKED_WORD)) {
    const isWord = isSyllable(read(word).toLowerCase());
    fits &&= isWord;
    if (word.length > 1 && NO_VIETNAMESE.test(word)) {
      if (isWord) hits.add(word);
      else misses++;
    } else if (!isWord && isSyllable(word.toLowerCase())) misses++;
  }
  return { text: read(source), hits: hits.size, misses, fits };
}

function isSure(reading: Reading | undefined): boolean {
  return reading !== undefined && reading.hits >= SURE_HITS && reading.misses * 2 <= reading.hits;
}

function chooseReading({ readings }: Stretch, main: number, inFile: number): Reading | undefined {
  const sure = readings.filter(isSure).toSorted((a, b) => b.hits - b.misses - (a.hits - a.misses))[0];
  if (sure) return sure;
  const likely = readings[main];
  return inFile >= SURE_FILE && likely && likely.hits > 0 && likely.misses === 0 ? likely : undefined;
}

/** Whether the line, or the nearest one beyond it that says anything, was read anew or has no marks at all. */
function wholly(
  lines: readonly (readonly Stretch[])[],
  chosen: readonly (readonly (Reading | undefined)[])[],
  at: number,
): boolean {
  const line = lines[at];
  if (!line) return true;
  return line.length === 1 && (chosen[at]![0] !== undefined || line[0]!.readings.length === 0);
}
