import type { Document } from "../domain/document.ts";
import type { Manifest } from "./manifest.ts";

/** What an index keeps from everyone or from some, by path, and what it has. */
export type Restrictions = Pick<Manifest, "withheld" | "held" | "sources">;

/** Which documents are not for everyone, and for whom they are. */
export function holdsOf(documents: readonly Document[]): Restrictions["held"] {
  const held = documents.filter(({ restricted, readers }) => restricted || readers.length > 0);
  return Object.fromEntries(
    held.map(({ path, restricted, readers }) => [path, JSON.stringify([restricted, readers])]),
  );
}

/**
 * Whether a generation may stay, or serve, beside one with these restrictions: not when it was made before
 * one of them, since the words may be in there for more people; nor when it has a file that is gone while
 * any is withheld, which may be the same under another name.
 */
export function mayStay(then: Restrictions, { withheld, held, sources }: Restrictions): boolean {
  return (
    withheld.every((path) => then.withheld.includes(path)) &&
    (withheld.length === 0 || Object.keys(then.sources).every((path) => path in sources)) &&
    Object.entries(held).every(([path, readers]) => then.held[path] === readers)
  );
}
