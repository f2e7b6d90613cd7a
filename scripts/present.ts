import { wordingFor } from "../src/bot/wording/wording.ts";
import { type Answer, type Answered, tellsInQuotes } from "../src/domain/answer.ts";
import type { Citation } from "../src/domain/citation.ts";
import type { Evidence } from "../src/domain/evidence.ts";
import type { Verdict } from "../src/domain/verdict.ts";

/** A citation as other programs read it. */
export function citationRecord({ document, title, date, page, cell, quote, start, end, ocr }: Citation) {
  return { document, title, date, page, ...cellRecord(cell), quote, start, end, ...(ocr && { ocr }) };
}

/** What is known of a cell: a citation outside tables has none of these fields. */
function cellRecord(cell: Citation["cell"]) {
  return Object.fromEntries(Object.entries(cell ?? {}).filter(([, value]) => value !== null));
}

export function answerRecord(question: string, answer: Answer) {
  return {
    question,
    kind: answer.kind,
    language: answer.language,
    answer: answer.text,
    citations: "citations" in answer ? answer.citations.map(citationRecord) : [],
    nearby:
      "nearby" in answer
        ? answer.nearby.map(({ label, citation }) => ({ label, ...citationRecord(citation) }))
        : [],
    ...(answer.kind === "clarification" ? { choices: answer.choices } : {}),
  };
}

export function verdictRecord(claim: string, verdicts: readonly Verdict[]) {
  const one = ({ verdict, found, citations }: Verdict) => ({
    verdict,
    found,
    citations: citations.map(citationRecord),
  });
  const [first] = verdicts;
  const overall =
    first && verdicts.length === 1 ? one(first) : { verdict: worst(verdicts), found: null, citations: [] };
  return {
    claim,
    ...overall,
    ...(verdicts.length > 1 ? { claims: verdicts.map((v) => ({ claim: v.claim, ...one(v) })) } : {}),
  };
}

/** A text is supported only when all of its figures are. */
function worst(verdicts: readonly Verdict[]): Verdict["verdict"] {
  if (verdicts.some(({ verdict }) => verdict === "contradicted")) return "contradicted";
  return verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === "supported")
    ? "supported"
    : "not-found";
}

export function searchRecord(query: string, results: readonly Evidence[]) {
  return {
    query,
    results: results.map(({ passage, document, score }) => ({
      document: document.path,
      title: document.title,
      text: passage.text,
      start: passage.span.start,
      end: passage.span.end,
      score,
    })),
  };
}

const LABELS = {
  vi: {
    undated: "không ghi ngày",
    untitled: "(không có tiêu đề)",
    page: "trang",
    sheet: (name: string) => `trang tính «${name}»`,
    table: "bảng",
    row: "hàng",
    column: "cột",
    sample: "bản mẫu",
    draft: "dự thảo",
    ocr: "đọc từ bản quét",
    nearby: "Nội dung gần với câu hỏi, không phải câu trả lời:",
    choose: "Chọn một câu hỏi:",
  },
  en: {
    undated: "undated",
    untitled: "(untitled)",
    page: "page",
    sheet: (name: string) => `sheet “${name}”`,
    table: "table",
    row: "row",
    column: "column",
    sample: "sample",
    draft: "draft",
    ocr: "read from a scan",
    nearby: "Close to the question, not an answer to it:",
    choose: "Choose a question:",
  },
};

type Labels = (typeof LABELS)["vi"];

/** An answer as a person reads it in the terminal; `wordedBy` is the chat model that worded it, if one did. */
export function answerText(answer: Answer, wordedBy: string | null = null): string {
  const labels = LABELS[answer.language];
  const lines = [said(answer)];
  if ("citations" in answer) {
    const sources = new Set<string>();
    for (const [at, citation] of answer.citations.entries()) {
      const source = sourceLine(citation, labels);
      const isShown = answer.text.includes(citation.quote);
      if (isShown && sources.has(source) && !isWorded(answer)) continue;
      sources.add(source);
      const number = `[${at + 1}] `;
      lines.push(
        "",
        ...(isShown ? [`${number}${source}`] : [`${number}“${citation.quote}”`, `    ${source}`]),
      );
    }
  }
  if (answer.kind === "clarification")
    lines.push("", labels.choose, ...answer.choices.map((choice) => `  – ${choice}`));
  if (answer.kind === "insufficient-evidence" && answer.nearby.length > 0) {
    lines.push("", labels.nearby);
    for (const { label, citation } of answer.nearby)
      lines.push(`  – ${label} ${sourceLine(citation, labels)}`);
  }
  if (wordedBy !== null && isWorded(answer))
    lines.push("", wordingFor(answer.language).writtenByModel(wordedBy, tellsInQuotes(answer)));
  return lines.join("\n");
}

/** What was only understood by a chat model stands in the documents' own words. */
function isWorded(answer: Answer): answer is Answered & Required<Pick<Answered, "sentences">> {
  return answer.kind === "answered" && answer.sentences !== undefined;
}

/** Each of a model's sentences with the numbers of its sources. */
function said(answer: Answer): string {
  if (!isWorded(answer)) return answer.text;
  return answer.sentences
    .map(({ text, citations }) => {
      const numbers = [...new Set(citations)].sort((a, b) => a - b).map((at) => `[${at + 1}]`);
      return `${text} ${numbers.join("")}`;
    })
    .join("\n");
}

function sourceLine(
  { title, date, page, cell, document, sample, draft, ocr }: Citation,
  labels: Labels,
): string {
  const day = date ? date.split("-").reverse().join("/") : labels.undated;
  const marks = [sample && labels.sample, draft && labels.draft, ocr && labels.ocr];
  const onPage = page && `${labels.page} ${page}`;
  return [title ?? labels.untitled, day, onPage, cell && cellWords(cell, labels), document, ...marks]
    .filter(Boolean)
    .join(" · ");
}

function cellWords({ sheet, table, row, column }: NonNullable<Citation["cell"]>, labels: Labels): string {
  const where = [
    sheet && labels.sheet(sheet),
    table && `${labels.table} ${table}`,
    row && `${labels.row} ${row}`,
    column && `${labels.column} ${column}`,
  ];
  return where.filter(Boolean).join(", ");
}

const VERDICTS = {
  vi: {
    supported: "Khớp với tài liệu",
    contradicted: "Không khớp",
    "not-found": "Chưa có căn cứ trong tài liệu",
    found: "tài liệu ghi",
    derived: "suy ra từ số liệu khác",
    target: "Tài liệu chỉ ghi chỉ tiêu phấn đấu",
  },
  en: {
    supported: "Matches the documents",
    contradicted: "Does not match",
    "not-found": "Not found in the documents",
    found: "the documents say",
    derived: "derived from another figure",
    target: "The documents state only a target",
  },
};

/** Verdicts as a person reads them in the terminal, each under its claim when there are several. */
export function verdictsText(verdicts: readonly Verdict[]): string {
  return verdicts
    .map((verdict) =>
      verdicts.length > 1 ? `“${verdict.claim}”\n${verdictText(verdict)}` : verdictText(verdict),
    )
    .join("\n\n");
}

function verdictText({ verdict, found, derived, target, language, citations }: Verdict): string {
  const words = VERDICTS[language];
  const said = found ? `: ${words.found} ${found}` : "";
  const how = derived ? ` (${words.derived})` : "";
  const aim = target ? ` ${words.target}: ${target.written}.` : "";
  const lines = [`${words[verdict]}${said}${how}.${aim}`];
  for (const [at, citation] of [...citations, ...(target?.citations ?? [])].entries()) {
    lines.push("", `[${at + 1}] “${citation.quote}”`, `    ${sourceLine(citation, LABELS[language])}`);
  }
  return lines.join("\n");
}
