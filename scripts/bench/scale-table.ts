import type { SideResult } from "./scale.ts";
import type { ScaleCorpus } from "./scale-corpus.ts";
import type { SideName } from "./sides.ts";

const NAMES: Record<SideName, string> = {
  ours: "Dẫn Chứng",
  minisearch: "MiniSearch",
  tutorial: "plain LangChain",
};

const ROWS: readonly (readonly [string, (result: SideResult) => number | undefined, string])[] = [
  ["passages", ({ passages }) => passages, ""],
  ["build", ({ ms }) => ms / 1000, "s"],
  ["peak memory of the build", ({ peakMiB }) => peakMiB, "MiB"],
  ["index on disk", ({ diskMiB }) => diskMiB, "MiB"],
  ["process start to first search", ({ firstMs }) => firstMs / 1000, "s"],
  ["resident memory serving", ({ residentMiB }) => residentMiB, "MiB"],
  ["search p50", ({ search }) => search.p50, "ms"],
  ["search p95", ({ search }) => search.p95, "ms"],
  ["search p99", ({ search }) => search.p99, "ms"],
  ["HNSW recall@10 against exact", ({ recall }) => recall, ""],
];

/** A Markdown table, a column for each side. */
export function scaleTable(
  { name, passages, characters }: ScaleCorpus,
  results: ReadonlyMap<SideName, SideResult | undefined>,
): string {
  const sides = [...results];
  const heads = sides.map(([side, result]) => (result ? NAMES[side] : `${NAMES[side]} (not installed)`));
  const title = `${name}, ${Math.round(characters / passages)} characters on average`;
  const lines = ROWS.map(([label, value, unit]) => {
    const cells = sides.map(([, result]) => shown(result && value(result), unit));
    return `| ${[label, ...cells].join(" | ")} |`;
  });
  const rule = `|${"---|".repeat(sides.length + 1)}`;
  return `${title}\n\n| ${["", ...heads].join(" | ")} |\n${rule}\n${lines.join("\n")}\n\n`;
}

function shown(value: number | undefined, unit: string): string {
  if (value === undefined) return "–";
  const number = value >= 100 ? Math.round(value) : Number(value.toPrecision(value < 1 ? 4 : 3));
  return unit ? `${number} ${unit}` : String(number);
}
