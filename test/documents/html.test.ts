import { describe, expect, test } from "vitest";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import { tcvn3Bytes } from "../support/corpus/legacy-text.ts";
import { read, stretches } from "./fixtures/read.ts";

const textOf = async (body: string) => (await read("a.html", body)).text;

test.each<[string, string, string]>([
  ["headings and paragraphs", "<h1>Kết quả</h1><p>Một.</p><p>Hai.</p>", "Kết quả\n\nMột.\nHai."],
  ["lists", "<ul><li>Một<li>Hai</ul><ol><li>Ba</ol>", "Một\nHai\nBa"],
  ["white space and breaks", "<p>Một \n hai<br>ba&nbsp;bốn</p>", "Một hai\nba bốn"],
  ["entities", "<p>Hộ ngh&egrave;o &lt; 5&#37; &amp; gi&#7843;m</p>", "Hộ nghèo < 5% & giảm"],
  ["marks inside a line", "<p>Còn <b>5,19</b>% trên 12 km<sup>2</sup></p>", "Còn 5,19% trên 12 km2"],
  [
    "scripts, styles, menus, comments and what is hidden",
    "<style>p{}</style><nav>Trang chủ</nav><p>Một.</p><!-- x --><script>2</script><p hidden>Ba.</p><p style='display: none'>Bốn.</p><noscript>Năm</noscript>",
    "Một.",
  ],
  [
    "tables that a page is laid out in",
    "<table><tr><td><p>Một.</p><p>Hai.</p></td><td><table><tr><td>Ba.</td></tr></table></td></tr></table>",
    "Một.\nHai.\nBa.",
  ],
])("%s", async (_, body, text) => expect(await textOf(body)).toBe(text));

test("names over several columns name each of them, labels over several rows stand in each", async () => {
  const { text, grids } = await read(
    "a.html",
    `<p>Bảng số liệu dưới đây.</p><table>
      <thead><tr><th rowspan="2">Huyện<th rowspan="2">Xã<th colspan="2">Hộ nghèo</tr>
      <tr><th>2019<th>2020</tr></thead>
      <tr><td rowspan="2">Thạch Vân<td>Đông Ngũ<td>12<td>10</tr>
      <tr><td>Tân Lập<td><td>11</tr></table>`,
  );
  expect(text).toBe(
    "Bảng số liệu dưới đây.\n\nHuyện | Xã | Hộ nghèo\n2019 | 2020\nThạch Vân | Đông Ngũ | 12 | 10\nThạch Vân | Tân Lập | 11",
  );
  const [grid] = grids!;
  expect(grid!.rows.map(({ number, columns }) => [number, columns])).toEqual([
    [1, [1, 2, 3]],
    [2, [3, 4]],
    [3, [1, 2, 3, 4]],
    [4, [1, 2, 4]],
  ]);
  const names = grid!.columns.map(({ names }) => names.map(({ start, end }) => text.slice(start, end)));
  expect(names).toEqual([["Huyện"], ["Xã"], ["Hộ nghèo", "2019"], ["Hộ nghèo", "2020"]]);
});

test("a caption stands above its table as its title", async () => {
  const rows = "<tr><th>Xã<th>Hộ nghèo</tr><tr><td>Đông Ngũ<td>12</tr>";
  const table = `<table><caption>Huyện Đầm Hà <b>năm 2020</b></caption>${rows}</table>`;
  expect(await textOf(`<p>Một.</p>${table}`)).toBe(
    "Một.\n\nHuyện Đầm Hà năm 2020\n\nXã | Hộ nghèo\nĐông Ngũ | 12",
  );
  expect(await textOf(table.replace("<caption", "<caption hidden"))).toBe("Xã | Hộ nghèo\nĐông Ngũ | 12");
});

describe("what a table hides is no text, and no quote reaches over a row of it", () => {
  const head = "<tr><th>Xã<th>2019<th>2020</tr>";
  const shown = "Xã | 2019 | 2020\nĐông Ngũ | 12 | 10\n";
  test.each<[string, string, string[]]>([
    ["a row", "<tr hidden><td>Ẩn<td>7<td>8</tr>", [shown, "Tân Lập | 15 | 11"]],
    ["a row's style", "<tr style='display:none'><td>Ẩn<td>7<td>8</tr>", [shown, "Tân Lập | 15 | 11"]],
    ["an empty room", "<tr style='visibility: hidden'><td>Ẩn<td>7<td>8</tr>", [shown, "Tân Lập | 15 | 11"]],
    ["a part", "<tbody hidden><tr><td>Ẩn<td>7<td>8</tr></tbody>", [shown, "Tân Lập | 15 | 11"]],
    [
      "a cell that leaves no room",
      "<tr><td>Yên Than<td hidden>7<td>8<td>9</tr>",
      [`${shown}Yên Than | 8 | 9\nTân Lập | 15 | 11`],
    ],
  ])("%s", async (_, hidden, parts) => {
    const document = await read(
      "a.html",
      `<table>${head}<tr><td>Đông Ngũ<td>12<td>10</tr>${hidden}<tr><td>Tân Lập<td>15<td>11</tr></table>`,
    );
    expect(stretches(document)).toEqual(parts);
  });

  test("a cell that leaves its room empty moves no other", async () => {
    const { text, grids } = await read(
      "a.html",
      `<table>${head}<tr><td>Đông Ngũ<td style="visibility:hidden">12<td>10</tr></table>`,
    );
    expect(text).toBe("Xã | 2019 | 2020\nĐông Ngũ | 10");
    expect(grids![0]!.rows.at(-1)!.columns).toEqual([1, 3]);
  });

  test("what follows a table that ends in hidden rows", async () => {
    const document = await read(
      "a.html",
      `<table>${head}<tr><td>Đông Ngũ<td>12<td>10</tr><tr hidden><td>Ẩn<td>7<td>8</tr></table><p>Hết.</p>`,
    );
    expect(stretches(document).map((stretch) => stretch.trim())).toEqual([shown.trim(), "Hết."]);
  });
});

test("no quote reaches over a menu that was left out", async () => {
  const document = await read("a.html", "<p>Một.</p><nav>Trang chủ</nav><p>Hai.</p>");
  expect(stretches(document).map((stretch) => stretch.trim())).toEqual(["Một.", "Hai."]);
});

describe("encodings", () => {
  const page = '<meta charset="x"><p>Tỷ lệ hộ nghèo của huyện giảm còn 5,19%.</p>';
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(page)],
    ["UTF-16", Buffer.from(`\ufeff${page}`, "utf16le")],
    ["TCVN3", tcvn3Bytes(page)],
  ])("%s", async (_, bytes) => {
    expect((await read("a.htm", bytes)).text).toBe("Tỷ lệ hộ nghèo của huyện giảm còn 5,19%.");
  });

  test("a page in another language's encoding is read by its own declaration", async () => {
    const bytes = Buffer.from('<meta charset="windows-1252"><p>Cr\xe8me br\xfbl\xe9e</p>', "latin1");
    expect((await read("a.html", bytes)).text).toBe("Crème brûlée");
  });
});

test.each([
  "<p>TỐI MẬT</p><p>Nội dung.</p>",
  "<p>Nội dung.</p><!-- TỐI MẬT -->",
  "<nav>TUYỆT MẬT</nav><p>Nội dung.</p>",
  "<table><tr><td>TỐI MẬT</td></tr></table><p>Nội dung.</p>",
])("a stamp anywhere in a page keeps it out: %s", async (page) => {
  const result = await createDocumentReader()({ path: "a.html", bytes: Buffer.from(page) });
  expect(result).toMatchObject({ ok: false, problem: { code: "secret" } });
});

test("what is nested without end is read to its end", async () => {
  expect(await textOf(`${"<div>".repeat(20_000)}<p>Sâu.</p>`)).toBe("Sâu.");
});
