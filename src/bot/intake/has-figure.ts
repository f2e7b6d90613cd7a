/** Years, dates, document numbers and list marks, which state nothing that could be checked. */
const NO_FIGURE = [
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b/g,
  /\b(?:19|20)\d{2}\b(?!\s*(?:%|[\p{L}]))/gu,
  /\bnăm\s+(?:19|20)\d{2}\b/giu,
  /\d+(?:\/\d{4})?[/-]\p{Lu}[\p{Lu}\d-]*/gu,
  /^\s*\d{1,2}[.)]\s/gmu,
];

/** Whether a text states a number beside years, dates and the numbers of documents. */
export function hasFigure(text: string): boolean {
  const left = NO_FIGURE.reduce((rest, pattern) => rest.replace(pattern, " "), text.normalize("NFC"));
  return /\p{Nd}/u.test(left);
}
