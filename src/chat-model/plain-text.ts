/** What a model wrote as one line of plain text: markup, control characters and citation marks are taken out. */
export function plainText(written: string): string {
  return written
    .normalize("NFC")
    .replace(/<\/?[a-z!][^<>]{0,200}>/giu, " ")
    .replace(/!?\[([^\]\n]*)\]\((?:[^()\s]*)\)/gu, "$1")
    .replace(/\[(?:E?\d{1,3}(?:\s*,\s*E?\d{1,3})*)\]|【[^】]{0,40}】/gu, " ")
    .replace(/(\*\*|__|~~|`+)(?=\S)(.*?)(?<=\S)\1/gsu, "$2")
    .replace(/^\s*(?:#{1,6}|>|[-*•+]|\d{1,2}[.)])\s+(?=\S)/gmu, "")
    .replace(/[*`]/gu, "")
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, " ")
    .replace(/\s+([.,;:!?])/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}
