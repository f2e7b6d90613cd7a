import type { Canvas } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { greyOf } from "../../src/documents/ocr/grey-picture.ts";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import { describeUnreadPages } from "../../src/documents/unread-pages.ts";
import { imagePdf } from "./fixtures/image-pdf.ts";
import { degraded, scannedPages, turned } from "./fixtures/scan.ts";
import { officeFont } from "./fixtures/scan-fonts.ts";
import { tiffFile } from "./fixtures/tiff-file.ts";

const LINES = [
  "Năm 2023, tổng giá trị sản xuất của huyện Hải Hà đạt 33.497 tỷ đồng, bằng 107% so với năm 2022.",
  "Tỷ lệ hộ nghèo của huyện năm 2023 giảm còn 0,41%.",
];
const SECOND = ["Năm 2023, huyện Đầm Hà thu ngân sách 1.205 tỷ đồng, tăng 8,5% so với cùng kỳ."];

const reader = createDocumentReader();
const family = officeFont("serif");
const page = (lines: readonly string[]) => scannedPages(lines.join("\n"), family ? { family } : {})[0]!;
const figures = (text: string) => text.match(/\d[\d.,]*\d|\d/g) ?? [];

async function readScan(path: string, bytes: Uint8Array) {
  const result = await reader({ path, bytes });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.document;
}

const grey = (canvas: Canvas) =>
  greyOf(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data, canvas);

describe("scans", { timeout: 300_000 }, () => {
  test.each([
    ["scan.png", async () => page(LINES).toBuffer("image/png")],
    ["scan.jpg", async () => page(LINES).toBuffer("image/jpeg", 80)],
    ["upside-down.png", async () => (await turned(page(LINES), 180)).toBuffer("image/png")],
  ])("%s is read, figures and all, and says how sure that is", async (path, bytes) => {
    const document = await readScan(path, await bytes());
    expect(figures(document.text)).toEqual(figures(LINES.join(" ")));
    expect(document.pages).toMatchObject([{ number: 1 }]);
    const { ocr } = document.pages[0]!;
    expect(ocr?.leftOut).toBeUndefined();
    expect(ocr?.confidence).toBeGreaterThanOrEqual(85);
    expect(ocr?.confidence).toBeLessThanOrEqual(100);
    expect(describeUnreadPages(document)).toBe("");
  });

  test("each page of a TIFF file keeps its number", async () => {
    const document = await readScan("scan.tif", tiffFile([grey(page(LINES)), grey(page(SECOND))]));
    const [first, second] = document.pages.map(({ span }) => document.text.slice(span.start, span.end));
    expect(figures(first!)).toEqual(figures(LINES.join(" ")));
    expect(figures(second!)).toEqual(figures(SECOND.join(" ")));
  });

  test("of a PDF of pictures, what is clear is read, what is not is told, a blank page is neither", async () => {
    const poor = await degraded(page(LINES), { blur: 3.5, contrast: 0.5, specks: 0 });
    const blank = page([""]);
    const pages = [page(LINES), poor, blank, page(SECOND)];
    const document = await readScan("scan.pdf", imagePdf(pages, "Trang quet"));
    expect(figures(document.text)).toEqual(figures([...LINES, ...SECOND].join(" ")));
    expect(document.pages.map(({ ocr }) => ocr?.leftOut)).toEqual([
      undefined,
      "unclear",
      undefined,
      undefined,
    ]);
    expect(document.pages[2]!.ocr).toBeUndefined();
    expect(describeUnreadPages(document)).toMatch(
      /^trang 2 đọc không rõ \(độ tin cậy \d+\): không nạp\. .*dấu chỉ độ mật/u,
    );
    // No quote may bridge the page that was left out.
    expect(document.seams).toContain(document.pages[3]!.span.start);
  });

  test("a file of which nothing is clear is skipped and says so", async () => {
    const poor = await degraded(page(LINES), { blur: 3.5, contrast: 0.5, specks: 0 });
    const result = await reader({ path: "scan.png", bytes: poor.toBuffer("image/png") });
    expect(result).toMatchObject({
      ok: false,
      outcome: "skipped",
      problem: { code: "unclear-scan", pages: [{ number: 1 }] },
    });
  });

  test("a page whose text layer is garbage is read as its reader sees it", async () => {
    const garbage = "Wkxqk jkl vdqj qkzw qrl qjklw wkhr fkx wkfk wuxqj wkx qjdq wklr vdfk qkqz prwl kdlq";
    const document = await readScan("broken.pdf", imagePdf([page(SECOND)], garbage));
    expect(figures(document.text)).toEqual(figures(SECOND.join(" ")));
    expect(document.text).not.toContain("jkl");
  });

  test.each([
    ["MẬT", 0],
    ["TỐI MẬT", -0.06],
  ])("a stamp %s in a frame keeps the document out", async (stamp, tilt) => {
    const [marked] = scannedPages(["", "", "", "BÁO CÁO", ...LINES].join("\n"), {
      ...(family && { family }),
      over: (pen) => {
        pen.translate(90, 84);
        pen.rotate(tilt);
        pen.strokeStyle = "#c22";
        pen.fillStyle = "#c22";
        pen.strokeRect(0, -16, pen.measureText(stamp).width + 12, 22);
        pen.fillText(stamp, 6, 0);
      },
    });
    const result = await reader({ path: "scan.png", bytes: marked!.toBuffer("image/png") });
    expect(result).toMatchObject({ ok: false, problem: { code: "secret" } });
  });

  test("words that only look like a stamp do not", async () => {
    const lines = ["QUẢN LÝ TIỀN MẶT", "MẬT ĐỘ DÂN SỐ", "Nuôi ong lấy mật", ...LINES];
    await expect(readScan("scan.png", page(lines).toBuffer("image/png"))).resolves.toMatchObject({
      restricted: false,
    });
  });
});

test.each([
  ["huge.png", "picture-too-large"],
  ["cut.png", "unreadable"],
])("%s is refused before it is unpacked", async (path, code) => {
  const bytes = page([""]).toBuffer("image/png").subarray(0, 60);
  if (path === "huge.png") bytes.writeUInt32BE(60_000, 16);
  await expect(reader({ path, bytes })).resolves.toMatchObject({ ok: false, problem: { code } });
});
