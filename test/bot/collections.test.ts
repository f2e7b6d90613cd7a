import { beforeAll, expect, test } from "vitest";
import { createServingAssistant } from "../../scripts/serving-assistant.ts";
import type { AssistantFor } from "../../src/bot/assistant.ts";
import { ADMINISTRATOR } from "../../src/domain/audience.ts";
import { canariesOf, HELD_LIBRARY, SHELVES, type Shelf } from "../support/index/held-library.ts";
import { ownIndex } from "../support/index/own-index.ts";
import type { Person } from "../support/telegram-server/people.ts";
import type { TelegramServer } from "../support/telegram-server/telegram-server.ts";
import type { WireMessage } from "../support/telegram-server/wire.ts";
import { createRecordingLogger } from "./fakes/recording-logger.ts";
import { runBot } from "./fakes/running-bot.ts";

const GROUP = { id: -100555, type: "supergroup" as const, title: "Phòng kế hoạch" };
const OTHER_GROUP = { id: -100556, type: "supergroup" as const, title: "Tổ công tác" };

let assistantFor: AssistantFor;
let passages: readonly { readonly folder: string; readonly id: string }[];

beforeAll(async () => {
  const index = ownIndex(HELD_LIBRARY);
  await index.ingest();
  assistantFor = await createServingAssistant(index.config, createRecordingLogger());
  const all = (await index.open()).as(ADMINISTRATOR).index;
  passages = all.documents.flatMap(({ id, path }) =>
    all.passagesOf(id).map((passage) => ({ folder: path.slice(0, path.lastIndexOf("/")), id: passage.id })),
  );
});

/** What a person can do to learn of a shelf, its own words left out. */
async function tries(person: Person, shelf: Shelf): Promise<void> {
  const group = person.chatId < 0;
  const press = (data: string) => {
    const chat = group ? person.log.chat : { id: person.chatId, type: "private" };
    return person.pressRaw({ message: { message_id: 1, date: 0, chat }, data }).answered();
  };
  const held = passages.filter(({ folder }) => folder === shelf.folder);
  // First, so that whatever is sent for it has come when the rest is answered.
  for (const { id } of held) await press(`o:${id}`);
  const questions = [
    `/hoi Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2022?`,
    `/hoi Tỷ lệ hộ nghèo của huyện ${shelf.place} năm 2021?`,
    `/solieu tỷ lệ hộ nghèo huyện ${shelf.place}`,
    `/doichieu Năm 2021, tỷ lệ hộ nghèo của huyện ${shelf.place} là 99,9%.`,
    ...(group ? [] : ["/tailieu"]),
  ];
  for (const question of questions) await person.ask(question);
  for (const { id } of held) await press(`p:${id}`);
}

/** What was sent, and the words of the files among it. */
function wordsOf(sent: readonly WireMessage[], { state }: TelegramServer): string {
  const files = sent.flatMap(({ document }) => (document ? [state.files.get(document.file_id).bytes] : []));
  return [JSON.stringify(sent), ...files.map((bytes) => Buffer.from(bytes).toString("utf8"))].join("\n");
}

/** What a person finds on a shelf from the line of any other chat. */
async function foundInline(person: Person, shelf: Shelf): Promise<string> {
  const queries = [`Tỷ lệ hộ nghèo của huyện ${shelf.place} năm 2021?`, `nghề ở huyện ${shelf.place}`];
  const found: string[] = [];
  for (const query of queries) found.push(JSON.stringify((await person.inline(query)).results));
  return found.join("\n");
}

test("in every place each person meets what they may see, and nothing else", async () => {
  const { server, logger, clock } = await runBot({
    assistantFor: (audience) => assistantFor(audience),
    access: new Set([10, 11, 12, 13]),
    administrators: [1],
    speed: 20,
  });
  const admin = server.user(1);
  await admin.ask("/nhom Kế hoạch thêm 11, 12, -100555");
  await admin.ask("/nhom lanh-dao thêm 12");
  await admin.ask("/nhom tài chính thêm 13");
  await admin.in(GROUP).ask("/batnhom");
  await admin.in(OTHER_GROUP).ask("/batnhom");
  const people: readonly [Person, readonly string[]][] = [
    [server.user(10), ["mo"]],
    [server.user(11), ["mo", "ke-hoach"]],
    [server.user(12), ["mo", "ke-hoach", "ke-hoach/lanh-dao"]],
    [server.user(13), ["mo", "tai-chinh"]],
    [admin, SHELVES.map(({ folder }) => folder)],
    // Everyone reads along: what its members or administrators may see for themselves stays out.
    [server.user(12).in(GROUP), ["mo", "ke-hoach"]],
    [admin.in(OTHER_GROUP), ["mo"]],
  ];
  for (const [person, sees] of people) {
    for (const shelf of SHELVES) {
      const first = person.log.sent.length;
      await tries(person, shelf);
      clock.skip(61_000);
      const told = wordsOf(person.log.sent.slice(first), server);
      const secrets = canariesOf(shelf).filter((canary) => canary !== shelf.place);
      const found = secrets.filter((canary) => told.includes(canary));
      if (sees.includes(shelf.folder)) expect(found.length).toBeGreaterThan(3);
      else expect(found, `${person.chatId} on ${shelf.folder}`).toEqual([]);
      expect(told.includes(`${shelf.folder}/rieng.txt`)).toBe(sees.includes(shelf.folder));
      const files = person.log.sent.slice(first).filter(({ document }) => document);
      expect(files).toHaveLength(sees.includes(shelf.folder) ? 2 : 0);
      // What goes into other chats is what everyone may see, whoever sends it there.
      const inline = await foundInline(person, shelf);
      expect(secrets.some((canary) => inline.includes(canary))).toBe(shelf.folder === "mo");
    }
    const everything = wordsOf(person.log.sent, server);
    for (const shelf of SHELVES.filter(({ folder }) => !sees.includes(folder)))
      expect(everything).not.toContain(shelf.shared);
  }
  const stranger = server.user(99);
  await stranger.ask("/hoi Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2022?");
  expect(stranger.log.sent.map(({ text }) => text)).toEqual([expect.stringContaining("Mã: 99")]);
  for (const canary of SHELVES.flatMap(canariesOf)) expect(logger.lines.join("\n")).not.toContain(canary);
});
