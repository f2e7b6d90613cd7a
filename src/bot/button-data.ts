import { WRONG_REASONS, type WrongReason } from "./feedback.ts";

/** What a button under a message does. Passage ids survive restarts and new ingests; keys do not. */
export type ButtonAction =
  /** Sends the passage. */
  | { readonly kind: "passage"; readonly id: string }
  /** Turns the message to another passage. */
  | { readonly kind: "turn"; readonly id: string }
  | { readonly kind: "choice"; readonly key: string }
  /** Shows the whole question that a follow-up was taken for. */
  | { readonly kind: "understood"; readonly key: string }
  | { readonly kind: "sources"; readonly page: number }
  /** Erases what is kept of a person; for that person alone. */
  | { readonly kind: "forget"; readonly userId: number }
  /** Checks the text that the message replies to. */
  | { readonly kind: "check" }
  /** Sends the file of the passage's document. */
  | { readonly kind: "original"; readonly id: string }
  /** Asks what is wrong with the answer. */
  | { readonly kind: "report" }
  /** What is wrong with the answer in `messageId`. */
  | { readonly kind: "wrong"; readonly reason: WrongReason; readonly messageId: number };

const REASON_LETTERS: Readonly<Record<WrongReason, string>> = {
  figure: "f",
  year: "y",
  place: "p",
  source: "s",
};

/** Callback data of at most 64 bytes. */
export function buttonData(action: ButtonAction): string {
  switch (action.kind) {
    case "passage":
      return `p:${action.id}`;
    case "turn":
      return `t:${action.id}`;
    case "choice":
      return `c:${action.key}`;
    case "understood":
      return `u:${action.key}`;
    case "sources":
      return `d:${action.page}`;
    case "forget":
      return `f:${action.userId}`;
    case "check":
      return "v:1";
    case "original":
      return `o:${action.id}`;
    case "report":
      return "r:1";
    case "wrong":
      return `w:${REASON_LETTERS[action.reason]}${action.messageId}`;
  }
}

/** Undefined for data of an older version, or forged. */
export function readButtonData(data: string): ButtonAction | undefined {
  const [, kind, value = ""] = /^([ptcudfvorw]):([A-Za-z0-9_-]{1,32})$/.exec(data) ?? [];
  switch (kind) {
    case "p":
      return { kind: "passage", id: value };
    case "t":
      return { kind: "turn", id: value };
    case "c":
      return { kind: "choice", key: value };
    case "u":
      return { kind: "understood", key: value };
    case "d":
      return /^\d{1,6}$/.test(value) ? { kind: "sources", page: Number(value) } : undefined;
    case "f":
      return /^\d{1,16}$/.test(value) ? { kind: "forget", userId: Number(value) } : undefined;
    case "v":
      return { kind: "check" };
    case "o":
      return { kind: "original", id: value };
    case "r":
      return { kind: "report" };
    case "w":
      return readReason(value);
    default:
      return undefined;
  }
}

function readReason(value: string): ButtonAction | undefined {
  const [, letter, id] = /^([a-z])(\d{1,12})$/.exec(value) ?? [];
  const reason = WRONG_REASONS.find((each) => REASON_LETTERS[each] === letter);
  return reason && { kind: "wrong", reason, messageId: Number(id) };
}
