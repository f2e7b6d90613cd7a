import { spawn, spawnSync } from "node:child_process";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { settings } from "../../src/config.ts";
import { type Script, startChatServer } from "../support/chat-model/chat-server.ts";
import { command, start } from "../support/index/command.ts";
import { ownIndex } from "../support/index/own-index.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const POVERTY = "Năm 2019, tỷ lệ hộ nghèo của huyện Bình Liêu giảm còn 5,19%.";
const COMMUNES = "Toàn huyện có 3 xã đạt chuẩn nông thôn mới.";
const QUESTION = "Tỷ lệ hộ nghèo Bình Liêu năm 2019?";
const FOLLOW_UP = "Ở đó bao nhiêu xã đạt chuẩn nông thôn mới?";
const FOOTER = "Lời văn do mô hình ngôn ngữ (AI) test soạn từ các nguồn trên";

const index = ownIndex({
  "binh-lieu.txt": `Huyện Bình Liêu: kết quả năm 2019\n\n${POVERTY} ${COMMUNES}`,
});
beforeAll(async () => {
  await index.ingest();
});

const both = [POVERTY, COMMUNES].map((text) => ({ text, quotes: [{ key: "E1", quote: text }] }));
const good: Script = { say: () => JSON.stringify({ answerable: true, sentences: both }) };

async function environment(script: Script) {
  const model = await startChatServer(script);
  onTestFinished(() => model.close());
  const { DOCUMENTS_DIR = "", INDEX_DIR } = index.config;
  const settings = {
    DOCUMENTS_DIR,
    INDEX_DIR,
    STATE_DIR: temporaryFolder(),
    CHAT_MODEL: "ollama:test",
    OLLAMA_BASE_URL: model.url,
  };
  return { model, settings };
}

test("`npm start` answers lines of stdin, and `ask` its question, with what the model wrote", async () => {
  const { settings, model } = await environment(good);
  const served = start(settings, `${QUESTION}\n${FOLLOW_UP}\n`);
  const asked = await command("ask", [QUESTION], settings);
  const { code, stdout } = await served.ended;
  expect([code, asked.code]).toEqual([0, 0]);
  const told = `${POVERTY} [1]\n${COMMUNES} [2][3]\nTheo tài liệu `;
  expect(asked.stdout).toMatch(told);
  expect(stdout.startsWith(told)).toBe(true);
  expect(stdout.split(FOOTER)).toHaveLength(3);
  // The second line goes on from the first.
  expect(model.requests.map(({ user }) => user)).toContainEqual(
    expect.objectContaining({ before: QUESTION, now: FOLLOW_UP }),
  );
});

const hasTerminal = spawnSync("script", ["--version"]).status === 0;
if (!hasTerminal) console.log("skipped: a chat in a terminal needs the command `script` (util-linux)");

test.skipIf(!hasTerminal)(
  "in a terminal the extracted answer stands first, and nobody waits for more",
  async () => {
    const { settings: own, model } = await environment(good);
    model.next(good, { fault: "silent" });
    const unset = Object.fromEntries(Object.keys(settings).map((name) => [name, ""]));
    const child = spawn(
      "script",
      ["-qec", `${process.execPath} --import tsx scripts/serve.ts`, "/dev/null"],
      {
        env: { ...process.env, ...unset, ...own },
      },
    );
    onTestFinished(() => void child.kill("SIGKILL"));
    let shown = "";
    const answers = () => shown.split("5,19% – huyện Bình Liêu").length - 1;
    const keys = [
      { when: () => shown.includes("\n> "), press: `${QUESTION}\r` },
      { when: () => shown.includes(FOOTER), press: `${QUESTION}\r` },
      { when: () => answers() === 2 && model.requests.length === 2, press: "\u0004" },
    ];
    child.stdout.on("data", (chunk: Buffer) => {
      shown += chunk.toString();
    });
    const typing = setInterval(() => {
      if (keys[0]?.when()) child.stdin.write(keys.shift()!.press);
    }, 50);
    onTestFinished(() => clearInterval(typing));
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
    expect(shown.indexOf(POVERTY)).toBeGreaterThan(shown.indexOf("5,19% – huyện Bình Liêu"));
    expect([answers(), model.requests.length, model.answered()]).toEqual([2, 2, 1]);
    expect(shown).not.toContain("không kịp hạn");
  },
);
