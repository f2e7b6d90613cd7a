import type { Answer } from "../../domain/answer.ts";
import type { Question } from "../../domain/question.ts";
import { hasKey, keyMatches, keysOfText } from "../../language/topic.ts";
import { isAbout } from "./about.ts";
import { quoteParagraphs } from "./quote-paragraphs.ts";
import type { TextDeps } from "./text-deps.ts";

/** How much of what is asked the heading must say, with the title's help, and it of what is asked. */
const COVERED = 0.85;
const TO_THE_POINT = 0.6;
const ROOM = { list: 1350, text: 480 };

/** What stands under a heading that says just what is asked: `Điều 8. Điều kiện kết hôn`. */
export function answerHeaded(question: Question, deps: TextDeps): Answer | undefined {
  const keysOf = (text: string) => keysOfText(text, deps.glossary).map(({ key }) => key);
  for (const evidence of deps.evidence) {
    const { passage, document } = evidence;
    const heading = passage.headings.at(-1);
    if (!heading) continue;
    const keys = keysOf(heading.replace(/^(?:Điều|ĐIỀU)\s+\d+\S*\s*/u, ""));
    const title = keysOf(document.title ?? "");
    const said = question.keys.filter(({ key }) => hasKey(keys, key)).length;
    const asked = question.keys.filter(({ key }) => hasKey(keys, key) || hasKey(title, key)).length;
    const pointed = keys.filter((key) => question.keys.some((wanted) => keyMatches(wanted.key, key))).length;
    if (said === 0 || asked < COVERED * question.keys.length || pointed < TO_THE_POINT * keys.length)
      continue;
    if (!isAbout(question, passage.text, evidence, deps.gazetteer)) continue;
    const under = deps.library
      .passagesOf(document.id)
      .filter(({ headings }) => headings.join("\n") === passage.headings.join("\n"));
    const room = question.expects === "list" ? ROOM.list : ROOM.text;
    const reply = quoteParagraphs(question, document, under, room, deps);
    if (reply) return reply;
  }
  return undefined;
}
