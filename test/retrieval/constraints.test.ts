import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { generateProvince } from "../../src/evaluation/province/generate-province.ts";
import { assistantOver } from "../support/index/own-index.ts";

const { reports, items } = generateProvince("a");

describe("near copies of reports: the question's place and period choose the document", () => {
  let assistant: Assistant;

  beforeAll(async () => {
    assistant = await assistantOver(Object.fromEntries(reports.map(({ path, text }) => [path, text])));
  });

  const asked = items.filter(
    (item) =>
      item.kind === "ask" && item.status === "answered" && ["result", "bounded"].includes(item.case ?? ""),
  );

  test("a right document comes first for nine of ten questions that name both", async () => {
    let right = 0;
    for (const item of asked) {
      const [first] = await assistant.retrieve(item.kind === "ask" ? item.question : "", 1);
      if (first && (item.documents ?? [item.document]).includes(first.document.path)) right++;
    }
    console.info(`reports: a right document first for ${right} of ${asked.length}`);
    expect(asked.length).toBeGreaterThan(50);
    expect(right / asked.length).toBeGreaterThanOrEqual(0.88);
  });
});

describe("one kind of constraint each", () => {
  const report = (place: string, year: number) =>
    `Huyện ${place}: kết quả năm ${year}\n\nNăm ${year}, phong trào văn hóa của huyện được duy trì, chợ phiên đông khách.\n`;
  const FILES = {
    "a-2021.txt": report("Mộc Lâm", 2021),
    "a-2022.txt": report("Mộc Lâm", 2022),
    "b-2021.txt": report("Ngân Khê", 2021),
    "b-2022.txt": report("Ngân Khê", 2022),
    "c-15.txt": "Kế hoạch phát triển chợ\n\nThực hiện Kế hoạch 15-KH/HU về phát triển chợ phiên của huyện.\n",
    "c-16.txt": "Kế hoạch phát triển chợ\n\nThực hiện Kế hoạch 16-KH/HU về phát triển chợ phiên của huyện.\n",
    "law-a.txt": "LUẬT NHÀ Ở\n\nĐiều 1. Phạm vi\n\nĐiều này quy định việc sửa chữa cầu thang dùng chung.\n",
    "law-b.txt":
      "LUẬT ĐƯỜNG SẮT\n\nĐiều 1. Phạm vi\n\nĐiều này quy định việc sửa chữa cầu thang dùng chung tại nhà ga.\n",
  };
  let assistant: Assistant;

  beforeAll(async () => {
    assistant = await assistantOver(FILES);
  });

  test.each([
    ["chợ phiên Mộc Lâm năm 2021", "a-2021.txt"],
    ["chợ phiên Mộc Lâm năm 2022", "a-2022.txt"],
    ["cho phien Ngan Khe nam 2021", "b-2021.txt"],
    ["market of Ngân Khê in 2022", "b-2022.txt"],
    ["Kế hoạch 15-KH/HU phát triển chợ", "c-15.txt"],
    ["Kế hoạch 16-KH/HU phát triển chợ", "c-16.txt"],
    ["Theo Luật Nhà ở, ai sửa chữa cầu thang dùng chung?", "law-a.txt"],
    ["Luật Đường sắt: sửa chữa cầu thang dùng chung", "law-b.txt"],
    ["luat nha o sua cau thang", "law-a.txt"],
  ])("%s: %s", async (query, path) => {
    expect((await assistant.retrieve(query, 3))[0]?.document.path).toBe(path);
  });
});
