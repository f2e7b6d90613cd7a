/** A button under a message to an administrator: what it does, and to what. */
export interface AdminButton {
  readonly verb: AdminVerb;
  readonly about: string;
}

const VERBS = [
  "members-page",
  "ask-remove",
  "remove-member",
  "upload",
  "replace",
  "files-page",
  "ask-remove-file",
  "remove-file",
  "removed-page",
  "restore-file",
  "cancel",
] as const;
type AdminVerb = (typeof VERBS)[number];

/** Callback data of at most 64 bytes: `about` has up to 40 letters, digits, `_` and `-`. */
export function adminButtonData(verb: AdminVerb, about: string | number = ""): string {
  return `a:${verb}:${about}`;
}

/** Undefined for the data of other buttons, of an older version, or forged. */
export function readAdminButton(data: string): AdminButton | undefined {
  const [, name, about = ""] = /^a:([a-z-]{1,20}):([A-Za-z0-9_-]{0,40})$/.exec(data) ?? [];
  const verb = VERBS.find((one) => one === name);
  return verb && { verb, about };
}
