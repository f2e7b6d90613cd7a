import { adminEn } from "./admin-en.ts";
import { studyEn } from "./study-en.ts";
import type { Wording } from "./wording.ts";

const EXAMPLE = "Bình Liêu's poverty rate in 2019?";
const SERIES = "poverty rate in Bình Liêu";

export const en: Wording = {
  start: `Dẫn Chứng answers questions from the document collection and shows the source of every figure.

Send a question as one message, for example:
${EXAMPLE}

What the documents do not report is answered as not found; nothing is guessed.

/verify – check the figures in a text
/figures – figures over the years
/quiz – quiz questions
/study – study packs
/sources – list of documents
/help – how to use`,
  help: `How to ask
• Send the question itself, in English or in Vietnamese, with or without accents.
• Name the indicator, the place and the year, for example: ${EXAMPLE}
• In a group: type /ask, then the question; mention the bot; or reply to it.
• When a question is edited its answer changes with it.

Checking figures
• Type /verify, then paste a sentence or a passage; each figure in it is checked in turn.
• A long text: send it as a .docx or .txt file (up to 5 MB) with the caption /verify.
• “No grounds in the documents” means that the documents do not report the figure, not that it is wrong.

Tables of figures
• Type /figures, then the indicator and the place, for example: /figures ${SERIES}
• To compare: name the places and the year, for example: /figures compare poor households in Hải Hà and Đầm Hà in 2023
• A year without a figure is shown as “—”; three figures or more come with a chart.

Study sessions
• Quiz: type /quiz, then a topic, a document or a place, and how many questions (up to 20), for example: /quiz poor households 10
• In a group, whoever began it presses “Next”, “Skip” or “Stop”; the first three ranks are told at the end, the full list goes privately to whoever began it.
• Study pack: type /study, then the topic; it comes as a Word, PowerPoint or Markdown file, every line with its source.

How to read an answer
• Each answer comes with the exact quote, the document's title, its date and the page.
• The button “[1] Show passage” opens the passage that holds the quote.
• Where documents report different figures, all of them are shown.
• What is not in the documents is answered as not found; the nearest facts, if any, are listed apart.

Commands
/ask – ask the documents; “Ask: …” works too
/verify – check figures; “Verify: …” works too
/figures – tables of figures; “Figures: …” works too
/quiz – quiz questions; “Quiz: …” works too
/study – study packs; “Study: …” works too
/sources – list of documents
/help – how to use
/forget – erase the asker's data`,
  sentToModel: (origin) =>
    `To write fuller answers, questions and the passages about them are sent to ${origin}. Documents for internal use are not sent.`,
  keyboard: {
    verify: "Verify",
    figures: "Figures",
    sources: "List of documents",
    help: "How to use",
  },
  commands: {
    private: [
      { command: "ask", description: "Ask the documents" },
      { command: "verify", description: "Check figures" },
      { command: "figures", description: "Tables of figures" },
      { command: "quiz", description: "Quiz questions" },
      { command: "study", description: "Study packs" },
      { command: "sources", description: "List of documents" },
      { command: "help", description: "How to use" },
      { command: "forget", description: "Erase the asker's data" },
    ],
    group: [
      { command: "ask", description: "Ask the documents" },
      { command: "verify", description: "Check figures" },
      { command: "figures", description: "Tables of figures" },
      { command: "quiz", description: "Quiz questions" },
      { command: "study", description: "Study packs" },
    ],
  },

  askFor: {
    verify: "Please send, within 5 minutes, the sentence or passage to check. Files (.docx, .txt) work too.",
    figures: `Please send, within 5 minutes, the indicator and the place, for example: ${SERIES}`,
    quiz: "Please send, within 5 minutes, a topic, a document or a place, and how many questions, for example: poor households 10. Send “all” for questions on all documents.",
    study:
      "Please send, within 5 minutes, a topic, a document or a place, for example: poor households Bình Liêu",
  },
  byReply: "In a group, please send it as a reply to this message.",

  noAccess: (id) => `This account has no access yet. ID: ${id}, to be sent to the administrator.`,
  groupClosed: (id) =>
    `This group has no access yet. ID: ${id}, to be sent to the administrator, who types /enablegroup here to open it.`,
  codeRefused: (id) =>
    `The invitation is wrong, used or too old. Please ask the administrator for a new one. ID: ${id}.`,
  tooManyQuestions: "Too many questions within one minute. Please wait a minute, then go on.",
  questionTooLong: (limit) =>
    `The question is longer than ${limit} characters. Please ask again in one or two sentences.`,
  noWords: `There is no question in the message. Please write the question in words, for example: ${EXAMPLE}`,
  onlyText: "Only questions in writing can be answered for now. Please type the question and send it again.",
  loneFile:
    "To check the figures in a file, please send it again, as .docx or .txt, with the caption /verify.",
  emptyQuestion: `Please write the question after the command, for example: /ask ${EXAMPLE}`,
  unknownCommand:
    "There is no such command. The commands are /ask, /verify, /figures, /quiz, /study, /sources, /help and /forget.",
  timedOut: "No answer was ready in the time allowed. Please ask again, one indicator at a time.",
  restarting: "The system is being restarted. Please ask again in a few minutes.",
  failed: "A fault has occurred and the question could not be answered. Please ask again in a few minutes.",

  offerCheck: "The forwarded message has figures. Shall they be checked against the documents?",
  checkFigures: "Check the figures",
  forwardGone: "The message is no longer there. Please forward it again.",
  inlineHint: "Type a question after the bot's name: indicator, place, year",
  inlineNothing: "Not found in the documents",
  inlineNearby: "Close to the question, but not an answer to it:",
  sentLongAgo:
    "Messages from more than 24 hours ago, while the system was down, were not answered. Please ask again.",

  aboutForgetting:
    "The bot keeps the latest question for 15 minutes to understand the next one, choices and reports that were sent, questions without an answer where the administrator has that noted, answers in a quiz until it ends, the day's use of the language model if there is one, and the access of those invited. The button below erases all of it. Whoever was invited then needs a new invitation.",
  forgetAll: "Erase the data",
  forgetsAnother: "This button is for whoever typed the command. To erase this account's data, type /forget.",
  forgotten:
    "The data of this account has been erased. The record of administrators' acts is kept as required.",

  staleButton: "This button no longer works. Please ask again.",
  staleChoice: "This choice has expired. Please ask again.",
  stalePassage: "This passage is no longer in the collection. Please ask again.",

  verdicts: {
    supported: "Matches the documents",
    contradicted: "Does not match",
    "not-found": "No grounds in the documents",
  },
  documentsReport: (words, found) => `${words}: the documents report ${found}`,
  onlyTarget: (target) => `The documents state only a target: ${target}`,
  derivedFrom: (words, found) => `${words}, derived from another figure: the documents report ${found}`,
  seeAlso: (markers) => `See also ${markers}.`,
  verdictSummary: (supported, contradicted, notFound) => {
    const total = supported + contradicted + notFound;
    const counted = [
      [supported, supported === 1 ? "matches" : "match"],
      [contradicted, contradicted === 1 ? "does not match" : "do not match"],
      [notFound, "without grounds"],
    ] as const;
    const parts = counted.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
    return `${total === 1 ? "1 figure" : `${total} figures`}: ${parts.join(", ")}.`;
  },
  firstVerdicts: (shown) => `These are the first ${shown} figures. Please send the rest separately.`,
  noFigures: "There is no figure in this text to check.",
  verifyTimedOut: "The check was not finished in the time allowed. Please send the text in shorter parts.",
  fileKind: "Only .docx and .txt files can be checked.",
  fileTooLarge: (megabytes) => `The file is larger than ${megabytes} MB. Please split it into smaller files.`,
  fileNotFetched: "The file could not be fetched from Telegram. Please send it again.",
  fileProblem: (name, problem) => `The file ${name} could not be read. ${problem}`,

  chartSources: "The source of each figure stands in the message just above.",

  sampleSource: (markers) =>
    markers
      ? `Note: not official data, from a sample report: ${markers}.`
      : "Note: the source is a sample report, not official data.",
  writtenByModel: (model, quotes) =>
    `Worded by the language model (AI) ${model} from the sources above; the figures were checked against their words.${quotes ? " Sentences in “…” are the documents' own words." : ""}`,
  howUnderstood: "Question understood as…",
  understoodAs: (question) => `The question was understood as: ${question}`,
  nearby: "Reported close to the question, but not an answer to it:",
  untitled: "(untitled)",
  undated: "undated",
  draftMark: "draft",
  scanMark: "read from a scan",
  dated: (date) => `dated ${date}`,
  page: (page) => `page ${page}`,
  cell: ({ sheet, table, row, column }) =>
    [
      sheet === null ? "" : `sheet “${sheet}”`,
      table === null ? "" : `table ${table}`,
      row === null ? "" : `row ${row}`,
      column === null ? "" : `column ${column}`,
    ]
      .filter(Boolean)
      .join(", "),

  showPassage: (markers) => `${markers} Show passage`,
  passageBefore: "← Previous passage",
  passageAfter: "Next passage →",

  originalFile: (markers) => `${markers} Original file`,
  originalGone: "This file is no longer in the collection.",
  originalTooLarge: "The file is larger than 50 MB, more than Telegram sends. Please ask the administrator.",
  originalNotSent: "The file could not be sent. Please try again in a few minutes.",
  filesNotSent: "The administrator does not allow files to be sent.",
  copyFigure: "Copy",
  reportWrong: "Report an error",
  whatIsWrong: "What is wrong with this answer?",
  wrongReasons: { figure: "Figure", year: "Year", place: "Place", source: "Source" },
  reportKept: (reason) => `Noted: ${reason}. Thank you for the report.`,
  reportNotKept: "The report could not be kept. Please tell the administrator directly.",

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

  study: studyEn,
  admin: adminEn,
};
