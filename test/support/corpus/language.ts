import { fileURLToPath } from "node:url";
import { loadDictionary } from "../../../src/language/dictionary.ts";
import { loadEveryday } from "../../../src/language/everyday.ts";
import { loadGlossary } from "../../../src/language/glossary.ts";
import { Gazetteer, loadPlaces } from "../../../src/language/places.ts";
import { loadShorthand } from "../../../src/language/shorthand.ts";

const table = (name: string) => fileURLToPath(new URL(`../../../data/${name}.csv`, import.meta.url));

/** The owner's real tables: what is tested is what serves. */
export const glossary = loadGlossary(table("glossary"));
export const gazetteer = new Gazetteer(loadPlaces(table("places")));
export const expand = loadShorthand(table("shorthand"));
export const dictionary = loadDictionary(table("dictionary"));
export const findEveryday = loadEveryday(table("everyday"));
