import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openBotState } from "../../scripts/bot-state.ts";
import { parseConfig } from "../../src/config.ts";
import { createRecordingLogger } from "../bot/fakes/recording-logger.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const logger = createRecordingLogger();
const open = (folder: string) => openBotState(parseConfig({ STATE_DIR: folder, UNANSWERED: "on" }), logger);

test("what is kept is there again", () => {
  const folder = join(temporaryFolder(), "state");
  const first = open(folder);
  first.members.openChat({ id: -5, title: "Tổ" });
  first.audit.record(1, "open-chat", { chat: -5 });
  first.release();
  expect(open(folder).members.isOpen(-5)).toBe(true);
  expect(readFileSync(join(folder, "audit.jsonl"), "utf8")).toContain("open-chat");
});

test("a second bot is told which process has the folder; one that has ended leaves it", () => {
  const folder = temporaryFolder();
  const first = open(folder);
  expect(() => open(folder)).toThrow(new RegExp(`do một bot khác dùng .*${process.pid}.*STATE_DIR`));
  first.release();
  open(folder).release();
});

test.each<[string, Record<string, string>, string]>([
  ["a file in the folder's place", { state: "" }, "state"],
  ["a folder in the members' place", { "state/members.json/x": "" }, "state"],
  ["a folder in the place of what is unanswered", { "state/unanswered.jsonl/x": "" }, "state"],
])("%s is one line with its mend", (_, files, name) => {
  const folder = join(temporaryFolder(files), name);
  expect(() => open(folder)).toThrow(
    /^Không đọc, ghi được trong thư mục .*state \((?:EEXIST|ENOTDIR|EISDIR)\)\. .*STATE_DIR/,
  );
});
