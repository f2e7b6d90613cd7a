import type { Wording } from "./wording.ts";

const EXAMPLE = "Bình Liêu's poverty rate in 2019?";

export const en: Wording = {
  start: `Dẫn Chứng answers questions from the document collection and shows the source of every figure.

Send a question as one message, for example:
${EXAMPLE}

What the documents do not report is answered as not found; nothing is guessed.

/help – how to use
/sources – list of documents`,
  help: `How to ask
• Send the question itself, in English or in Vietnamese, with or without accents.
• Name the indicator, the place and the year, for example: ${EXAMPLE}
• In a group: type /ask, then the question.

How to read an answer
• Each answer comes with the exact quote, the document's title, its date and the page.
• The button “[1] Show passage” opens the passage that holds the quote.
• Where documents report different figures, all of them are shown.
• What is not in the documents is answered as not found; the nearest facts, if any, are listed apart.

Commands
/ask – ask the documents; “Ask: …” works too
/sources – list of documents
/help – how to use`,
  keyboard: { sources: "List of documents", help: "How to use" },
  commands: {
    private: [
      { command: "ask", description: "Ask the documents" },
      { command: "sources", description: "List of documents" },
      { command: "help", description: "How to use" },
    ],
    group: [{ command: "ask", description: "Ask the documents" }],
  },

  noAccess: (id) => `This account has no access yet. ID: ${id}, to be sent to the administrator.`,
  tooManyQuestions: "Too many questions within one minute. Please wait a minute, then go on.",
  questionTooLong: (limit) =>
    `The question is longer than ${limit} characters. Please ask again in one or two sentences.`,
  noWords: `There is no question in the message. Please write the question in words, for example: ${EXAMPLE}`,
  onlyText: "Only questions in writing can be answered for now. Please type the question and send it again.",
  emptyQuestion: `Please write the question after the command, for example: /ask ${EXAMPLE}`,
  unknownCommand: "There is no such command. The commands are /ask, /sources and /help.",
  timedOut: "No answer was ready in the time allowed. Please ask again, one indicator at a time.",
  restarting: "The system is being restarted. Please ask again in a few minutes.",
  failed: "A fault has occurred and the question could not be answered. Please ask again in a few minutes.",

  staleButton: "This button no longer works. Please ask again.",
  staleChoice: "This choice has expired. Please ask again.",
  stalePassage: "This passage is no longer in the collection. Please ask again.",

  sampleSource: (markers) =>
    markers
      ? `Note: not official data, from a sample report: ${markers}.`
      : "Note: the source is a sample report, not official data.",
  nearby: "Reported close to the question, but not an answer to it:",
  untitled: "(untitled)",
  undated: "undated",
  dated: (date) => `dated ${date}`,
  page: (page) => `page ${page}`,

  showPassage: (markers) => `${markers} Show passage`,
  passageBefore: "← Previous passage",
  passageAfter: "Next passage →",

  noDocuments: "There are no documents in the collection yet.",
  sourcesHeading: (total, page, pages) => {
    const documents = total === 1 ? "1 document" : `${total} documents`;
    return pages === 1
      ? `The collection: ${documents}`
      : `The collection: ${documents}, page ${page}/${pages}`;
  },
  sampleMark: "sample report",
  previousPage: "← Previous page",
  nextPage: "Next page →",
};
