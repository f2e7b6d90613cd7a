import type { Language } from "./answer.ts";
import type { QuizItem } from "./quiz-item.ts";

/** Which items are wanted; the same request over the same documents gives the same items. */
export interface QuizRequest {
  /** Free text, a document's title, number or file name, a place, a period, or several of these; empty for all documents. */
  readonly topic: string;
  readonly count: number;
  readonly seed: string;
  /** Of the line that tells the source, Vietnamese unless said; what is asked is in the documents' own words. */
  readonly language?: Language;
}

export interface Quiz {
  /** At most as many as were wanted: too little material is never padded. */
  readonly items: readonly QuizItem[];
  readonly asked: number;
  readonly found: number;
  /** Whether the documents tell anything of the topic; if they do, there may still be too little for an item. */
  readonly topicMatched: boolean;
}

export type MakeQuiz = (request: QuizRequest) => Promise<Quiz>;
