import { describe, expect, test } from "vitest";
import type { IngestProgress, IngestResult, Library } from "../../../src/bot/admin/library.ts";
import { AppError } from "../../../src/errors.ts";
import type { Person } from "../../support/telegram-server/people.ts";
import { runBot, type Setting } from "../fakes/running-bot.ts";
import { GOOD_QUESTION, verdict } from "../fakes/samples.ts";
import { createScriptedLibrary } from "../fakes/scripted-library.ts";

const BYTES = Buffer.from("Năm 2020, tỷ lệ hộ nghèo còn 0,36%.");
const RESULT: IngestResult = {
  documents: 7,
  passages: 70,
  kept: false,
  outcomeOf: (path) => `đã nạp: ${path}`,
};

/** A library in memory; what its script gives goes first. */
async function managed(script: Partial<Library> = {}, more: Partial<Setting> = {}) {
  const files = new Map<string, Uint8Array>();
  const trash = new Map<string, string>();
  const library = createScriptedLibrary({
    formats: [".txt", ".xlsx"],
    nameFor: (name) => (name.endsWith(".txt") ? name.replace(/.*\//, "") : undefined),
    folders: async () => ["", "ke-hoach"],
    problemOf: async () => undefined,
    has: async (path) => files.has(path),
    put: async (path, bytes, { replaces }) => {
      if (files.has(path) && !replaces) return "exists";
      files.set(path, bytes);
      return "stored";
    },
    files: async () => [...files.keys()].sort().map((path) => ({ id: `id-${path.length}`, path })),
    remove: async (path) => {
      files.delete(path);
      trash.set(`t-${path.length}`, path);
    },
    removed: async () => [...trash].map(([id, path]) => ({ id, path })),
    restore: async (id) => {
      files.set(trash.get(id)!, BYTES);
      trash.delete(id);
      return "restored";
    },
    ingest: async () => RESULT,
    ...script,
  });
  const running = await runBot({ access: new Set([2]), administrators: [1], library, speed: 20, ...more });
  return { ...running, files, trash, admin: running.server.user(1) };
}

/** The last state of the message that is edited while a file is taken in. */
function outcome(
  person: Person,
  end = /Kho hiện có|Không nạp|Chưa nạp|Kho đã có|Telegram chỉ|Chưa có thư mục/,
) {
  return person.hears(({ text }) => end.test(text ?? ""));
}

describe("a file from an administrator", () => {
  test("with /nap is checked, stored and ingested; one message tells how far it is", async () => {
    const progress: IngestProgress[] = [1, 40].map((done) => ({ phase: "reading", done, total: 40 }));
    const { admin, files, acts, clock } = await managed({
      ingest: async (tell) => {
        for (const each of progress) {
          tell(each);
          clock.skip(5000);
        }
        return RESULT;
      },
    });
    admin.sendFile("a.txt", BYTES, { caption: "/nap" });
    const told = await outcome(admin);
    expect(told.text).toBe("Đã lưu a.txt.\nđã nạp: a.txt\nKho hiện có 7 tài liệu, 70 đoạn.");
    expect(Buffer.compare(files.get("a.txt")!, BYTES)).toBe(0);
    expect(acts).toEqual([{ by: 1, act: "add-document", about: { path: "a.txt" } }]);
    expect(new Set(admin.log.sent.map(({ message_id }) => message_id)).size).toBe(1);
    expect(admin.log.sent.map(({ text }) => text)).toContain("Đã lưu a.txt.\nĐang nạp: đọc tài liệu 1/40");
  });

  test("goes to a folder that there is, and to no other", async () => {
    const { admin, files } = await managed();
    admin.sendFile("../a.txt", BYTES, { caption: "/nap ke-hoach" });
    await outcome(admin);
    for (const folder of ["../..", "/etc", "khac", ".trash"]) {
      admin.sendFile("b.txt", BYTES, { caption: `/nap ${folder}` });
      expect((await outcome(admin)).text).toBe(
        "Chưa có thư mục này trong kho. Các thư mục hiện có:\nke-hoach",
      );
    }
    expect([...files.keys()]).toEqual(["ke-hoach/a.txt"]);
  });

  test.each<[string, Partial<Library>, Buffer, string, RegExp]>([
    [
      "a state secret",
      { problemOf: async () => "Tài liệu có dấu chỉ độ mật: không nạp." },
      BYTES,
      "a.txt",
      /độ mật.*Tệp không được giữ lại\.$/,
    ],
    ["of another kind", {}, BYTES, "a.exe", /^Chưa nạp được tệp này.* \.txt, \.xlsx\.$/],
    ["too large for a bot", {}, Buffer.alloc(20 * 1024 * 1024 + 1), "a.txt", /đến 20 MB/],
  ])("that is %s is refused and not kept", async (_, script, bytes, name, words) => {
    const { admin, files, acts } = await managed(script);
    admin.sendFile(name, bytes, { caption: "/nap" });
    expect((await outcome(admin)).text).toMatch(words);
    expect([files.size, acts]).toEqual([0, []]);
  });

  test("never takes the place of another unasked", async () => {
    const { admin, files, acts } = await managed();
    files.set("a.txt", Buffer.from("cũ"));
    admin.sendFile("a.txt", BYTES, { caption: "/nap" });
    const asks = await outcome(admin);
    expect([asks.text, String(files.get("a.txt"))]).toEqual([
      expect.stringMatching(/^Kho đã có tệp a\.txt/),
      "cũ",
    ]);
    admin.press(asks, "Thay tệp cũ");
    await outcome(admin, /Kho hiện có/);
    expect(Buffer.compare(files.get("a.txt")!, BYTES)).toBe(0);
    expect(acts.map(({ act }) => act)).toEqual(["replace-document"]);
    expect((await admin.press(asks, "Thay tệp cũ").answered()).text).toMatch(/^Nút này không còn dùng được/);
  });

  test("without words is offered; one that something waits for is not taken away", async () => {
    const { admin, files } = await managed({}, { script: { verifyFile: async () => [verdict()] } });
    admin.sendFile("a.txt", BYTES);
    const offer = await admin.hears();
    expect(offer.text).toMatch(/^Đã nhận tệp a\.txt/);
    expect(files.size).toBe(0);
    admin.press(offer, "Nạp vào kho");
    await outcome(admin);
    expect(files.size).toBe(1);
    await admin.ask("/doichieu");
    admin.sendFile("b.txt", BYTES);
    expect((await admin.hears()).text).toMatch(/^“Tỷ lệ hộ nghèo/);
    expect(files.size).toBe(1);
  });

  test("whose ingest fails is told why; the bot goes on", async () => {
    const { admin, logger } = await managed({
      ingest: async () => {
        throw new AppError("ingest-failed", "Đĩa đã đầy.");
      },
    });
    admin.sendFile("a.txt", BYTES, { caption: "/nap" });
    expect((await outcome(admin, /Chưa nạp xong/)).text).toMatch(
      /kho cũ, nếu có, vẫn phục vụ\. Đĩa đã đầy\.$/,
    );
    expect(logger.having("error")).toHaveLength(1);
    expect((await admin.ask(GOOD_QUESTION)).text).toContain("0,36%");
  });

  test("holds up no question of the same chat while it is ingested", async () => {
    let finish = () => {};
    const { admin } = await managed({
      ingest: () => new Promise((resolve) => (finish = () => resolve(RESULT))),
    });
    admin.sendFile("a.txt", BYTES, { caption: "/nap" });
    await admin.hears(({ text }) => /Đang chờ nạp/.test(text ?? ""));
    expect((await admin.ask(GOOD_QUESTION)).text).toContain("0,36%");
    finish();
    await outcome(admin);
  });

  test("from anyone else is no business of the library's", async () => {
    const { server, admin, files, acts } = await managed();
    const reader = server.user(2);
    reader.sendFile("a.txt", BYTES, { caption: "/nap" });
    await reader.hears();
    server.user(99).sendFile("a.txt", BYTES, { caption: "/nap" });
    admin.sendFile("a.txt", BYTES, { caption: "/nap", forward_origin: { type: "user" } });
    await admin.hears();
    admin.in({ id: -5, type: "supergroup", title: "x" }).sendFile("a.txt", BYTES, { caption: "/nap" });
    await admin.ask(GOOD_QUESTION);
    expect([files.size, acts]).toEqual([0, []]);
  });
});

describe("the files", () => {
  test("are listed, removed after a question, and restored", async () => {
    const { admin, files, trash, acts } = await managed();
    for (let n = 1; n <= 9; n += 1) files.set(`${"x".repeat(n)}.txt`, BYTES);
    const list = await admin.ask("/tailieu");
    expect(list.text).toMatch(/^Tệp trong kho: 9\n1\. x\.txt/);
    admin.press(list, "Trang sau →");
    admin.press(await admin.hears(), "Gỡ 9");
    const asks = await admin.hears();
    expect(files.size).toBe(9);
    admin.press(asks, "Gỡ khỏi kho");
    expect((await outcome(admin)).text).toMatch(/^Đã gỡ x{9}\.txt\./);
    expect([files.size, trash.size]).toEqual([8, 1]);
    admin.press(await admin.ask("/tailieu"), "Đã gỡ (1)");
    admin.press(await admin.hears(), "Khôi phục 1");
    expect((await outcome(admin)).text).toMatch(/^Đã khôi phục x{9}\.txt\./);
    expect([files.size, trash.size]).toEqual([9, 0]);
    expect(acts.map(({ act }) => act)).toEqual(["remove-document", "restore-document"]);
    for (const data of ["a:remove-file:id-99", "a:restore-file:t-99", "a:ask-remove-file:id-99"])
      expect((await admin.press(list, data).answered()).text).toMatch(/^Tệp này không còn ở đó/);
  });

  test("that nothing is left of keep the old index, which is said", async () => {
    const { admin, files } = await managed({ ingest: async () => ({ ...RESULT, kept: true }) });
    files.set("x.txt", BYTES);
    admin.press(await admin.ask("/sources"), "a:remove-file:id-5");
    expect((await outcome(admin, /kho cũ/)).text).toContain("nên kho cũ vẫn phục vụ");
  });
});
