import type { Document } from "../domain/document.ts";
import type { Manifest } from "./manifest.ts";

/** What an index keeps from everyone or from some, by path. */
export type Restrictions = Pick<Manifest, "withheld" | "held">;

/** Which documents are not for everyone, and for whom they are. */
export function holdsOf(documents: readonly Document[]): Restrictions["held"] {
  const held = documents.filter(({ restricted, readers }) => restricted || readers.length > 0);
  return Object.fromEntries(
    held.map(({ path, restricted, readers }) => [path, JSON.stringify([restricted, readers])]),
  );
}

/**
 * Whether a generation may stay, or serve, beside one with these restrictions: not when it was made before
 * one of them, since the words may be in there for more people, perhaps under another name.
 */
export function mayStay(then: Restrictions, { withheld, held }: Restrictions): boolean {
  return (
    withheld.every((path) => then.withheld.includes(path)) &&
    Object.entries(held).every(([path, readers]) => then.held[path] === readers)
  );
}
