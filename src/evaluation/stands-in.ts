/** NFC, runs of whitespace as one space: how quotes and answers are compared. */
export function flat(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/**
 * Whether `words` stand in `text` as whole words and numbers, case aside: `25` stands neither in
 * `2025` nor in `1.250`, `2,5`, `25/12`; a year may close a date (`31/12/2023`).
 */
export function standsIn(words: string, text: string): boolean {
  const needle = flat(words).toLowerCase();
  const hay = flat(text).toLowerCase();
  if (needle === "") return false;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    if (opens(needle, hay.slice(0, at)) && closes(needle, hay.slice(at + needle.length))) return true;
  }
  return false;
}

function opens(needle: string, before: string): boolean {
  if (!/^[\p{L}\p{N}]/u.test(needle)) return true;
  if (/[\p{L}\p{N}]$/u.test(before)) return false;
  if (!/^\d/.test(needle)) return true;
  if (/\d[.,]$/.test(before)) return false;
  return /^\d{4}\b/.test(needle) || !/\d[/]$/.test(before);
}

function closes(needle: string, after: string): boolean {
  if (!/[\p{L}\p{N}]$/u.test(needle)) return true;
  if (/^[\p{L}\p{N}]/u.test(after)) return false;
  return !/\d$/.test(needle) || !/^(?:[.,]|\/)\d/.test(after);
}
