import { TCVN3 } from "../../../src/language/legacy-encodings.ts";

const CODES = new Map([...TCVN3].map(([code, letter]) => [letter, code]));

/** A text as programs from before Unicode wrote it in TCVN3 (ABC). */
export function tcvn3Bytes(text: string): Buffer {
  return Buffer.from([...text].map((letter) => CODES.get(letter) ?? letter).join(""), "latin1");
}
