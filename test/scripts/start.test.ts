import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Running, start } from "../support/index/command.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";
import { startTelegramServer, type TelegramServer } from "../support/telegram-server/telegram-server.ts";

const SAMPLES = fileURLToPath(new URL("../../data/samples", import.meta.url));
const QUESTION = "Bình Liêu's poverty rate in 2019?";
const made = temporaryFolder();
const folders = { DOCUMENTS_DIR: SAMPLES, INDEX_DIR: join(made, "index"), STATE_DIR: join(made, "state") };

async function loopback(): Promise<TelegramServer> {
  const server = await startTelegramServer();
  onTestFinished(() => server.close());
  return server;
}

/** The process does not outlive its test, whatever happens there. */
function ending(running: Running): Running {
  onTestFinished(() => void running.child.kill("SIGKILL"));
  return running;
}

async function eventually(holds: () => boolean, running: Running): Promise<void> {
  let over = false;
  void running.ended.finally(() => {
    over = true;
  });
  const until = Date.now() + 20_000;
  while (!holds()) {
    if (over) throw new Error(`ended before its time: ${(await running.ended).stderr}`);
    if (Date.now() > until) throw new Error("did not happen in time");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const hasTerminal = spawnSync("script", ["--version"]).status === 0;
if (!hasTerminal) console.log("skipped: a chat in a terminal needs the command `script` (util-linux)");

describe("npm start", () => {
  test("a linked folder of packages that does not fit stays as it is: one line, exit code 1", () => {
    const others = temporaryFolder({ "kept.txt": "others work with this" });
    const bin = temporaryFolder({ npm: "#!/bin/sh\necho 'npm was called' >&2\nexit 97\n" });
    chmodSync(join(bin, "npm"), 0o755);
    const program = readFileSync(new URL("../../scripts/start.mjs", import.meta.url));
    const checkout = temporaryFolder({ "scripts/start.mjs": program, "package-lock.json": "{}" });
    symlinkSync(others, join(checkout, "node_modules"), "junction");
    const { status, stderr } = spawnSync(process.execPath, [join(checkout, "scripts/start.mjs")], {
      env: { PATH: [bin, process.env.PATH].join(delimiter) },
      encoding: "utf8",
      timeout: 20_000,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Thư mục node_modules là liên kết [^\n]+\n$/u);
    expect(existsSync(join(others, "kept.txt"))).toBe(true);
  });

  test("without a token: ingests, answers each line of stdin on stdout, exits 0", async () => {
    const lines = [
      QUESTION,
      "",
      "ty le ho ngheo binh lieu 2019",
      "😀",
      "Tỷ lệ hộ nghèo của Bình Liêu năm 1999?",
    ];
    const ended = await start(folders, `${lines.join("\n")}\n`).ended;
    expect(ended.code).toBe(0);
    const answers = ended.stdout.split(/(?=^5,19%|^Xin nhập|^Chưa tìm thấy)/mu);
    expect(answers).toHaveLength(4);
    expect(answers[0]).toContain(
      "5,19% – Bình Liêu district, 2019. According to a sample document of 13/03/2020.",
    );
    expect(answers[0]).toContain("binh-lieu-ket-qua-nam-2019.txt");
    expect(answers[1]).toContain("5,19% – huyện Bình Liêu, năm 2019. Theo tài liệu mẫu ngày 13/03/2020.");
    expect(answers[3]).toMatch(/^Chưa tìm thấy/);
    // What was ingested is told on stderr, so that stdout holds answers alone.
    expect(ended.stderr).toContain("binh-lieu-ket-qua-nam-2019.txt");
    expect(ended.stderr).not.toContain("must not install");
  });

  test("while the index cannot be renewed: says so and answers from the one that stands", async () => {
    const { INDEX_DIR } = folders;
    // Somebody else's ingest, as it seems.
    writeFileSync(join(INDEX_DIR, "INGESTING"), String(process.pid));
    onTestFinished(() => rmSync(join(INDEX_DIR, "INGESTING"), { force: true }));
    const ended = await start(folders, `${QUESTION}\n`).ended;
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("5,19% – Bình Liêu district, 2019.");
    expect(ended.stderr).toMatch(/^Đang có một lượt nạp tài liệu khác[^\n]*\n$/u);
  });

  test("with a token: answers in Telegram with the figure and a button that opens the passage; SIGTERM ends it", async () => {
    const server = await loopback();
    const person = server.user(7, { language_code: "vi" });
    const running = ending(
      start({
        ...folders,
        TELEGRAM_BOT_TOKEN: server.token,
        TELEGRAM_API_ROOT: server.url,
        ACCESS: "7",
        LOG_LEVEL: "debug",
      }),
    );
    await eventually(() => server.callsOf("getUpdates").length > 0, running);

    person.say(QUESTION);
    const answer = await person.hears((message) => message.text?.includes("5,19%") ?? false);
    expect(answer.text).toContain("13/03/2020");
    expect(answer.text).toMatch(/sample/i);
    const [button] = answer.reply_markup?.inline_keyboard?.flat() ?? [];
    expect(button).toBeDefined();
    const press = person.press(answer, button!.text);
    const passage = await person.hears((message) => message.message_id !== answer.message_id);
    await press.answered();
    expect(passage.text).toContain("5,19%");
    expect(passage.text).toContain("nông thôn mới");

    const asked = Date.now();
    running.child.kill("SIGTERM");
    const ended = await running.ended;
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(ended.code).toBe(0);
    for (const secret of [server.token, server.token.split(":")[1]!, QUESTION, "poverty"])
      expect(ended.stderr + ended.stdout).not.toContain(secret);
  });

  test("an administrator invites, adds a document for a team, and only the team is answered from it", async () => {
    const documents = temporaryFolder({
      "mo/a.txt": "Năm 2022, huyện Mộc Lâm có 36 hợp tác xã.",
      "ke-hoach/.collection.yaml": "readers: [ke-hoach]",
    });
    const state = join(temporaryFolder(), "state");
    const server = await loopback();
    const running = ending(
      start({
        DOCUMENTS_DIR: documents,
        INDEX_DIR: join(temporaryFolder(), "index"),
        STATE_DIR: state,
        TELEGRAM_BOT_TOKEN: server.token,
        TELEGRAM_API_ROOT: server.url,
        ADMINS: "1",
        ACCESS: "8",
      }),
    );
    await eventually(() => server.callsOf("getUpdates").length > 0, running);
    const admin = server.user(1);
    const planner = server.user(7);
    await admin.ask("/nhom Kế hoạch thêm 7");
    const code = /start=([\w-]+)/.exec((await admin.ask("/moi")).text ?? "")?.[1];
    await planner.ask(`/start ${code}`);
    const report = Buffer.from("Năm 2023, huyện Mộc Lâm có 47 hợp tác xã.");
    admin.sendFile("b.txt", report, { caption: "/nap ke-hoach" });
    const stored = await admin.hears(({ text }) => /Kho hiện có|Không nạp|Chưa nạp/.test(text ?? ""), 60_000);
    expect(stored.text).toBe(
      "Đã lưu ke-hoach/b.txt.\nđã nạp: ke-hoach/b.txt\nKho hiện có 2 tài liệu, 2 đoạn.",
    );
    const question = "Số hợp tác xã của huyện Mộc Lâm năm 2023?";
    // The first question has the new index taken over.
    await planner.ask(question);
    let told = "";
    const asks = async () => {
      told = (await planner.ask(question)).text ?? "";
      return told.includes("47");
    };
    for (let tries = 0; tries < 50 && !(await asks()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toContain("47");
    expect((await server.user(8).ask(question)).text).not.toContain("47");
    expect((await admin.ask("/trangthai")).text).toContain("2 tài liệu, 2 đoạn, 2 số liệu");
    running.child.kill("SIGTERM");
    expect((await running.ended).code).toBe(0);
    const audit = readFileSync(join(state, "audit.jsonl"), "utf8").trimEnd().split("\n");
    expect(audit.map((line) => (JSON.parse(line) as { act: string }).act)).toEqual([
      "add-to-team",
      "invite",
      "enrolled",
      "add-document",
    ]);
  }, 90_000);

  test("a token that Telegram refuses: one clear line, exit 1", async () => {
    const server = await loopback();
    server.revokeToken();
    const ended = await start({
      ...folders,
      TELEGRAM_BOT_TOKEN: server.token,
      TELEGRAM_API_ROOT: server.url,
      ACCESS: "public",
      LOG_LEVEL: "error",
    }).ended;
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe("");
    const faults = ended.stderr
      .trimEnd()
      .split("\n")
      .filter((line) => !/^(?:đã nạp|không đổi|Kho tài liệu|\d+ tệp:)/.test(line));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("TELEGRAM_BOT_TOKEN");
    expect(ended.stderr).not.toContain(server.token);
  });

  test.skipIf(!hasTerminal)("in a terminal: welcomes, answers, ends at Ctrl+D", async () => {
    const command = `${process.execPath} --import tsx scripts/serve.ts`;
    const child = spawn("script", ["-qec", command, "/dev/null"], { env: { ...process.env, ...folders } });
    onTestFinished(() => void child.kill("SIGKILL"));
    const keys = [`${QUESTION}\r`, "\u0004"];
    let shown = "";
    child.stdout.on("data", (chunk: Buffer) => {
      shown += chunk.toString();
      // A prompt waits for the next key.
      if (shown.split("\n> ").length > 3 - keys.length) child.stdin.write(keys.shift() ?? "");
    });
    const code = await new Promise((resolve) => child.once("exit", resolve));
    expect(code).toBe(0);
    expect(shown).toContain("Ctrl+D");
    expect(shown).toContain("5,19% – Bình Liêu district, 2019.");
  });
});
