/** Vietnamese and its punctuation: what a text of another encoding, or no text, soon falls out of. */
const IN_TEXT = (unit: number) =>
  (unit >= 0x20 && unit < 0x250) ||
  unit === 9 ||
  unit === 10 ||
  unit === 13 ||
  (unit >= 0x300 && unit < 0x370) ||
  (unit >= 0x1e00 && unit < 0x1f00) ||
  (unit >= 0x2000 && unit < 0x2700) ||
  unit === 0xfeff;
const PROBED = 64 * 1024;

/** UTF-16 by its byte order mark or, without one, by what it says when it is read so; else null. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length < 4 || bytes.length % 2 === 1 || !bytes.includes(0)) return null;
  const probed = Math.min(bytes.length, PROBED);
  for (const [low, encoding] of [
    [0, "utf-16le"],
    [1, "utf-16be"],
  ] as const) {
    let strange = 0;
    for (let at = 0; at < probed; at += 2)
      if (!IN_TEXT(bytes[at + low]! + bytes[at + 1 - low]! * 256)) strange++;
    if (strange * 2 * 100 <= probed) return encoding;
  }
  return null;
}
