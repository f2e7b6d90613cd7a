import type { PackFile, PackRequest } from "../src/bot/assistant.ts";
import type { Audience } from "../src/domain/audience.ts";
import type { PackStep, TooLittle } from "../src/domain/study-pack.ts";
import { endOf, forkScript } from "./child.ts";

/** What a process of its own is to make, over this generation as the audience sees it. */
export interface StudyOrder {
  readonly folder: string;
  readonly index: string;
  readonly audience: Audience;
  readonly request: PackRequest;
}

type Made = readonly PackFile[] | TooLittle;

/** What such a process tells. */
export type StudyReport = { readonly step: PackStep } | { readonly made: Made };

/** A pack over 110 laws takes less. */
const MEMORY_MB = 1024;

/**
 * Makes a pack in a process of its own, so that nobody else waits for it; the signal ends the process.
 * Rejects when the process ends without a pack.
 */
export async function makeInProcess(
  order: StudyOrder,
  onStep: (step: PackStep) => void,
  signal: AbortSignal,
): Promise<Made> {
  const child = forkScript("study-maker.ts", { args: [], memoryMb: MEMORY_MB, signal });
  let made: Made | undefined;
  child.on("message", (report: StudyReport) => {
    if ("made" in report) made = report.made;
    else onStep(report.step);
  });
  // A process that is gone already is told by its end.
  child.send(order, () => {});
  await endOf(child);
  if (made) return made;
  throw new Error("the process that was to make a study pack ended without one");
}
