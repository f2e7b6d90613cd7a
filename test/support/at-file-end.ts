const waiting: (() => void)[] = [];

/** Has `work` done when the test file that runs is over. */
export function atFileEnd(work: () => void): void {
  waiting.push(work);
}

/** Does what waits for the end of a file. */
export function endFile(): void {
  for (const work of waiting.splice(0)) work();
}
