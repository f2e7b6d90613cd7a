import { describe, expect, onTestFinished, test } from "vitest";
import { startTelegramServer } from "./telegram-server.ts";

interface Reply {
  ok: boolean;
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number };
  // biome-ignore lint/suspicious/noExplicitAny: whatever the wire carries
  result?: any;
}

async function start(clock?: { now(): number; speed: number }) {
  const server = await startTelegramServer(clock ? { clock } : {});
  let closed = false;
  const close = async () => {
    closed = true;
    await server.close();
  };
  onTestFinished(async () => {
    if (!closed) await server.close();
  });
  const post = async (
    method: string,
    body: NonNullable<RequestInit["body"]>,
    headers: Record<string, string> = {},
  ) => {
    const url = `${server.url}/bot${server.token}/${method}`;
    return (await (await fetch(url, { method: "POST", body, headers })).json()) as Reply;
  };
  const call = (method: string, parameters: object = {}) =>
    post(method, JSON.stringify(parameters), { "content-type": "application/json" });
  return { server, close, post, call, user: server.user(1) };
}

const send = (changes: object = {}) => ({ chat_id: 1, text: "chào", ...changes });

describe("the wire", () => {
  test("JSON, urlencoded, multipart and query parameters are all read", async () => {
    const { post, server } = await start();
    const form = new FormData();
    form.set("chat_id", "1");
    form.set("text", "chào");
    form.set("reply_markup", JSON.stringify({ inline_keyboard: [[{ text: "a", callback_data: "b" }]] }));
    const sent = await post("sendMessage", form);
    expect(sent.result.reply_markup.inline_keyboard[0][0].callback_data).toBe("b");
    expect((await post("sendMessage", new URLSearchParams({ chat_id: "1", text: "chào" }))).ok).toBe(true);
    const got = await fetch(`${server.url}/bot${server.token}/SENDMESSAGE?chat_id=1&text=ok`);
    expect(((await got.json()) as Reply).result.text).toBe("ok");
    expect((await post("sendMessage", "{", { "content-type": "application/json" })).error_code).toBe(400);
  });

  test("a wrong token is 401, a malformed one 404, in Telegram's words", async () => {
    const { server, call } = await start();
    const wrong = await fetch(`${server.url}/bot1:wrong/getMe`);
    expect([wrong.status, await wrong.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: "Unauthorized" },
    ]);
    expect((await fetch(`${server.url}/botwrong/getMe`)).status).toBe(404);
    expect((await call("getMe")).result.username).toBe("danchung_bot");
    server.revokeToken();
    expect((await call("getMe")).error_code).toBe(401);
  });

  test("a method that is not implemented is loud", async () => {
    const { server, close } = await start();
    expect((await fetch(`${server.url}/bot${server.token}/sendDice`)).status).toBe(501);
    await expect(close()).rejects.toThrow("sendDice is not implemented");
  });
});

describe("messages", () => {
  const long = "a".repeat(4097);
  const button = (callback_data: string, text = "x") => ({
    reply_markup: { inline_keyboard: [[{ text, callback_data }]] },
  });
  test.each([
    [send({ text: long }), "message is too long"],
    [send({ text: ` ${"a".repeat(4096)} ` }), undefined],
    [send({ text: `<b>${"a".repeat(4096)}</b>`, parse_mode: "HTML" }), undefined],
    [send({ text: "  \n " }), "message text is empty"],
    [send({ text: "" }), "message text is empty"],
    [send({ text: "nửa \ud83d" }), "strings must be encoded in UTF-8"],
    [send({ chat_id: 404 }), "chat not found"],
    [
      send({ text: "<b>chào", parse_mode: "HTML" }),
      "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ],
    [
      send({ text: "1 < 2", parse_mode: "HTML" }),
      'can\'t parse entities: Unsupported start tag "" at byte offset 2',
    ],
    [
      send({ text: "<tỷ>", parse_mode: "HTML" }),
      'can\'t parse entities: Unsupported start tag "t" at byte offset 0',
    ],
    [send({ entities: [{ type: "bold", offset: 2, length: 3 }] }), "ENTITY_BOUNDS_INVALID"],
    [send({ entities: [{ type: "bold", offset: 0, length: 4 }] }), undefined],
    [
      send({ entities: [{ type: "huge", offset: 0, length: 4 }] }),
      "can't parse entities: unsupported entity type",
    ],
    [
      send({ text: "😀", entities: [{ type: "bold", offset: 0, length: 1 }] }),
      "can't parse entities: entity splits a character",
    ],
    [send(button("ế".repeat(21))), undefined],
    [send(button("ế".repeat(22))), "BUTTON_DATA_INVALID"],
    [send(button("")), "BUTTON_DATA_INVALID"],
    [send(button("a", " ")), "can't parse inline keyboard button: Button text must be non-empty"],
    [send({ reply_parameters: { message_id: 99 } }), "message to be replied not found"],
    [send({ reply_parameters: { message_id: 99, allow_sending_without_reply: true } }), undefined],
  ])("sendMessage %j", async (parameters, refusal) => {
    const { call } = await start();
    const reply = await call("sendMessage", parameters);
    expect(reply.description).toBe(refusal && `Bad Request: ${refusal}`);
  });

  test("HTML becomes text and entities", async () => {
    const { call } = await start();
    const text = 'a <b>đậm <i>cả hai</i></b> &lt;&#7871; <a href="http://x">l</a>';
    const { result } = await call("sendMessage", send({ text, parse_mode: "HTML" }));
    expect(result.text).toBe("a đậm cả hai <ế l");
    expect(result.entities).toEqual([
      { type: "bold", offset: 2, length: 10 },
      { type: "italic", offset: 6, length: 6 },
      { type: "text_link", offset: 16, length: 1, url: "http://x" },
    ]);
  });

  test("a message is edited in place, by its sender and only when it changes", async () => {
    const { call, user } = await start();
    const { result } = await call("sendMessage", send());
    const edit = (changes: object) =>
      call("editMessageText", send({ message_id: result.message_id, ...changes }));
    expect((await edit({})).description).toContain("message is not modified");
    expect((await edit({ text: "mới" })).result.message_id).toBe(result.message_id);
    expect((await edit({ message_id: 99 })).description).toBe("Bad Request: message to edit not found");
    const theirs = user.say("của tôi");
    expect((await edit({ message_id: theirs })).description).toBe("Bad Request: message can't be edited");
    user.blocks();
    expect((await call("sendMessage", send())).description).toBe("Forbidden: bot was blocked by the user");
  });

  test("what the bot sends can be waited for, each message once", async () => {
    const { call, user, server } = await start();
    const later = user.hears(({ text }) => text === "hai");
    for (const text of ["một", "hai", "ba"]) await call("sendMessage", send({ text }));
    expect((await later).text).toBe("hai");
    expect((await server.waitForMessage(1)).text).toBe("ba");
    await expect(user.hears(() => true, 10)).rejects.toThrow("the last was: ba");
  });

  test("actions, presses and commands are checked", async () => {
    const { call, user, server } = await start();
    expect((await call("sendChatAction", { chat_id: 1, action: "typing" })).result).toBe(true);
    expect((await call("sendChatAction", { chat_id: 1, action: "dancing" })).error_code).toBe(400);
    const press = user.pressRaw({ data: "a" });
    const [update] = (await call("getUpdates")).result;
    const answer = (text: string) =>
      call("answerCallbackQuery", { callback_query_id: update.callback_query.id, text });
    expect((await answer("a".repeat(201))).description).toBe("Bad Request: MESSAGE_TOO_LONG");
    expect((await answer("xong")).result).toBe(true);
    expect((await press.answered()).text).toBe("xong");
    expect((await answer("xong")).description).toContain("query ID is invalid");
    const commands = (command: string) =>
      call("setMyCommands", { commands: [{ command, description: "Hỏi" }] });
    expect((await commands("hỏi")).description).toBe("Bad Request: BOT_COMMAND_INVALID");
    expect((await commands("hoi")).result).toBe(true);
    expect(server.state.commands.get("default/")).toEqual([{ command: "hoi", description: "Hỏi" }]);
  });
});

describe("files", () => {
  const png = (width: number, height: number) => {
    const header = Buffer.alloc(33);
    header.write("89504e470d0a1a0a", "hex");
    header.writeUInt32BE(width, 16);
    header.writeUInt32BE(height, 20);
    return Buffer.concat([header, Buffer.from("IEND")]);
  };
  const jpeg = Buffer.from("ffd8ffe000040000ffc0001108002000400300000000ffd9", "hex");
  const form = (field: string, bytes: Uint8Array | undefined, caption?: string) => {
    const parts = new FormData();
    parts.set("chat_id", "1");
    if (bytes) parts.set(field, new File([new Uint8Array(bytes)], "tệp.png"));
    if (caption !== undefined) parts.set("caption", caption);
    return parts;
  };

  test.each([
    [png(1080, 720), "a".repeat(1024), undefined],
    [png(1080, 720), "[1] không phải JSON", undefined],
    [png(1080, 720), "a".repeat(1025), "message caption is too long"],
    [jpeg, undefined, undefined],
    [Buffer.from("GIF89a"), undefined, "IMAGE_PROCESS_FAILED"],
    [png(1080, 720).subarray(0, 33), undefined, "IMAGE_PROCESS_FAILED"],
    [png(9000, 2000), undefined, "PHOTO_INVALID_DIMENSIONS"],
    [png(2100, 100), undefined, "PHOTO_INVALID_DIMENSIONS"],
    [Buffer.alloc(0), undefined, "file must be non-empty"],
    [undefined, undefined, "there is no photo in the request"],
  ])("sendPhoto %#", async (bytes, caption, refusal) => {
    const { post } = await start();
    const reply = await post("sendPhoto", form("photo", bytes, caption));
    expect(reply.description).toBe(refusal && `Bad Request: ${refusal}`);
    if (!refusal) expect(reply.result.caption).toBe(caption);
  });

  test("a photo beyond 10 MB is refused, a document is not", async () => {
    const { post } = await start();
    const bytes = Buffer.concat([png(9, 9), Buffer.alloc(10 * 1024 * 1024)]);
    expect((await post("sendPhoto", form("photo", bytes))).error_code).toBe(413);
    const sent = await post("sendDocument", form("document", bytes));
    expect(sent.result.document).toMatchObject({ file_name: "tệp.png", file_size: bytes.length });
  });

  test("a file is fetched by its path, up to 20 MB, with the right token", async () => {
    const { call, user, server } = await start();
    user.sendFile("bài nói.txt", Buffer.from("nội dung"), { caption: "/doichieu" });
    user.sendFile("to.bin", Buffer.alloc(20 * 1024 * 1024 + 1));
    const [one, two] = (await call("getUpdates")).result;
    expect(one.message).toMatchObject({ caption: "/doichieu", document: { file_name: "bài nói.txt" } });
    const { file_path } = (await call("getFile", { file_id: one.message.document.file_id })).result;
    const at = (token: string) => fetch(`${server.url}/file/bot${token}/${file_path}`);
    expect(await (await at(server.token)).text()).toBe("nội dung");
    expect((await at("1:wrong")).status).toBe(401);
    expect((await fetch(`${server.url}/file/bot${server.token}/elsewhere`)).status).toBe(404);
    const big = await call("getFile", { file_id: two.message.document.file_id });
    expect(big.description).toBe("Bad Request: file is too big");
    expect((await call("getFile", { file_id: "x" })).description).toContain("wrong file_id");
    server.fail("download", { kind: "drop-after" });
    await expect(at(server.token).then((response) => response.text())).rejects.toThrow();
  });
});

describe("updates", () => {
  test("are given until a later offset confirms them", async () => {
    const { call, user } = await start();
    for (const text of ["một", "hai", "ba"]) user.say(text);
    const first = (await call("getUpdates", { limit: 2 })).result;
    expect(first.map((u: { message: { text: string } }) => u.message.text)).toEqual(["một", "hai"]);
    expect((await call("getUpdates")).result).toHaveLength(3);
    expect((await call("getUpdates", { offset: first[1].update_id + 1 })).result).toHaveLength(1);
    expect((await call("getUpdates", { offset: -1 })).result).toHaveLength(1);
    expect((await call("getUpdates", { offset: first[1].update_id + 2 })).result).toEqual([]);
  });

  test("a long poll waits for the next one, and for no longer than asked", async () => {
    const { call, user } = await start({ now: Date.now, speed: 100 });
    expect((await call("getUpdates", { timeout: 1 })).result).toEqual([]);
    const poll = call("getUpdates", { timeout: 50 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    user.say("đến rồi");
    expect((await poll).result[0].message.text).toBe("đến rồi");
  });

  test("kinds that were not asked for are dropped when they happen", async () => {
    const { call, user, server } = await start();
    await call("getUpdates", { allowed_updates: ["callback_query"] });
    user.say("không ai nghe");
    user.pressRaw({ data: "a" });
    expect(server.state.updates.pending).toBe(1);
    await call("getUpdates", { allowed_updates: [] });
    user.say("/hoi có");
    const updates = (await call("getUpdates")).result;
    expect(updates[1].message.entities).toEqual([{ type: "bot_command", offset: 0, length: 4 }]);
  });

  test("a second poller ends the first with 409, and a webhook ends polling", async () => {
    const { call } = await start();
    const first = call("getUpdates", { timeout: 50 });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect((await call("getUpdates")).ok).toBe(true);
    expect(await first).toMatchObject({ error_code: 409, description: /^Conflict: terminated by other/ });
    expect((await call("setWebhook", { url: "http://x" })).error_code).toBe(400);
    await call("setWebhook", { url: "https://x.example/h" });
    expect((await call("getUpdates")).description).toMatch(/^Conflict: can't use getUpdates/);
    expect((await call("getWebhookInfo")).result.url).toBe("https://x.example/h");
    await call("deleteWebhook");
    expect((await call("getUpdates")).ok).toBe(true);
  });
});

describe("faults", () => {
  test("a 429 closes the chat until retry_after has passed, and records who comes early", async () => {
    let now = 0;
    const { call, server } = await start({ now: () => now, speed: 1 });
    server.user(2);
    server.fail("sendMessage", { kind: "too-many-requests", retryAfter: 3 }, { chatId: 1 });
    expect((await call("sendMessage", send({ chat_id: 2 }))).ok).toBe(true);
    const refused = await call("sendMessage", send());
    expect([refused.error_code, refused.parameters?.retry_after]).toEqual([429, 3]);
    now = 1000;
    expect((await call("sendMessage", send())).parameters?.retry_after).toBe(2);
    expect(server.early).toEqual([{ method: "sendMessage", chatId: 1, earlyByMs: 2000 }]);
    now = 3000;
    expect((await call("sendMessage", send())).ok).toBe(true);
    expect(server.callsOf("sendMessage")).toHaveLength(4);
  });

  test("pages, cut, slow and silent connections strike as often as planned", async () => {
    const { call, server, user } = await start();
    server.fail("getMe", { kind: "html", status: 502 });
    server.fail("getMe", { kind: "drop" });
    server.fail("getMe", { kind: "slow", ms: 30 });
    server.fail("getMe", { kind: "refusal", code: 403, description: "Forbidden: x" });
    const page = await fetch(`${server.url}/bot${server.token}/getMe`);
    expect([page.status, page.headers.get("content-type")]).toEqual([502, "text/html"]);
    await expect(call("getMe")).rejects.toThrow();
    const begun = performance.now();
    expect((await call("getMe")).ok).toBe(true);
    expect(performance.now() - begun).toBeGreaterThan(25);
    expect((await call("getMe")).description).toBe("Forbidden: x");
    expect((await call("getMe")).ok).toBe(true);
    server.fail("getMe", { kind: "refusal", code: 403, description: "Forbidden: y" }, { after: 1, times: 2 });
    const errors = [];
    for (let n = 0; n < 4; n += 1) errors.push((await call("getMe")).error_code);
    expect(errors).toEqual([undefined, 403, 403, undefined]);
    server.fail("sendMessage", { kind: "drop-after" });
    await expect(call("sendMessage", send())).rejects.toThrow();
    expect(user.log.sent).toHaveLength(1);
    server.fail("getMe", { kind: "half-open" });
    const silent = fetch(`${server.url}/bot${server.token}/getMe`, { signal: AbortSignal.timeout(50) });
    await expect(silent).rejects.toThrow(/timeout/);
  });
});
