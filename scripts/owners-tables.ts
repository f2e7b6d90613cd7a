import { type Break, loadBreaks } from "../src/language/breaks.ts";
import { type Dictionary, loadDictionary } from "../src/language/dictionary.ts";
import { type FindEveryday, loadEveryday } from "../src/language/everyday.ts";
import { loadPlaces } from "../src/language/places.ts";
import { type ExpandShorthand, loadShorthand } from "../src/language/shorthand.ts";

/** The owner's tables, by path. */
export type TablePaths = Readonly<
  Record<"glossary" | "places" | "breaks" | "shorthand" | "dictionary" | "everyday", string>
>;

/** What answering reads of them beside the glossary; the same for every audience. */
export interface OwnersTables {
  readonly places: ReturnType<typeof loadPlaces>;
  readonly expand: ExpandShorthand;
  readonly dictionary: Dictionary;
  readonly findEveryday: FindEveryday;
  readonly breaks: readonly Break[];
}

/** Throws an AppError for a table that cannot be read. */
export function loadOwnersTables(paths: TablePaths): OwnersTables {
  return {
    places: loadPlaces(paths.places),
    expand: loadShorthand(paths.shorthand),
    dictionary: loadDictionary(paths.dictionary),
    findEveryday: loadEveryday(paths.everyday),
    breaks: loadBreaks(paths.breaks),
  };
}
