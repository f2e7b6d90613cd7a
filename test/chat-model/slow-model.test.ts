import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Script, startChatServer } from "../support/chat-model/chat-server.ts";
import { command } from "../support/index/command.ts";
import { ownIndex } from "../support/index/own-index.ts";

/** `SLOW=all` is the whole trial: each server with the default deadline, through each client. */
const IS_WHOLE = process.env.SLOW === "all";
const DEADLINE_MS = IS_WHOLE ? 30_000 : 1000;

const POVERTY = "Năm 2019, tỷ lệ hộ nghèo của huyện Bình Liêu giảm còn 5,19%.";
const QUESTION = "Tỷ lệ hộ nghèo Bình Liêu năm 2019?";

const index = ownIndex({ "binh-lieu.txt": `Huyện Bình Liêu: kết quả năm 2019\n\n${POVERTY}` });
beforeAll(async () => {
  await index.ingest();
});

const say = () =>
  JSON.stringify({
    answerable: true,
    sentences: [{ text: POVERTY, quotes: [{ key: "E1", quote: POVERTY }] }],
  });
const LATE = "Mô hình trả lời không kịp hạn";
const BROKEN = "Mô hình trả lời không dùng được";

const SERVERS: readonly (readonly [what: string, script: Script, line: string])[] = [
  ["needs a minute", { say, pace: { afterMs: 60_000 } }, LATE],
  ["drips a byte a second", { say, pace: "drip" }, LATE],
  ["answers two seconds after the deadline", { say, pace: { afterMs: DEADLINE_MS + 2000 } }, LATE],
  ["goes silent", { fault: "silent" }, LATE],
  ["ends in the middle", { fault: "cut" }, BROKEN],
];
const FORMATS = ["openai", "ollama"] as const;
const TRIALS = SERVERS.flatMap(([what, script, line]) =>
  FORMATS.map((format) => ({ what, script, line, format })),
).filter((_, at) => IS_WHOLE || at === 1 || at === 2);

describe("`ask` with a server that", () => {
  test.for(TRIALS)(
    "$what, through the client of $format",
    { timeout: 90_000 },
    async ({ script, line, format }) => {
      const server = await startChatServer(script);
      onTestFinished(() => server.close());
      const ended = await command("ask", ["--index", index.config.INDEX_DIR, QUESTION], {
        CHAT_MODEL: `${format}:test`,
        OPENAI_BASE_URL: `${server.url}/v1`,
        OLLAMA_BASE_URL: server.url,
        ...(!IS_WHOLE && { CHAT_DEADLINE_SECONDS: String(DEADLINE_MS / 1000) }),
      });
      expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/^5,19% – /u) });
      expect(ended.stderr.trimEnd().split("\n")).toEqual([expect.stringContaining(line)]);
      const since = Math.round(performance.now() - server.requests[0]!.at);
      if (IS_WHOLE) console.info(`ended ${since} ms after the model was asked`);
      // It went by itself, not with the answer.
      expect([server.requests.length, server.answered()]).toEqual([1, 0]);
    },
  );
});
