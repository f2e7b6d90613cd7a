import type { Phrasing } from "../../phrasing.ts";
import { ASKS, FRAMES, STRANGERS } from "./asks.ts";
import { ECONOMY_CLAUSES } from "./clauses-economy.ts";
import { SOCIETY_CLAUSES } from "./clauses-society.ts";
import { COMMUNE_ASIDES, DISTRICT_LISTS, ESTIMATES, HALF_ASIDES, HALVES, NOUNS, TARGETS } from "./general.ts";
import { SCAFFOLD } from "./scaffold.ts";

/** The wording that the answering may be tuned on. */
export const PHRASING_A: Phrasing = {
  family: "a",
  clauses: [...ECONOMY_CLAUSES, ...SOCIETY_CLAUSES],
  estimates: ESTIMATES,
  halves: HALVES,
  halfAsides: HALF_ASIDES,
  communeAsides: COMMUNE_ASIDES,
  targets: TARGETS,
  districtLists: DISTRICT_LISTS,
  nouns: NOUNS,
  scaffold: SCAFFOLD,
  asks: ASKS,
  strangers: STRANGERS,
  frames: FRAMES,
};
