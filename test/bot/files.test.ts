import { describe, expect, test } from "vitest";
import type { Assistant } from "../../src/bot/assistant.ts";
import { eventually } from "./fakes/eventually.ts";
import { runBot, type Setting } from "./fakes/running-bot.ts";
import { GOOD_QUESTION, verdict } from "./fakes/samples.ts";

const GROUP = { id: -100777, type: "supergroup" as const, title: "Tổ công tác" };
const BYTES = Buffer.from("Tỷ lệ hộ nghèo năm 2020 còn 0,36%.".repeat(3000));
const BOT = { id: 123456, is_bot: true, username: "danchung_bot" };

/** A bot whose assistant keeps the files that it is given. */
async function reading(more: Partial<Setting> = {}, verifyFile?: Assistant["verifyFile"]) {
  const files: { name: string; bytes: Uint8Array }[] = [];
  const running = await runBot({
    ...more,
    script: {
      verifyFile: async (name, bytes, signal) => {
        files.push({ name, bytes });
        return verifyFile ? verifyFile(name, bytes, signal) : [verdict()];
      },
    },
  });
  return { ...running, files, user: running.server.user(1) };
}

describe("files", () => {
  test.each(["/doichieu", "Đối chiếu: bài phát biểu", "/verify@danchung_bot"])(
    "one with the caption %s is fetched and verified",
    async (caption) => {
      const { user, files } = await reading();
      user.sendFile("Bài nói.DOCX", BYTES, { caption });
      expect((await user.hears()).text).toMatch(/^“Tỷ lệ hộ nghèo/);
      expect(files.map(({ name }) => name)).toEqual(["Bài nói.DOCX"]);
      expect(Buffer.compare(files[0]?.bytes ?? Buffer.of(), BYTES)).toBe(0);
    },
  );

  test("one that was asked for needs no caption", async () => {
    const { user, files } = await reading();
    await user.ask("/doichieu");
    user.sendFile("a.txt", BYTES);
    await user.hears();
    user.sendFile("b.txt", BYTES);
    expect((await user.hears()).text).toMatch(/^Để đối chiếu số liệu trong tệp, xin gửi lại/);
    expect(files).toHaveLength(1);
  });

  test("an animation, which comes as a document too, is no file to verify", async () => {
    const { user, server } = await reading();
    const { file_id } = server.state.files.add(BYTES, "cuoi.mp4");
    user.post({ animation: { file_id }, document: { file_id, file_name: "cuoi.mp4" } });
    expect((await user.hears()).text).toMatch(/^Hiện chỉ nhận câu hỏi bằng chữ/);
  });

  test("in a group the caption must be the command, or the file a reply", async () => {
    const { server, files } = await reading();
    const member = server.user(2).in(GROUP);
    member.sendFile("a.txt", BYTES);
    member.sendFile("b.txt", BYTES, { caption: "đối chiếu: giúp" });
    member.sendFile("c.txt", BYTES, { caption: "/doichieu@other_bot" });
    member.sendFile("d.txt", BYTES, { caption: "/doichieu@danchung_bot" });
    await member.hears();
    member.say("/doichieu");
    await member.hears();
    member.sendFile("e.txt", BYTES, { reply_to_message: { from: BOT } });
    await member.hears();
    expect(files.map(({ name }) => name)).toEqual(["d.txt", "e.txt"]);
  });

  test("a file without a name is known by its type", async () => {
    const { user, server, files } = await reading();
    const { file_id } = server.state.files.add(BYTES, "");
    user.post({ document: { file_id, mime_type: "text/plain" }, caption: "/doichieu" });
    await user.hears();
    expect(files[0]?.name).toBe("van-ban.txt");
  });

  test("other kinds and large files are told apart from faults, before anything is fetched", async () => {
    const { user, server, files } = await reading();
    const caption = "/doichieu";
    user.sendFile("a.pdf", BYTES, { caption });
    expect((await user.hears()).text).toBe("Chỉ đối chiếu được tệp .docx và .txt.");
    user.sendFile("a.txt", Buffer.alloc(5 * 1024 * 1024 + 1), { caption });
    expect((await user.hears()).text).toBe("Tệp lớn hơn 5 MB. Xin chia thành các tệp nhỏ hơn.");
    expect(server.callsOf("getFile")).toEqual([]);
    // The size that Telegram states is not relied on.
    for (const size of [5, 20]) {
      const { file_id } = server.state.files.add(Buffer.alloc(size * 1024 * 1024 + 1), "b.txt");
      user.post({ document: { file_id, file_name: "b.txt" }, caption });
      expect((await user.hears()).text).toMatch(/^Tệp lớn hơn 5 MB/);
    }
    expect(files).toEqual([]);
  });

  test("what is wrong with a file is passed on", async () => {
    const problem = "Tệp hỏng hoặc không đúng định dạng, không đọc được.";
    const { user } = await reading({}, async () => ({ problem }));
    user.sendFile("bài\u202e nói.docx", BYTES, { caption: "/doichieu" });
    expect((await user.hears()).text).toBe(`Chưa đọc được tệp bài nói.docx. ${problem}`);
  });

  test.each([
    ["getFile", { kind: "html", status: 502 }],
    ["getFile", { kind: "too-many-requests", retryAfter: 2 }],
    ["download", { kind: "html", status: 502 }],
    ["download", { kind: "drop" }],
    ["download", { kind: "drop-after" }],
  ] as const)("%s that meets %j is tried again", async (method, fault) => {
    const { user, server, files } = await reading({ speed: 10 });
    server.fail(method, fault);
    user.sendFile("a.txt", BYTES, { caption: "/doichieu" });
    expect((await user.hears()).text).toMatch(/^“Tỷ lệ/);
    expect(files[0]?.bytes.length).toBe(BYTES.length);
  });

  test.each([
    ["getFile", { kind: "refusal", code: 400, description: "Bad Request: wrong file_id" }],
    ["download", { kind: "refusal", code: 404, description: "Not Found" }],
  ] as const)("%s that is refused is told, without the address in the log", async (method, fault) => {
    const { user, server, logger } = await reading();
    server.fail(method, fault);
    user.sendFile("a.txt", BYTES, { caption: "/doichieu" });
    expect((await user.hears()).text).toBe("Chưa tải được tệp từ Telegram. Xin gửi lại tệp.");
    expect(logger.having("a file could not be fetched")).toHaveLength(1);
    expect(logger.lines.join("\n")).not.toContain("TEST-token");
    expect((await user.ask(GOOD_QUESTION)).text).toContain("0,36%");
  });

  test("a download that goes quiet does not hold the chat for ever", async () => {
    const { user, server } = await reading({ speed: 30 });
    server.fail("download", { kind: "half-open" }, { times: 9 });
    user.sendFile("a.txt", BYTES, { caption: "/doichieu" });
    expect((await user.hears()).text).toMatch(/^Chưa (?:đối chiếu xong|tải được tệp)/);
    await eventually(() => server.callsOf("getFile").length).toBeGreaterThan(1);
    expect((await user.ask(GOOD_QUESTION)).text).toContain("0,36%");
  });
});
