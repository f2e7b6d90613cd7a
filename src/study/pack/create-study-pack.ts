import type { PackStep, StudyPack, StudyRequest, TooLittle } from "../../domain/study-pack.ts";

/** Makes the pack of a topic; `onStep` is told of each step as it begins. */
export type MakeStudyPack = (
  request: StudyRequest,
  onStep?: (step: PackStep) => void,
) => Promise<StudyPack | TooLittle>;

export interface StudyDeps {
  /** ISO day on which the index was made. */
  readonly indexedOn: string;
}

/** Makes study packs over the documents of one audience. */
export function createStudyPack(_: StudyDeps): MakeStudyPack {
  return async ({ topic }, onStep = () => {}) => {
    onStep("choose");
    return { kind: "too-little", topic, found: [], lines: [] };
  };
}
