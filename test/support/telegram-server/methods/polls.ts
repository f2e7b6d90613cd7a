import { badRequest } from "../api-error.ts";
import { integer, type Parameters, text } from "../read-parameters.ts";
import { readMarkup } from "../reply-markup.ts";
import type { Method } from "./method.ts";
import { postMessage } from "./post-message.ts";

const LONGEST_QUESTION = 300;
const LONGEST_OPTION = 100;
const LONGEST_EXPLANATION = 200;
const MOST_LINE_FEEDS = 2;

export const sendPoll: Method = ({ state, parameters }) =>
  postMessage(state, parameters, "sendPoll", () => {
    const question = text(parameters, "question")?.trim() ?? "";
    if (question === "") throw badRequest("poll question must be non-empty");
    if (question.length > LONGEST_QUESTION) throw badRequest("poll question length must not exceed 300");
    const options = readOptions(parameters.options);
    const isQuiz = text(parameters, "type") === "quiz";
    // Both are sent by whoever serves older and newer servers; each reads its own.
    const older = integer(parameters, "correct_option_id");
    const newer = parameters.correct_option_ids as readonly number[] | undefined;
    if (newer !== undefined && (newer.length !== 1 || newer[0] !== older))
      throw badRequest("QUIZ_CORRECT_ANSWER_INVALID");
    if (isQuiz && (older === undefined || options[older] === undefined))
      throw badRequest("wrong correct option ID specified");
    const explanation = readExplanation(parameters);
    const poll = state.polls.add(
      {
        question,
        type: isQuiz ? "quiz" : "regular",
        is_anonymous: parameters.is_anonymous !== false,
        ...(isQuiz && { correct_option_id: older! }),
        ...(explanation !== "" && { explanation }),
      },
      options,
    );
    return { poll, ...(parameters.protect_content === true && { has_protected_content: true }) };
  });

export const stopPoll: Method = ({ state, parameters }) => {
  const log = state.chatFor(integer(parameters, "chat_id"));
  state.flood.check("stopPoll", log.chat.id);
  const id = integer(parameters, "message_id") ?? 0;
  const message = log.messages.get(id);
  const poll = state.polls.close(message);
  const markup = readMarkup(parameters.reply_markup);
  const { reply_markup: _, ...kept } = message!;
  log.record({ ...kept, poll, ...(markup && { reply_markup: markup }) });
  state.updates.add("poll", poll);
  return poll;
};

function readOptions(value: unknown): string[] {
  if (!Array.isArray(value)) throw badRequest("can't parse options JSON object");
  if (value.length < 2) throw badRequest("poll must have at least 2 option");
  if (value.length > 10) throw badRequest("poll can't have more than 10 options");
  const options = value.map((option: string | { text: string }) =>
    (typeof option === "string" ? option : option.text).trim(),
  );
  for (const option of options) {
    if (option === "") throw badRequest("poll options must be non-empty");
    if (option.length > LONGEST_OPTION) throw badRequest("poll options length must not exceed 100");
  }
  if (new Set(options).size < options.length) throw badRequest("POLL_OPTION_DUPLICATE");
  return options;
}

function readExplanation(parameters: Parameters): string {
  const explanation = text(parameters, "explanation")?.trim() ?? "";
  const lineFeeds = explanation.split("\n").length - 1;
  if (explanation.length > LONGEST_EXPLANATION || lineFeeds > MOST_LINE_FEEDS)
    throw badRequest("QUIZ_SOLUTION_INVALID");
  return explanation;
}
