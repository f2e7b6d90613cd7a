/** What asks for a number, in a folded question. */
export const HOW_MANY = /\b(?:bao nhieu|bn|may|how many|how much)\b/;
