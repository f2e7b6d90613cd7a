export type AskLanguage = "vi" | "vi0" | "en" | "chat";

/** A question and what a right answer is. `case` names the difficulty, for reports. */
export interface AskItem {
  readonly id: string;
  readonly kind: "ask";
  readonly lang: AskLanguage;
  readonly question: string;
  readonly status: "answered" | "not_found" | "conflicting";
  readonly case?: string;
  /** Each stands in the answer as whole words and numbers. */
  readonly must?: readonly string[];
  readonly document?: string;
  /** Answered: citing any of them counts. Conflicting: all of them are cited. */
  readonly documents?: readonly string[];
}

export interface VerifyItem {
  readonly id: string;
  readonly kind: "verify";
  readonly claim: string;
  readonly verdict: "supported" | "contradicted" | "not_found";
  readonly case?: string;
  readonly document?: string;
  readonly documents?: readonly string[];
}

export type Item = AskItem | VerifyItem;

/** The documents that an item accepts. */
export function documentsOf({ document, documents }: Item): readonly string[] {
  return documents ?? (document === undefined ? [] : [document]);
}

/** @throws SyntaxError that names the line when one is no item. */
export function parseItems(jsonLines: string): Item[] {
  return jsonLines.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const item = parsed(line);
    if (isItem(item)) return [item];
    throw new SyntaxError(`dòng ${at + 1} không phải một mục đánh giá`);
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isItem(value: unknown): value is Item {
  if (typeof value !== "object" || value === null) return false;
  const { id, kind, question, lang, status, must, claim, verdict } = value as Record<string, unknown>;
  if (typeof id !== "string") return false;
  if (kind === "verify")
    return (
      typeof claim === "string" && ["supported", "contradicted", "not_found"].includes(verdict as string)
    );
  return (
    kind === "ask" &&
    typeof question === "string" &&
    ["vi", "vi0", "en", "chat"].includes(lang as string) &&
    ["answered", "not_found", "conflicting"].includes(status as string) &&
    (status === "not_found" || (Array.isArray(must) && must.every((word) => typeof word === "string")))
  );
}
