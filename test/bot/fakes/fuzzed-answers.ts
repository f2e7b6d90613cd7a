import type { Answer, Citations, CitedSentence } from "../../../src/domain/answer.ts";
import { pick } from "../../support/random.ts";
import { citation } from "./samples.ts";

type Random = () => number;

/** What documents and answers may hold, and what they never should. */
const PIECES = [
  "Tỷ lệ hộ nghèo của huyện giảm còn 5,19% năm 2019. ",
  "Tỷ lệ hộ nghèo của huyện Bình Liêu. [1][2] ".normalize("NFD"),
  "thu ngân sách đạt 33.497 tỷ đồng; ",
  "👩‍👩‍👧‍👦🇻🇳👍🏽 ",
  "<b>đậm</b> <script>alert(1)</script> &amp; &lt; ",
  "*sao* _gạch_ [chữ](http://x.vn) `mã` ~~bỏ~~ ||giấu|| # ",
  "\u202eđảo\u202c\u2066 \u200b\ufeff\u00ad",
  "\u0000\u0007\u001b[31m\u009f ",
  "\ud83d nửa \udc69 ",
  `e${"\u0301\u0302".repeat(40)} `,
  "\r\n\r\n\t \u2028\u00a0\u3000",
  "https://example.org/a?b=c&d=e @danchung_bot /hoi #thẻ $TIỀN ",
  "dài".repeat(60),
  " ",
  "",
  "。．…!?”’) ",
];

function text(random: Random, longest: number): string {
  const length = Math.floor(random() ** 3 * longest);
  let made = "";
  while (made.length < length) made += pick(random, PIECES);
  return made.slice(0, length);
}

function cited(random: Random) {
  const some = (longest: number) => text(random, longest);
  return citation({
    quote: some(pick(random, [50, 1200, 6000])),
    title: pick(random, [null, some(60), some(3000)]),
    document: some(pick(random, [20, 400])) || "a.md",
    date: pick(random, [null, "2020-03-13", "2020", some(20)]),
    page: pick(random, [null, 1, 99_999]),
    passageId: pick(random, ["passage-0001", "passage-0002", "passage-0003"]),
    sample: random() < 0.3,
    draft: random() < 0.3,
  });
}

/** What was said in pieces, as a chat model's answer has it. */
function sentencesOf(random: Random, said: string, sources: number): CitedSentence[] {
  return said.split(/(?<=[.;] )/u).map((sentence) => ({
    text: sentence,
    citations: Array.from({ length: 1 + Math.floor(random() * 3) }, () => Math.floor(random() * sources)),
  }));
}

/** An answer of any kind, with words of any shape and of up to 20,000 characters. */
export function fuzzedAnswer(random: Random): Answer {
  const language = pick(random, ["vi", "en"] as const);
  const said = `x${text(random, pick(random, [200, 4200, 20_000]))}`;
  const citations = Array.from({ length: 1 + Math.floor(random() ** 2 * 25) }, () => cited(random));
  switch (pick(random, ["answered", "conflicting", "clarification", "insufficient-evidence"] as const)) {
    case "answered": {
      const at = Math.floor(random() * said.length);
      const highlights = [said.slice(at, at + 12), text(random, 400), "5,19%"];
      return {
        kind: "answered",
        language,
        text: said,
        highlights,
        citations: citations as unknown as Citations,
        ...(random() < 0.5 && { sentences: sentencesOf(random, said, citations.length) }),
      };
    }
    case "conflicting":
      return {
        kind: "conflicting",
        language,
        text: said,
        citations: [cited(random), cited(random), ...citations],
      };
    case "clarification": {
      const choices = Array.from({ length: Math.floor(random() * 12) }, () => `x${text(random, 300)}`);
      return { kind: "clarification", language, text: said, choices };
    }
    case "insufficient-evidence": {
      const nearby = citations.map((each) => ({ label: text(random, 500), citation: each }));
      return { kind: "insufficient-evidence", language, text: said, nearby };
    }
  }
}
