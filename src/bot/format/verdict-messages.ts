import type { Citation } from "../../domain/citation.ts";
import type { Verdict } from "../../domain/verdict.ts";
import { clip, oneLine } from "../clean-text.ts";
import type { Wording } from "../wording/wording.ts";
import { markersOf, type NumberedSource } from "./numbered-source.ts";
import { bold, join, plain, type RichText } from "./rich-text.ts";
import { sampleNote, sourceBlocks } from "./source-blocks.ts";
import { MESSAGE_LIMIT } from "./split-message.ts";

/** What fits one message, with the sources that it shows for the first time. */
export interface VerdictMessage {
  readonly blocks: readonly RichText[];
  readonly sources: readonly NumberedSource[];
}

/** More are no longer read in a chat. */
const MOST_VERDICTS = 60;
/** As many buttons as one message has. */
const MOST_SOURCES = 20;
const LONGEST_CLAIM = 400;

interface Part {
  readonly text: RichText;
  readonly sources: readonly NumberedSource[];
}

/**
 * One block a claim, in order: its words, the verdict, the source where it is shown first. Several claims
 * begin with a line that counts them.
 */
export function verdictMessages(verdicts: readonly Verdict[], wording: Wording): VerdictMessage[] {
  const numberOf = createNumbering();
  const shown = verdicts.slice(0, MOST_VERDICTS);
  const many = verdicts.length > 1;
  const parts = shown.map((verdict, index): Part => {
    const sources = [...verdict.citations, ...(verdict.target?.citations ?? [])].map(numberOf);
    const fresh = sources.filter(({ isNew }) => isNew);
    const claim = `“${clip(oneLine(verdict.claim), LONGEST_CLAIM)}”`;
    const text = join(
      [
        plain(many ? `${index + 1}. ${claim}` : claim),
        verdictLine(verdict, sources, wording),
        ...sourceBlocks(fresh, "", wording),
      ],
      "\n",
    );
    return { text, sources: fresh };
  });
  const summary: Part[] = many
    ? [{ text: plain(summaryOf(verdicts, shown.length, wording)), sources: [] }]
    : [];
  const note = sampleNote(
    parts.flatMap(({ sources }) => sources),
    wording,
  ).map((text): Part => ({ text, sources: [] }));
  return pack([...summary, ...parts, ...note]);
}

/** Only the first source is named beside the figure: the others may report another one. */
function verdictLine(
  { verdict, found, derived, target }: Verdict,
  [first, ...others]: readonly NumberedSource[],
  wording: Wording,
): RichText {
  const words = wording.verdicts[verdict];
  const marker = first ? ` ${markersOf([first])}` : "";
  const also = others.length > 0 ? ` ${wording.seeAlso(markersOf(others))}` : "";
  if (target) return plain(`${words}. ${wording.onlyTarget(oneLine(target.written))}${marker}.${also}`);
  if (found === null) return plain(`${words}${marker}.${also}`);
  const figure = oneLine(found);
  const line = (derived ? wording.derivedFrom : wording.documentsReport)(words, figure);
  const before = line.slice(0, line.length - figure.length);
  return join([plain(before), bold(figure), plain(`${marker}.${also}`)], "");
}

function summaryOf(verdicts: readonly Verdict[], shown: number, wording: Wording): string {
  const count = (kind: Verdict["verdict"]) => verdicts.filter(({ verdict }) => verdict === kind).length;
  const counts = [count("supported"), count("contradicted"), count("not-found")] as const;
  const summary = wording.verdictSummary(...counts);
  return shown < verdicts.length ? `${summary}\n${wording.firstVerdicts(shown)}` : summary;
}

/** The same quote keeps its number, and is new once. */
function createNumbering(): (citation: Citation) => NumberedSource & { readonly isNew: boolean } {
  const numbers = new Map<string, number>();
  return (citation) => {
    const key = JSON.stringify([citation.document, citation.quote, citation.passageId]);
    const known = numbers.get(key);
    const number = known ?? numbers.size + 1;
    numbers.set(key, number);
    return { citation, number, isNew: known === undefined };
  };
}

function pack(parts: readonly Part[]): VerdictMessage[] {
  const messages: Part[][] = [];
  let length = 0;
  let buttons = 0;
  for (const part of parts) {
    const current = messages.at(-1);
    const fits =
      length + 2 + part.text.text.length <= MESSAGE_LIMIT && buttons + part.sources.length <= MOST_SOURCES;
    if (current && fits) current.push(part);
    else messages.push([part]);
    length = (current && fits ? length + 2 : 0) + part.text.text.length;
    buttons = (current && fits ? buttons : 0) + part.sources.length;
  }
  return messages.map((each) => ({
    blocks: each.map(({ text }) => text),
    sources: each.flatMap(({ sources }) => sources),
  }));
}
