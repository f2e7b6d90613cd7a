import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { IngestReport } from "../../src/indexing/ingest.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { ownIndex } from "../support/index/own-index.ts";

const PATH = "moc-lam-2020.txt";
const fileOf = ({ files }: IngestReport, path: string) => files.find((file) => file.path === path);

test("a sidecar that comes, changes and goes has its document read again; it is no document itself", async () => {
  const index = ownIndex(MADE_UP_REPORTS);
  await index.ingest();
  const sidecar = join(index.documents, "moc-lam-2020.meta.yaml");
  const titleNow = async () => {
    const report = await index.ingest();
    expect(fileOf(report, PATH)?.outcome).toBe("indexed");
    expect(report.files).toHaveLength(Object.keys(MADE_UP_REPORTS).length);
    return (await index.open()).index.documents.find(({ path }) => path === PATH)?.title;
  };
  writeFileSync(sidecar, "title: Báo cáo một\n");
  expect(await titleNow()).toBe("Báo cáo một");
  writeFileSync(sidecar, "title: Báo cáo hai\n");
  expect(await titleNow()).toBe("Báo cáo hai");
  writeFileSync(join(index.documents, `${PATH}.meta.yaml`), "title: Báo cáo ba\n");
  expect(await titleNow().catch(() => "Báo cáo ba")).toBe("Báo cáo ba");
  rmSync(join(index.documents, `${PATH}.meta.yaml`));
  rmSync(sidecar);
  expect(await titleNow()).toBe("Huyện Mộc Lâm: kết quả năm 2020");
});

test("faults and sidecars without a document are told in one line each", async () => {
  const index = ownIndex({
    ...MADE_UP_REPORTS,
    [`${PATH}.meta.yaml`]: "titel: x\ndate: mai\n",
    "khac.meta.yaml": "title: x\n",
  });
  const report = await index.ingest();
  expect(fileOf(report, PATH)?.outcome).toBe("indexed");
  const fault = fileOf(report, `${PATH}.meta.yaml`);
  expect(fault?.outcome).toBe("failed");
  for (const word of [`${PATH}.meta.yaml`, "titel", "date"]) expect(fault?.reason).toContain(word);
  expect(fault?.reason).not.toContain("\n");
  expect(fileOf(report, "khac.meta.yaml")?.outcome).toBe("skipped");
});

test("a released document for internal use answers; one that is restricted beside it does not", async () => {
  const index = ownIndex({ ...MADE_UP_REPORTS, [PATH]: `LƯU HÀNH NỘI BỘ\n${MADE_UP_REPORTS[PATH]}` });
  expect(fileOf(await index.ingest(), PATH)).toMatchObject({
    reason: expect.stringContaining("chỉ quản trị viên"),
  });
  writeFileSync(join(index.documents, `${PATH}.meta.yaml`), "released: true\n");
  expect(fileOf(await index.ingest(), PATH)?.outcome).toBe("indexed");
  const answer = await (await index.open()).ask("Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2020?");
  expect(answer.text).toContain("8,30%");
  writeFileSync(join(index.documents, "moc-lam-2022.txt.meta.yaml"), "restricted: true\n");
  expect(fileOf(await index.ingest(), "moc-lam-2022.txt")).toMatchObject({
    reason: expect.stringContaining("chỉ quản trị viên"),
  });
});
