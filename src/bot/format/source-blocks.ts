import type { Citation } from "../../domain/citation.ts";
import type { Wording } from "../wording/wording.ts";
import { markersOf, type NumberedSource } from "./numbered-source.ts";
import { blockquote, join, plain, type RichText } from "./rich-text.ts";
import { sourceLine } from "./source-line.ts";

const LONGEST_GROUP = 1200;

/** Sources of one document one after another share its line; quotes that `said` holds are not repeated, and stand apart. */
export function sourceBlocks(sources: readonly NumberedSource[], said: string, wording: Wording): RichText[] {
  return bySource(sources, said).map((group) => {
    const [{ citation }] = group;
    const source = sourceLine({ path: citation.document, ...citation }, wording);
    const markers = group.map(({ number }) => plain(`[${number}]`));
    if (said.includes(citation.quote)) return join([...markers, source], " ");
    const quotes = group.flatMap((one, at) => [markers[at]!, blockquote(one.citation.quote.trim())]);
    return join([...quotes, source], "\n");
  });
}

/** Says which of the sources are sample reports, when there are any. */
export function sampleNote(sources: readonly NumberedSource[], wording: Wording): RichText[] {
  const samples = sources.filter(({ citation }) => citation.sample);
  if (samples.length === 0) return [];
  return [plain(wording.sampleSource(samples.length < sources.length ? markersOf(samples) : ""))];
}

type Group = [NumberedSource, ...NumberedSource[]];

function bySource(sources: readonly NumberedSource[], said: string): Group[] {
  const groups: Group[] = [];
  for (const source of sources) {
    const last = groups.at(-1);
    if (last && sharesSource(last, source.citation, said)) last.push(source);
    else groups.push([source]);
  }
  return groups;
}

/** A group stays short enough for one message, so that no quote is parted from its source. */
function sharesSource(group: Readonly<Group>, citation: Citation, said: string): boolean {
  const [{ citation: first }] = group;
  const quoted = [...group.map((member) => member.citation), citation].filter(
    ({ quote }) => !said.includes(quote),
  );
  const length = quoted.reduce((sum, { quote }) => sum + quote.length, 0);
  const isSamePlace = first.page === citation.page && isSameCell(first.cell, citation.cell);
  const areAlike = said.includes(first.quote) === said.includes(citation.quote);
  return first.document === citation.document && isSamePlace && areAlike && length <= LONGEST_GROUP;
}

function isSameCell(a: Citation["cell"], b: Citation["cell"]): boolean {
  return a?.sheet === b?.sheet && a?.table === b?.table && a?.row === b?.row && a?.column === b?.column;
}
