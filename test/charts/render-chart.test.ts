import { describe, expect, test } from "vitest";
import { renderChart } from "../../src/charts/render-chart.ts";
import { COLOURS, WIDTH } from "../../src/charts/style.ts";
import type { Table } from "../../src/domain/table.ts";
import { readPicture } from "./picture.ts";

function table(changes: Partial<Table>, figures: readonly (number | null)[] = [6.4, 5.19, 4.02]): Table {
  const rows = figures.map((value, index) => ({
    label: `năm ${2017 + index}`,
    figure: value === null ? null : `${String(value).replace(".", ",")}%`,
    value,
    citations: value === null ? [] : [0],
  }));
  return { kind: "series", caption: "Tỷ lệ hộ nghèo:", rows, dimension: "percent", ...changes };
}

async function picture(given: Table) {
  const png = await renderChart(given, "vi");
  if (!png) throw new Error("no chart");
  return { png, ...(await readPicture(png)) };
}

/** Runs of neighbouring columns: each one is a stretch of the line, or a point that stands alone. */
function stretches(columns: readonly number[]): number {
  return columns.filter((x, index) => index === 0 || x - (columns[index - 1] ?? 0) > 1).length;
}

describe("a chart", () => {
  test.each(["series", "comparison"] as const)(
    "of a %s is a PNG that a telephone shows well",
    async (kind) => {
      const { png, width, height } = await picture(table({ kind }));
      expect(Buffer.from(png.slice(0, 8)).toString("hex")).toBe("89504e470d0a1a0a");
      expect([width, height]).toEqual([1080, 720]);
      expect(png.length).toBeLessThan(500_000);
    },
  );

  test.each<[string, Table]>([
    ["two points", table({}, [6.4, null, 5.19])],
    ["no point", table({}, [null, null, null])],
    ["figures of different kinds", table({ dimension: null })],
    ["figures that are no numbers", table({}, [1, 2, Number.NaN])],
    ["two bars", table({ kind: "comparison" }, [1, 2])],
  ])("is not drawn of %s", async (_, given) => {
    expect(await renderChart(given, "vi")).toBeUndefined();
  });

  test("joins years that follow each other and never over a gap", async () => {
    const lines = async (figures: readonly (number | null)[]) => {
      const { columnsWith } = await picture(table({}, figures));
      return stretches(columnsWith(COLOURS.data));
    };
    expect(await lines([6, 5, 4, 3, 2])).toBe(1);
    expect(await lines([6, 5, null, 3, 2])).toBe(2);
    expect(await lines([6, null, 4, null, 2])).toBe(3);
    expect(await lines([null, 5, 4, 3, null])).toBe(1);
  });

  test("has no bar for a gap, and one for every figure, thirteen too", async () => {
    const figures = Array.from({ length: 13 }, (_, n) => (n === 4 ? null : n + 5));
    const { width, height, has } = await picture(table({ kind: "comparison" }, figures));
    expect(width).toBe(WIDTH);
    expect(height).toBeGreaterThan(720);
    const rows = Array.from({ length: height }, (_, y) => y);
    const filled = rows.filter((y) =>
      Array.from({ length: width }, (_, x) => x).some((x) => has(COLOURS.data, x, y)),
    );
    expect(stretches(filled)).toBe(12);
  });

  test("of many years with long figures becomes bars, where every figure can be read", async () => {
    const years = Array.from({ length: 14 }, (_, n) => ({
      label: `năm ${2011 + n}`,
      figure: `${1500 + n} doanh nghiệp`,
      value: 1500 + n,
      citations: [0],
    }));
    const { height } = await picture(table({ rows: years, dimension: "count" }));
    expect(height).toBeGreaterThan(720);
  });

  test.each<[string, readonly (number | null)[]]>([
    ["zeros", [0, 0, 0]],
    ["equal values", [7, 7, 7]],
    ["a loss", [-2.5, 4.75, 10.1]],
    ["losses alone", [-2.5, -4, -1]],
    ["a single extreme", [1, 2, 3_000_000_000_000]],
    ["the smallest", [0.0001, 0.0002, 0.0003]],
  ])("stands %s", async (_, figures) => {
    for (const kind of ["series", "comparison"] as const) {
      const { columnsWith } = await picture(table({ kind }, figures));
      expect(columnsWith(COLOURS.ink).length).toBeGreaterThan(100);
    }
  });

  test("is not drawn when a figure would have to be cut, or of a long list", async () => {
    const rows = table({}).rows.map((row) => ({ ...row, figure: "1.234.567 đồng ".repeat(6) }));
    for (const kind of ["series", "comparison"] as const) {
      expect(await renderChart(table({ kind, rows }), "vi")).toBeUndefined();
    }
    expect(
      await renderChart(
        table(
          {},
          Array.from({ length: 31 }, (_, n) => n),
        ),
        "vi",
      ),
    ).toBeUndefined();
  });

  test("keeps foreign text inside the picture", async () => {
    const caption = "a\n\u0000b ".repeat(400);
    const rows = table({}).rows.map((row) => ({
      ...row,
      label: "xã ".repeat(90),
      figure: "12 tỷ ".repeat(4),
    }));
    const { columnsWith } = await picture(table({ kind: "comparison", caption, rows }));
    const columns = columnsWith(COLOURS.ink);
    expect(Math.min(...columns)).toBeGreaterThan(20);
    expect(Math.max(...columns)).toBeLessThan(WIDTH - 20);
  });
});
