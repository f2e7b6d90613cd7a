import type { FileReport, IngestReport } from "../src/indexing/ingest.ts";

const OUTCOMES: Record<FileReport["outcome"], string> = {
  indexed: "đã nạp",
  unchanged: "không đổi",
  skipped: "bỏ qua",
  failed: "lỗi",
};

/** What became of each file, one line each, and the totals. */
export function reportLines({ files, counts, rebuilt, kept }: IngestReport): string[] {
  const lines = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((file) => outcomeWords(file));
  if (kept) lines.push("Không có tài liệu nào để nạp: kho cũ được giữ lại và vẫn phục vụ.");
  const counted = Object.entries(OUTCOMES).flatMap(([outcome, name]) => {
    const count = files.filter((file) => file.outcome === outcome).length;
    return count > 0 ? [`${count} ${name}`] : [];
  });
  if (files.length > 0) lines.push(`${files.length} tệp: ${counted.join(", ")}.`);
  const state = rebuilt ? "Kho tài liệu mới" : "Kho tài liệu không đổi";
  return [
    ...lines,
    `${state}: ${counts.documents} tài liệu, ${counts.passages} đoạn, ${counts.figures} số liệu.`,
  ];
}

/** `đã nạp: a.txt`, with what there is to say of it. */
export function outcomeWords({ path, outcome, reason, note }: FileReport): string {
  return [`${OUTCOMES[outcome]}: ${path}`, reason, note].filter(Boolean).join(" – ");
}
