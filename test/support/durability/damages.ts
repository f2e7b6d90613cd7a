import { pick } from "../index/random-numbers.ts";

/** What may happen to a file. `undefined` takes it away. */
type Damage = (bytes: Buffer, random: () => number, others: readonly Buffer[]) => Buffer | undefined;

const PAGE = 4096;

const somewhere = (length: number, random: () => number) => Math.floor(random() * length);

function onPage(bytes: Buffer, random: () => number, value: () => number): Buffer {
  const spoilt = Buffer.from(bytes);
  const from = Math.floor(somewhere(bytes.length, random) / PAGE) * PAGE;
  for (let at = from; at < Math.min(from + PAGE, bytes.length); at++) spoilt[at] = value();
  return spoilt;
}

const DAMAGES: Readonly<Record<string, Damage>> = {
  "one bit flipped": (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    spoilt[somewhere(bytes.length, random)]! ^= 1 << somewhere(8, random);
    return spoilt;
  },
  "several bytes changed": (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    for (let round = 0; round < 8; round++) spoilt[somewhere(bytes.length, random)] = somewhere(256, random);
    return spoilt;
  },
  "cut short": (bytes, random) => bytes.subarray(0, somewhere(bytes.length, random)),
  "a page of zeros": (bytes, random) => onPage(bytes, random, () => 0),
  "a page of anything": (bytes, random) => onPage(bytes, random, () => somewhere(256, random)),
  "bytes behind its end": (bytes, random) =>
    Buffer.concat([
      bytes,
      Buffer.from(Array.from({ length: 1 + somewhere(64, random) }, () => somewhere(256, random))),
    ]),
  "another file in its place": (_, random, others) => pick(others, random),
  missing: () => undefined,
};

/** One of the damages; whatever it is, the file is not what it was. */
export function damaged(
  bytes: Buffer,
  random: () => number,
  others: readonly Buffer[],
): { readonly name: string; readonly bytes: Buffer | undefined } {
  for (;;) {
    const name = pick(Object.keys(DAMAGES), random);
    const spoilt = DAMAGES[name]!(bytes, random, others);
    if (!spoilt?.equals(bytes)) return { name, bytes: spoilt };
  }
}
