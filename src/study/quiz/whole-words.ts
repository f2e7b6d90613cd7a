const PAIRS = [
  ["(", ")"],
  ["“", "”"],
  ["[", "]"],
] as const;

/** Whether brackets and quotation marks are closed, and nothing shows that words were cut or spoilt. */
export function isWhole(words: string): boolean {
  if (/…|\.\.|\||\uFFFD|_{2}|[*#<>]|\s[,;]/u.test(words)) return false;
  if ((words.match(/"/g) ?? []).length % 2 > 0) return false;
  return PAIRS.every(([open, close]) => words.split(open).length === words.split(close).length);
}
