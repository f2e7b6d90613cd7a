import type { FullerAnswer } from "../domain/fuller-answer.ts";

/** One asking of the model, without a word of it. */
interface Outcome {
  readonly asked: boolean;
  readonly written: boolean;
  readonly ms: number;
}

export function outcomeOf({ kind, report }: FullerAnswer): Outcome {
  return { asked: report.prompt !== null, written: kind === "written", ms: report.ms };
}

/** Counts since the start, for the status. */
export class Usage {
  asked = 0;
  written = 0;
  #ms = 0;

  add({ asked, written, ms }: Outcome): void {
    if (!asked) return;
    this.asked++;
    this.#ms += ms;
    if (written) this.written++;
  }

  /** Of an asking, null before the first. */
  get meanMs(): number | null {
    return this.asked === 0 ? null : Math.round(this.#ms / this.asked);
  }
}
