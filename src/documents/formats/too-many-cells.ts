/** A file of tables holds more than can be worked on. */
export class TooManyCells extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`more than ${limit} cells`);
    this.limit = limit;
  }
}
