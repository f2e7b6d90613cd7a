import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { startTelegramServer } from "../support/telegram-server/telegram-server.ts";
import { GOOD_QUESTION } from "./fakes/samples.ts";

test("promises that nobody awaits do not end the process, which then ends by itself when stopped", async () => {
  const server = await startTelegramServer();
  const script = fileURLToPath(new URL("fakes/leaky-bot-process.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, server.url, server.token]);
  let log = "";
  child.stderr.on("data", (chunk) => {
    log += chunk;
  });
  const exited = new Promise<number | null>((resolve) => child.on("exit", resolve));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await server.close();
  });
  const user = server.user(1);
  for (let n = 0; n < 3; n += 1) {
    user.say(GOOD_QUESTION);
    // Longer than elsewhere: the process has to start first.
    expect((await user.hears(() => true, 25_000)).text).toContain("0,36%");
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill("SIGTERM");
  expect(await exited, log).toBe(0);
  expect(log).toContain("a promise was rejected and nobody awaited it");
  for (const secret of [server.token, "TEST-token", GOOD_QUESTION, "nobody awaits this"]) {
    expect(log).not.toContain(secret);
  }
});
