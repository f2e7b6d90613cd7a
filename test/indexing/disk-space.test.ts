import { describe, expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { requireSpace } from "../../src/indexing/disk-space.ts";
import { report } from "../support/corpus/report.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

describe("room on the disk", () => {
  const documents = [report("a".repeat(1_000_000)), report("b".repeat(500_000))];

  test("that cannot be enough is told before anything is built, in one line with sizes and the mend", () => {
    try {
      requireSpace("/index", documents, () => 2_500_000);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      const { code, message } = error as AppError;
      expect(code).toBe("ingest-failed");
      for (const words of ["/index", "2,5 MB", "12 MB", "npm run ingest"]) expect(message).toContain(words);
      expect(message).not.toContain("\n");
    }
  });

  test("that may be enough is taken, also as the system tells it", () => {
    expect(() => requireSpace("/index", documents, () => 20_000_000)).not.toThrow();
    expect(() => requireSpace(temporaryFolder(), [])).not.toThrow();
  });
});
