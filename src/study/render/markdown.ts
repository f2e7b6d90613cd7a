import type { StudyPack } from "../../domain/study-pack.ts";
import { type Block, type OutlineTable, outlineOf, type Piece } from "./outline.ts";
import { mark, quoted, WORDS } from "./wording.ts";

/** The pack as Markdown: quotes as they stand, charts as their tables. */
export function renderMarkdown(pack: StudyPack): string {
  const head = [`# ${WORDS.kind}: ${escaped(pack.topic)}`, `${WORDS.made(pack.indexedOn)}.`];
  return `${[...head, ...outlineOf(pack).flatMap(written)].join("\n\n")}\n`;
}

function written(block: Block): string[] {
  switch (block.kind) {
    case "section":
      return [`## ${escaped(block.text)}`];
    case "heading":
      return [`### ${escaped(block.text)}`];
    case "words":
      return [escaped(block.text)];
    case "quote":
      return block.lead
        ? [`**${escaped(block.lead)}**`, `- ${pieceText(block.line)}`]
        : [`- ${pieceText(block.line)}`];
    case "table":
      return [tableText(block.table)];
    case "chart":
      return [];
    case "question":
      return [`**${escaped(block.text)}**`, block.options.map((option) => `- ${escaped(option)}`).join("\n")];
    case "key":
      return [`- ${[escaped(block.text), ...block.lines.map(pieceText)].join(" ")}`];
    case "source":
      return [escaped(block.text)];
  }
}

function tableText({ head, rows }: OutlineTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const body = rows.map((row) => line(row.map((cell) => cell.map(pieceText).join("<br>"))));
  return [line(head.map(escaped)), line(head.map(() => "---")), ...body].join("\n");
}

function pieceText(piece: Piece): string {
  if (typeof piece === "string") return escaped(piece);
  return `${quoted(escaped(piece.citation.quote))} ${mark(piece.source)}`;
}

/** What Markdown would read as its own. */
function escaped(text: string): string {
  return text.normalize("NFC").replace(/[\\`*_<>|]/g, "\\$&");
}
