import { randomOf } from "../../domain/random.ts";
import { type Day, dayOf } from "./calendar.ts";
import type { Report } from "./fact.ts";
import { type IndicatorId, indicatorOf } from "./indicator.ts";
import { DISTRICTS, type Locality } from "./localities.ts";
import type { Account } from "./paragraphs.ts";
import type { Phrasing } from "./phrasing.ts";
import { planProvincial, planSlots, type Slot } from "./schedule.ts";
import { writeAdministrative } from "./styles/administrative.ts";
import { writeHalfYear } from "./styles/half-year.ts";
import { writeMinutes } from "./styles/minutes.ts";
import { writeNews } from "./styles/news.ts";
import { writeProvincial } from "./styles/provincial.ts";
import { writeReview } from "./styles/review.ts";
import type { Setting, Style } from "./styles/style.ts";
import { writeSummary } from "./styles/summary.ts";
import type { World } from "./world.ts";
import { createWriter, type Writer } from "./writer.ts";
import { YEARS } from "./years.ts";

const STYLES: Readonly<Record<Exclude<Slot["style"], "minutes">, Style>> = {
  news: writeNews,
  administrative: writeAdministrative,
  review: writeReview,
  summary: writeSummary,
};
const LISTED: readonly IndicatorId[] = [
  "poor",
  "insurance",
  "budget",
  "income",
  "forest",
  "schools",
  "water",
];
const SINGLED_OUT: readonly IndicatorId[] = ["poor", "nearPoor", "water", "insurance", "income"];
const HALF_YEAR: readonly IndicatorId[] = [
  "budget",
  "domestic",
  "visitors",
  "firms",
  "coops",
  "jobs",
  "admitted",
];

/** Every report of the made-up province, worded by `phrasing`. Paths tell neither place nor year. */
export function writeReports(seed: string, world: World, phrasing: Phrasing): Report[] {
  const reports: Report[] = [];
  const write = (extension: string, key: string, fillIn: (writer: Writer, document: string) => void) => {
    const path = `r${String(reports.length + 1).padStart(3, "0")}.${extension}`;
    const writer = createWriter(phrasing, randomOf(seed, phrasing.family, key));
    fillIn(writer, path);
    reports.push({ path, text: writer.text(), facts: writer.facts() });
  };
  const slots = planSlots(seed, world);
  const together = new Map(YEARS.map((year) => [year, conferences(slots, year)]));
  for (const [at, slot] of slots.entries()) {
    if (together.get(slot.year)!.flat().includes(slot)) continue;
    const key = `${slot.place.name} ${slot.year} ${at}`;
    const style = slot.style === "minutes" ? writeNews : STYLES[slot.style];
    write(slot.style === "summary" ? "md" : "txt", key, (writer, document) =>
      style(writer, accountOf(world, slot, document), settingOf(seed, key, slot)),
    );
  }
  for (const year of YEARS) {
    for (const [at, conference] of together.get(year)!.entries()) {
      const key = `minutes ${year} ${at}`;
      write("txt", key, (writer, document) =>
        writeMinutes(
          writer,
          conference.map((slot) => accountOf(world, slot, document)),
          settingOf(seed, key, conference[0]!),
        ),
      );
    }
    write("txt", `province ${year}`, (writer, document) => {
      const slot = planProvincial(seed, world, year);
      const lists = listsOf(seed, world, year, document);
      writeProvincial(writer, accountOf(world, slot, document), lists, settingOf(seed, `p${year}`, slot));
    });
  }
  for (const place of DISTRICTS) {
    for (const year of YEARS.filter((one) => randomOf(seed, "half", place.name, one).chance(0.14))) {
      const halves = randomOf(seed, "halves", place.name, year).shuffled(HALF_YEAR).slice(0, 5);
      const slot: Slot = { ...planProvincial(seed, world, year), place, halves, estimates: [] };
      write("txt", `half ${place.name} ${year}`, (writer, document) =>
        writeHalfYear(writer, accountOf(world, slot, document), {
          ...settingOf(seed, `half ${place.name}`, slot),
          day: dayOf(year, 7, randomOf(seed, place.name, year).whole(3, 20)),
        }),
      );
    }
  }
  return reports;
}

function accountOf(world: World, slot: Slot, document: string): Account {
  const { place, year, disputed } = slot;
  return {
    ...slot,
    document,
    world,
    now: (id) =>
      id === disputed ? world.variant(place, id, year, "dispute") : world.result(place, id, year),
  };
}

/** Reports with estimates are written in December of their year, the others early in the next. */
function settingOf(seed: string, key: string, { year, estimates, indicators }: Slot): Setting {
  const random = randomOf(seed, "setting", key);
  const day: Day =
    estimates.length > 0 ? dayOf(year, 12, random.whole(2, 24)) : dayOf(year + 1, 1, random.whole(4, 28));
  const fit = SINGLED_OUT.filter((id) => indicators.includes(id) && !indicatorOf(id).flow);
  return {
    day,
    number: random.whole(21, 480),
    commune: fit.length > 0 && random.chance(0.3) ? random.pick(fit) : null,
  };
}

/** The year's slots told at conferences, two or three together; a lone one is told in the news. */
function conferences(slots: readonly Slot[], year: number): Slot[][] {
  const told = slots.filter((slot) => slot.style === "minutes" && slot.year === year);
  if (told.length < 2) return [];
  const count = Math.ceil(told.length / 3);
  return Array.from({ length: count }, (_, group) => told.filter((_slot, at) => at % count === group));
}

function listsOf(seed: string, world: World, year: number, document: string): Map<IndicatorId, Account[]> {
  const random = randomOf(seed, "lists", year);
  const ids = random.shuffled(LISTED).slice(0, 2);
  return new Map(
    ids.map((id) => {
      const places = random.shuffled(DISTRICTS).filter((place) => listable(world, place, id, year));
      return [id, places.map((place) => listed(world, place, id, year, document))];
    }),
  );
}

function listable(world: World, place: Locality, id: IndicatorId, year: number): boolean {
  return id !== "poor" || world.result(place, "poorCount", year).number > 0;
}

function listed(world: World, place: Locality, id: IndicatorId, year: number, document: string): Account {
  const none = { estimates: [], targets: [], halves: [] };
  return {
    document,
    place,
    year,
    world,
    indicators: [id],
    ...none,
    now: (one) => world.result(place, one, year),
  };
}
