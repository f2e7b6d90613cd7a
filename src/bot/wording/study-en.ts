import type { StudyWording } from "./study-wording.ts";

const questions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);

export const studyEn: StudyWording = {
  noTopicWords:
    "There is no topic in the message. Please write it in words, for example: poor households Bình Liêu",
  topicTooLong: (limit) => `The topic is longer than ${limit} characters. Please write it in one line.`,
  quiz: {
    begins: (count) => `Quiz: ${questions(count)}.`,
    atMost: (limit) => `A quiz has at most ${limit} questions.`,
    fewer: (count) => `The documents are enough for ${questions(count)} only.`,
    howInPrivate: "Choose one answer to each question; the next question follows the answer.",
    howInGroup:
      "Everyone chooses one answer; whoever began the quiz presses “Next” to go on. Skipped questions do not count.",
    numbered: (number, of) => `Question ${number}/${of}:`,
    next: "Next",
    skip: "Skip",
    stop: "Stop",

    noTopic: "No document on this topic was found. Please choose another one; the list: /sources",
    noItems: "The documents on this topic are not enough for a question. Please choose a wider topic.",
    anonymous:
      "A quiz must be begun by a personal account. Please stop being anonymous and repeat the command.",
    alreadyRunning: (number, of) =>
      `A quiz is going on here, at question ${number}/${of}. Another one can begin once whoever began it presses “Stop”.`,
    over: "This quiz has ended. Type /quiz to begin another one.",
    onlyStarter: "Only whoever began the quiz can use this button.",
    notDelivered:
      "The quiz question could not be sent here, so the quiz has ended. In a group, please allow the bot to send polls and begin again.",
    interrupted: "The quiz has ended early because the system was restarted.",

    ownScore: (right, of) => `Result: ${right} of ${of} right.`,
    noneAnswered: "The quiz has ended without any answer.",
    passedOver: (count) => `Skipped: ${questions(count)}.`,
    groupHeading: (count, voters) =>
      `Quiz result: ${questions(count)}, answered by ${voters === 1 ? "1 person" : `${voters} people`}.`,
    listHeading: (group, count) => `Quiz result in the group ${group}: ${questions(count)}.`,
    listLine: (rank, names, right, of) => `${rank}. ${names}: ${right}/${of} right`,
    andOthers: (names, count) => `${names} and ${count} more`,
    nameless: "(no name)",
    listNotDelivered:
      "The full list could not be sent to whoever began the quiz. Please open a private chat with the bot, press Start, then “Send the list”.",
    listNotAllowed:
      "The full list goes privately to whoever began the quiz, but this account has no access. Please ask an administrator for an invitation, then press “Send the list”.",
    sendList: "Send the list",
    listSent: "The list was sent to the private chat.",
  },
  pack: {
    chooseFormat: "Study material on the topic above. Please choose the kind of file:",
    all: "All three",
    topicGone: "The message with the topic is no longer there. Please type /study and the topic again.",
    oneAtATime: "An earlier request is still being worked on. Please choose again when it is done.",
    queueFull: "Many packs are being made. Please press again in a few minutes.",
    waits: "Waiting for its turn…",
    steps: {
      choose: "Choosing passages…",
      points: "Sorting the main points…",
      figures: "Making the table of figures…",
      timeline: "Making the timeline…",
      terms: "Listing terms and abbreviations…",
      quiz: "Writing the quiz…",
      write: "Writing the file…",
    },
    timedOut: "The pack was not finished in the time allowed. Please choose a narrower topic.",
    tooLittle: (documents) =>
      documents === 0
        ? "No document on this topic was found. Please choose another one; the list: /sources"
        : `The documents say too little on this topic for a pack; it was found in ${documents === 1 ? "1 document" : `${documents} documents`}. Please choose a wider topic.`,
    done: "The pack is ready, in the message below. Every line in it names its source.",
  },
};
