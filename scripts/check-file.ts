import { describeReadProblem } from "../src/documents/describe-read-problem.ts";
import { createDocumentReader } from "../src/documents/read-document.ts";

/** What the parent asks of this process. */
export interface FileToCheck {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What it answers. */
export interface FileChecked {
  readonly problem: string | undefined;
}

// A process of its own: what a file from outside does to its parser, it does here.
process.once("message", (file: FileToCheck) => void check(file));

async function check({ name, bytes }: FileToCheck): Promise<void> {
  const result = await createDocumentReader()({ path: name, bytes });
  const answer: FileChecked = { problem: result.ok ? undefined : describeReadProblem(result.problem) };
  process.send?.(answer, () => process.disconnect());
}
