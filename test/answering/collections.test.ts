import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { canariesOf, HELD_LIBRARY, READERS, SHELVES } from "../support/index/held-library.ts";
import { assistantOver } from "../support/index/own-index.ts";
import { pick, randomNumbers } from "../support/index/random-numbers.ts";

/** Of 1,000 queries in all. */
const PER_READER = 125;

type Query = { readonly kind: "ask" | "verify" | "search"; readonly text: string };

/** A question, a claim or a search after anything that any shelf holds, also with a slip. */
function queryOf(random: () => number): Query {
  const shelf = pick(SHELVES, random);
  const other = pick(SHELVES, random);
  const year = pick([2018, 2019, 2020, 2021, 2022, 2023], random);
  const rate = pick([...Object.values(shelf.rates), shelf.shared, "9,99%"], random);
  const slip = (text: string) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + text.slice(at + 1);
  };
  return pick<Query>(
    [
      { kind: "ask", text: `Tỷ lệ hộ nghèo của huyện ${shelf.place} năm ${year}?` },
      { kind: "ask", text: `Ty le ho ngheo cua huyen ${slip(shelf.place)} nam ${year}?` },
      { kind: "ask", text: `Tỷ lệ hộ nghèo của huyện ${shelf.place} qua các năm` },
      { kind: "ask", text: `So sánh tỷ lệ hộ nghèo của ${shelf.place} và ${other.place} năm ${year}` },
      { kind: "ask", text: "Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2022?" },
      { kind: "ask", text: `Bí thư Huyện ủy ${shelf.place} là ai?` },
      { kind: "ask", text: `${shelf.word} là nghề gì?` },
      { kind: "ask", text: `Huyện nào có tỷ lệ hộ nghèo ${rate}?` },
      { kind: "ask", text: `Còn ${shelf.place} thì sao?` },
      { kind: "ask", text: `năm ${year}?` },
      { kind: "verify", text: `Năm ${year}, tỷ lệ hộ nghèo của huyện ${shelf.place} là ${rate}.` },
      { kind: "verify", text: `Năm 2022, tỷ lệ hộ nghèo của huyện Mộc Lâm là ${rate}.` },
      { kind: "search", text: shelf.word },
      { kind: "search", text: slip(shelf.word) },
      { kind: "search", text: `đồng chí ${slip(shelf.person)}` },
      { kind: "search", text: `hộ nghèo ${shelf.place} ${year}` },
    ],
    random,
  );
}

async function run(assistant: Assistant, { kind, text }: Query, thread: string): Promise<string> {
  if (kind === "verify") return JSON.stringify(assistant.verify(text));
  if (kind === "search") return JSON.stringify(await assistant.retrieve(text, 50));
  return JSON.stringify(await assistant.ask(text, thread));
}

/** As told apart by a reader: without diacritics a name is the same name. */
function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

let library: Assistant;

beforeAll(async () => {
  library = await assistantOver(HELD_LIBRARY);
});

describe.each(Object.entries(READERS))("to %s", (name, { audience, sees }) => {
  const hidden = SHELVES.filter(({ folder }) => !sees.includes(folder));
  let view: Assistant;
  /** An index in which what is hidden never was. */
  let alone: Assistant;

  beforeAll(async () => {
    view = library.as(audience);
    const seen = Object.entries(HELD_LIBRARY).filter(([path]) =>
      sees.some((folder) => path === `${folder}/rieng.txt` || path === `${folder}/chung.txt`),
    );
    alone = (await assistantOver(Object.fromEntries(seen))).as(audience);
  });

  test(`${PER_READER} queries give what they would give without the rest`, async () => {
    const random = randomNumbers(name.length);
    let told = "";
    for (let n = 0; n < PER_READER; n += 1) {
      const query = queryOf(random);
      const given = await run(view, query, name);
      const asked = bare(query.text);
      told += given;
      for (const canary of hidden.flatMap(canariesOf).map(bare))
        if (!asked.includes(canary)) expect(bare(given), query.text).not.toContain(canary);
      for (const { folder } of hidden) expect(given, query.text).not.toContain(`"${folder}/`);
      expect(withoutReaders(given), query.text).toBe(withoutReaders(await run(alone, query, name)));
    }
    // What it may see it is told.
    for (const { folder, person } of SHELVES) expect(told.includes(person)).toBe(sees.includes(folder));
  });

  test("the list of documents, and passages by their ids, are those of its own shelves", () => {
    const everything = view.as({ teams: "all", internal: true }).index;
    const mine = (folder: string) => sees.includes(folder);
    for (const document of everything.documents) {
      const isMine = mine(document.path.slice(0, document.path.lastIndexOf("/")));
      expect(view.index.documents.some(({ id }) => id === document.id)).toBe(isMine);
      expect(view.index.passagesOf(document.id).length > 0).toBe(isMine);
      if (!isMine) expect(() => view.index.document(document.id)).toThrow();
      for (const { id } of everything.passagesOf(document.id))
        expect(view.index.placeOf(id) >= 0).toBe(isMine);
    }
  });
});

/** The restriction itself is part of a document, and of its sum. */
function withoutReaders(answer: string): string {
  return answer.replace(/"readers":\[[^\]]*\](?:,\[[^\]]*\])*\]?/g, "").replace(/"contentHash":"\w+"/g, "");
}
