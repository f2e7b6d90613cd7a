import { parseDocument } from "yaml";
import { z } from "zod";
import type { Document } from "../domain/document.ts";
import { findDates } from "../language/dates.ts";

type Stated = Pick<
  Document,
  "title" | "number" | "date" | "issuer" | "draft" | "restricted" | "validFrom" | "validTo"
>;

/** What the owner states of a document in a file beside it, `NAME.ext.meta.yaml` or `NAME.meta.yaml`. */
export interface Sidecar {
  readonly stated: Partial<Stated>;
  readonly released: boolean;
  /** Each names its field, in words for the owner. */
  readonly faults: readonly string[];
}

export const LONGEST_SIDECAR_BYTES = 64 * 1024;
/** All that opens something inside something else: fields and their values need none of it. */
const NESTING = /[[{]|[-?:](?=\s)/gu;
const MOST_NESTING = 1000;
const words = z
  .union([z.string(), z.number()], { error: "phải là chữ" })
  .transform((value) => String(value).normalize("NFC").replace(/\s+/gu, " ").trim())
  .refine((value) => value !== "" && value.length <= 500, "phải có từ 1 đến 500 ký tự");
const day = z.string({ error: "phải là ngày, ví dụ 2023-12-05" }).transform((value, context) => {
  const [found] = findDates(value);
  if (found?.iso && found.span.start === 0 && found.span.end === value.length) return found.iso;
  context.addIssue({ code: "custom", message: "phải là ngày, ví dụ 2023-12-05" });
  return z.NEVER;
});
const flag = z.boolean({ error: "phải là true hoặc false" });
const FIELDS = {
  title: words,
  number: words,
  date: day,
  issuer: words,
  draft: flag,
  restricted: flag,
  released: flag,
  validFrom: day,
  validTo: day,
};

/**
 * Reads a sidecar. A faulty field is told and left out, the others hold; where it may have been meant
 * to restrict the document, the document counts as restricted.
 */
export function readSidecar(bytes: Uint8Array): Sidecar {
  const unreadable = (fault: string): Sidecar => ({
    stated: { restricted: true },
    released: false,
    faults: [fault],
  });
  if (bytes.length > LONGEST_SIDECAR_BYTES) return unreadable("tệp lớn hơn 64 KB");
  const text = Buffer.from(bytes).toString("utf8");
  // The parser goes one call deeper for each, and a process can end where calls are deepest.
  if ((text.match(NESTING)?.length ?? 0) > MOST_NESTING) return unreadable("không đúng dạng YAML");
  let content: unknown;
  try {
    const parsed = parseDocument(text, { logLevel: "silent" });
    const [error] = parsed.errors;
    if (error) return unreadable(`dòng ${error.linePos?.[0].line ?? 1} không đúng dạng YAML`);
    content = parsed.toJS({ maxAliasCount: 10 }) ?? {};
  } catch {
    return unreadable("không đúng dạng YAML");
  }
  if (typeof content !== "object" || Array.isArray(content))
    return unreadable("phải gồm các dòng trường: giá trị");
  return readFields(content as Record<string, unknown>);
}

function readFields(content: Record<string, unknown>): Sidecar {
  const faults: string[] = [];
  const read: Record<string, unknown> = {};
  let isDoubtful = false;
  for (const [name, value] of Object.entries(content)) {
    // A field left blank states nothing.
    if (value === null) continue;
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined;
    const result = field?.safeParse(value);
    if (result?.success) read[name] = result.data;
    else {
      const why =
        result?.error.issues[0]?.message ?? `không có, các trường là ${Object.keys(FIELDS).join(", ")}`;
      faults.push(`trường ${name.slice(0, 40)} ${why}`);
      isDoubtful ||= /^restr/i.test(name);
    }
  }
  const { released = false, ...stated } = read as Partial<Stated> & { released?: boolean };
  return { stated: isDoubtful ? { ...stated, restricted: true } : stated, released, faults };
}
