import type { PackStep } from "../../domain/study-pack.ts";

/** Texts of quizzes and study packs. */
export interface StudyWording {
  readonly noTopicWords: string;
  topicTooLong(limit: string): string;
  readonly quiz: QuizWording;
  readonly pack: PackWording;
}

interface QuizWording {
  begins(count: number): string;
  /** More questions were wanted than a quiz may have. */
  atMost(limit: number): string;
  /** The documents give fewer questions than were wanted. */
  fewer(count: number): string;
  readonly howInPrivate: string;
  readonly howInGroup: string;
  /** Leads a question: `Câu 2/5:`. */
  numbered(number: number, of: number): string;
  readonly next: string;
  readonly skip: string;
  readonly stop: string;

  readonly noTopic: string;
  readonly noItems: string;
  /** To whoever writes in the group's name. */
  readonly anonymous: string;
  alreadyRunning(number: number, of: number): string;
  readonly over: string;
  readonly onlyStarter: string;
  readonly notDelivered: string;
  readonly interrupted: string;

  ownScore(right: number, of: number): string;
  readonly noneAnswered: string;
  passedOver(count: number): string;
  groupHeading(questions: number, voters: number): string;
  listHeading(group: string, questions: number): string;
  /** `names`: of one person, or of all who share the rank. */
  listLine(rank: number, names: string, right: number, of: number): string;
  andOthers(names: string, count: number): string;
  readonly nameless: string;
  readonly listNotDelivered: string;
  readonly listNotAllowed: string;
  readonly sendList: string;
  readonly listSent: string;
}

interface PackWording {
  readonly chooseFormat: string;
  readonly all: string;
  /** The message that held the topic is not there any more. */
  readonly topicGone: string;
  readonly oneAtATime: string;
  readonly queueFull: string;
  readonly waits: string;
  readonly steps: Readonly<Record<PackStep, string>>;
  readonly timedOut: string;
  tooLittle(documents: number): string;
  readonly done: string;
}
