import type { Assistant } from "../../../scripts/compose.ts";
import type { QuizItem } from "../../../src/domain/quiz-item.ts";
import type { Report } from "../../../src/evaluation/province/fact.ts";
import { createTruth } from "../../../src/evaluation/province/truth.ts";

/** What is wrong with an item on its face: Telegram's limits, a key that stands in no quote or is given away. */
export function flawsOf({ question, options, correct, explanation, citations }: QuizItem): string[] {
  const key = options[correct] ?? "";
  const flaws: [boolean, string][] = [
    [question.length === 0 || question.length > 300, "question's length"],
    [options.length < 2 || options.length > 10, "number of options"],
    [options.some((option) => option.length === 0 || option.length > 100), "an option's length"],
    [new Set(options).size < options.length, "options alike"],
    [explanation.length > 200 || explanation.split("\n").length > 3, "explanation's length"],
    [!explanation.includes("(Theo "), "no source"],
    [!citations[0].quote.includes(key), "key stands in no quote"],
    [question.includes(key), "question has the key"],
    [question.includes(citations[0].quote), "question has the quote"],
    [/\s{2}|…|\s[,?]|undefined|null/.test(question), "question's writing"],
  ];
  return flaws.flatMap(([is, flaw]) => (is ? [`${flaw}: ${question} [${options.join(" | ")}]`] : []));
}

/** The figures of options that the documents support in the question's place, and keys that they do not. */
export function wronglyJudged(item: QuizItem, { verify }: Pick<Assistant, "verify">): string[] {
  if (!asksFigure(item)) return [];
  return item.options.flatMap((option, at) => {
    const claim = claimOf(item.question, option);
    const isSupported = verify(claim).some(({ verdict }) => verdict === "supported");
    return isSupported === (at === item.correct) ? [] : [claim];
  });
}

function asksFigure({ question }: QuizItem): boolean {
  return question.includes("bao nhiêu") && !question.startsWith("Theo Điều");
}

/** The statement that an option makes of its question. */
function claimOf(question: string, option: string): string {
  const unit = option
    .replace(/^[\d.,/]*\d/, "")
    .replace("%", " phần trăm")
    .replace("‰", " phần nghìn");
  const asked = question.includes(`bao nhiêu${unit}`) ? `bao nhiêu${unit}` : "bao nhiêu";
  const bare = question
    .replace("Theo số liệu ghi trong tài liệu, ", "")
    .replace("mục tiêu ghi trong tài liệu", "mục tiêu đề ra");
  return bare.replace(asked, option).replace("?", ".");
}

/** Wrong options that some report of a made-up province states of the same, of whatever status; known from how it was made. */
export function toldByReports(items: readonly QuizItem[], reports: readonly Report[]): string[] {
  const truth = createTruth(reports);
  const plain = (text: string) => text.replace(/\s+/g, " ");
  return items
    .filter(asksFigure)
    .flatMap(({ question, options, correct, citations: [{ document, quote }] }) => {
      const report = reports.find(({ path }) => path === document);
      if (!report) return [];
      const facts = report.facts.filter(
        ({ text, place, period }) =>
          states(text, options[correct]!) &&
          quote.includes(plain(text)) &&
          question.includes(place.name) &&
          question.includes(String(period.year)),
      );
      if (facts.length === 0) return [`nothing such was told: ${question}`];
      const wrong = options.filter((_, at) => at !== correct);
      return wrong.flatMap((option) =>
        facts.some((fact) => truth.factsOf(fact).some(({ text }) => states(text, option)))
          ? [`${question} ${option}`]
          : [],
      );
    });
}

function states(text: string, option: string): boolean {
  const number = /^[\d.,/]*\d/.exec(option)![0].replace(/[./]/g, "\\$&");
  return new RegExp(`(?<![\\d.,])${number}(?!\\d|[.,]\\d)`).test(text);
}
