import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { assistantOver } from "../support/index/own-index.ts";
import { withoutDiacritics } from "../support/index/plain-spelling.ts";
import { readJsonLines } from "../support/index/shared-input.ts";
import { halfBare, mistyped, telexKeys, vniKeys } from "../support/typing/typing.ts";

interface Item {
  readonly kind: string;
  readonly lang: string;
  readonly question: string;
}

let assistant: Assistant;
let questions: string[];

beforeAll(async () => {
  assistant = await assistantOver("data/samples");
  questions = readJsonLines<Item>("data/evaluation/questions.jsonl")
    .filter(({ kind, lang }) => kind === "ask" && lang === "vi")
    .map(({ question }) => question);
});

/** What an answer tells, with the day of its document left out: two documents may tell the same. */
async function told(question: string): Promise<string> {
  const answer = await assistant.ask(question);
  return answer.kind === "answered" ? answer.text.replace(/ Theo tài liệu .*/, "") : answer.kind;
}

describe("a question typed otherwise is answered the same", () => {
  test.each([
    ["in Telex", telexKeys],
    ["in VNI", vniKeys],
    ["in Telex with the capitals locked", (text: string) => telexKeys(text).toUpperCase()],
    ["with half of the diacritics", (text: string) => halfBare(text, 7)],
    ["in NFD", (text: string) => text.normalize("NFD")],
  ] as const)("%s", async (_, typed) => {
    for (const question of questions) {
      expect(await told(typed(question)), typed(question)).toBe(await told(question));
    }
  });

  test("with one slip in a word: seldom not at all, never with another value", async () => {
    let same = 0;
    let tried = 0;
    const others: string[] = [];
    for (const [at, question] of questions.entries()) {
      const right = await told(question);
      const words = question.match(/\p{L}{4,}/gu)!;
      for (const seed of [1, 2, 3]) {
        const word = words[(at + seed * 5) % words.length]!;
        for (const bare of [false, true]) {
          const slip = question.replace(word, mistyped(word, at * 10 + seed));
          const got = await told(bare ? withoutDiacritics(slip) : slip);
          tried++;
          if (got === right) same++;
          else if (got.includes(" – ") && got.split(" – ")[0] !== right.split(" – ")[0])
            others.push(`${slip}: ${got} instead of ${right}`);
        }
      }
    }
    expect(others).toEqual([]);
    expect(same / tried).toBeGreaterThan(0.8);
  });
});

describe("slips in names and terms", () => {
  test.each([
    "tyr leej hooj ngheof binhf lieeu nawm 2019",
    "ty3 le65 ho65 ngheo2 binh2 lie6u na8m 2019",
    "tỷ lệ hooj ngheof bình liêu 2019",
    "tỷ lệ hộ nghéo bình liêu 2019",
    "tỹ lệ hộ nghoè Bìhn Liêu 2019",
    "ti le ho ngheo binh liue 2019",
    "ty le ho ngheo BinhLieu 2019",
    "povrety rate of Binh Lieu in 2019",
  ])("%s", async (question) => {
    expect(await told(question)).toMatch(/^5,19% – (?:huyện Bình Liêu|Bình Liêu district), /);
  });

  test.each([
    "tỷ lệ hộ nghèo Bình Lưu năm 2019",
    "tỷ lệ hộ nghèo huyện Bình Lưu năm 2019",
    "tỷ lệ hộ nghèo Bình Liễu năm 2019",
    "tỷ lệ hộ nghèo huyện Bình Lục năm 2019",
    "tyr leej hooj ngheof huyeenj Binhf Luwu nawm 2019",
  ])("another place is not answered for: %s", async (question) => {
    expect(await told(question)).toBe("insufficient-evidence");
  });
});
