import { type Random, randomOf } from "../../domain/random.ts";
import { INDICATORS, type IndicatorId, indicatorOf, NEAR_MISSES } from "./indicator.ts";
import { DISTRICTS, type Locality, PROVINCE } from "./localities.ts";
import type { World } from "./world.ts";
import { YEARS } from "./years.ts";

type StyleName = "news" | "administrative" | "review" | "summary" | "minutes";

/** One district's year in one report. */
export interface Slot {
  readonly place: Locality;
  readonly year: number;
  readonly style: StyleName;
  readonly indicators: readonly IndicatorId[];
  readonly estimates: readonly IndicatorId[];
  readonly targets: readonly IndicatorId[];
  readonly halves: readonly IndicatorId[];
  /** Stated at another value than the first report of the same year states. */
  readonly disputed: IndicatorId | null;
}

const STYLES: readonly StyleName[] = [
  ...(["news", "news", "news", "administrative", "administrative", "administrative"] as const),
  ...(["review", "summary", "summary", "minutes"] as const),
];
const ESTIMATED: readonly IndicatorId[] = [
  "production",
  "budget",
  "domestic",
  "visitors",
  "tourism",
  "income",
];
/** Small or free numbers, which have no targets and no disputes. */
const PLAIN: readonly IndicatorId[] = ["communes", "communesPlus", "coops", "poorCount"];

/** Who reports on which year, in which style, with what: the same for the same seed in both families. */
export function planSlots(seed: string, world: World): Slot[] {
  return DISTRICTS.flatMap((place) =>
    YEARS.flatMap((year) => {
      const random = randomOf(seed, "slot", place.name, year);
      if (random.chance(0.08)) return [];
      const first = planOne(random, world, place, year, random.pick(STYLES));
      return random.chance(0.2) ? [first, planSecond(random, first)] : [first];
    }),
  );
}

export function planProvincial(seed: string, world: World, year: number): Slot {
  const slot = planOne(randomOf(seed, "province", year), world, PROVINCE, year, "news");
  const fit = (id: IndicatorId) =>
    !["members", "admitted", "communes", "communesPlus", "houses"].includes(id);
  return { ...slot, indicators: slot.indicators.filter(fit), targets: slot.targets.filter(fit), halves: [] };
}

function planOne(random: Random, world: World, place: Locality, year: number, style: StyleName): Slot {
  const chosen = new Set(INDICATORS.map(({ id }) => id).filter(() => random.chance(0.6)));
  for (const pair of NEAR_MISSES) if (random.chance(0.45)) chosen.delete(random.pick(pair));
  // A place without poor households has no rate to tell.
  if (world.result(place, "poorCount", year).number === 0) {
    chosen.delete("poor");
    chosen.add("poorCount");
  }
  const indicators = [...chosen];
  const final = style !== "administrative" || random.chance(0.4);
  const estimates = final ? [] : indicators.filter((id) => ESTIMATED.includes(id) && random.chance(0.5));
  const targetable = INDICATORS.map(({ id }) => id).filter(
    (id) => !PLAIN.includes(id) && (id !== "poor" || world.result(place, "poorCount", 2023).number > 0),
  );
  const targets = random.chance(0.75) ? random.shuffled(targetable).slice(0, random.whole(3, 5)) : [];
  const halves = indicators.filter((id) => indicatorOf(id).flow && random.chance(0.3)).slice(0, 2);
  return { place, year, style, indicators, estimates, targets, halves, disputed: null };
}

/** A later, final report on the same year: some of the same figures, at times one that differs. */
function planSecond(random: Random, first: Slot): Slot {
  const indicators = first.indicators.filter(() => random.chance(0.55));
  const steady = indicators.filter(
    (id) => !first.estimates.includes(id) && !PLAIN.includes(id) && id !== "poor" && id !== "members",
  );
  const disputed = steady.length > 0 && random.chance(0.75) ? random.pick(steady) : null;
  const style = first.style === "news" ? "summary" : "news";
  return { ...first, style, indicators, estimates: [], targets: [], halves: [], disputed };
}
