/** Unicode's stream-safe form allows 30 marks on a letter (UAX #15); normalising more takes ever longer. */
const PILE = /(?<kept>\p{M}{30})\p{M}+/gu;

/** The text with no more marks on a letter than any script needs. */
export function withoutPiles(text: string): string {
  return text.replace(PILE, "$<kept>");
}
