/** What a button under a message does. Passage ids survive restarts and new ingests; choice keys do not. */
export type ButtonAction =
  /** Sends the passage. */
  | { readonly kind: "passage"; readonly id: string }
  /** Turns the message to another passage. */
  | { readonly kind: "turn"; readonly id: string }
  | { readonly kind: "choice"; readonly key: string }
  | { readonly kind: "sources"; readonly page: number }
  /** Erases what is kept of whoever presses. */
  | { readonly kind: "forget" };

/** Callback data of at most 64 bytes. */
export function buttonData(action: ButtonAction): string {
  switch (action.kind) {
    case "passage":
      return `p:${action.id}`;
    case "turn":
      return `t:${action.id}`;
    case "choice":
      return `c:${action.key}`;
    case "sources":
      return `d:${action.page}`;
    case "forget":
      return "f:1";
  }
}

/** Undefined for data of an older version, or forged. */
export function readButtonData(data: string): ButtonAction | undefined {
  const [, kind, value = ""] = /^([ptcdf]):([A-Za-z0-9_-]{1,32})$/.exec(data) ?? [];
  switch (kind) {
    case "p":
      return { kind: "passage", id: value };
    case "t":
      return { kind: "turn", id: value };
    case "c":
      return { kind: "choice", key: value };
    case "d":
      return /^\d{1,6}$/.test(value) ? { kind: "sources", page: Number(value) } : undefined;
    case "f":
      return { kind: "forget" };
    default:
      return undefined;
  }
}
