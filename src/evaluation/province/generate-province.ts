import type { Item } from "../item.ts";
import type { Report } from "./fact.ts";
import { writeItems } from "./items/write-items.ts";
import type { Phrasing } from "./phrasing.ts";
import { PHRASING_A } from "./phrasings/a/phrasing-a.ts";
import { PHRASING_B } from "./phrasings/b/phrasing-b.ts";
import { createTruth } from "./truth.ts";
import { createWorld } from "./world.ts";
import { writeReports } from "./write-reports.ts";

export interface Province {
  readonly reports: readonly Report[];
  readonly items: readonly Item[];
}

export type Family = Phrasing["family"];

/** Hard reports of a made-up province with questions and claims whose answers are known: the same for the same seed. */
export function generateProvince(family: Family, seed = "khánh giang"): Province {
  const phrasing = family === "a" ? PHRASING_A : PHRASING_B;
  const world = createWorld(seed);
  const reports = writeReports(seed, world, phrasing);
  return { reports, items: writeItems(seed, createTruth(reports), phrasing) };
}
