export const MOST_CELLS = 200_000;

/** A file of tables holds more cells than can be worked on. */
export class TooManyCells extends Error {
  constructor() {
    super(`more than ${MOST_CELLS} cells`);
  }
}
