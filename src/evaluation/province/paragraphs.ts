import type { Random } from "../../domain/random.ts";
import { capitalised } from "../../language/spelling.ts";
import { type Group, type IndicatorId, indicatorOf } from "./indicator.ts";
import { communeOf } from "./localities.ts";
import { type Focus, fits, indicatorsIn, type Scene } from "./slots.ts";
import type { Writer } from "./writer.ts";

/** A scene with what a report takes up of it. */
export interface Account extends Scene {
  readonly indicators: readonly IndicatorId[];
  /** Told as estimates, at a value of their own. */
  readonly estimates: readonly IndicatorId[];
  readonly targets: readonly IndicatorId[];
  /** Told for the first half of the year too. */
  readonly halves: readonly IndicatorId[];
}

export const GROUPS: readonly Group[] = ["economy", "business", "poverty", "living", "party"];
const FALLING: readonly IndicatorId[] = ["poor", "nearPoor", "poorCount"];

/** One group's figures in running prose; empty when the account takes up none of them. */
export function groupParagraph(writer: Writer, account: Account, group: Group, dated = false): string {
  const { random, phrasing } = writer;
  const own = account.indicators.filter((id) => indicatorOf(id).group === group);
  const told = own.filter((id) => !account.estimates.includes(id));
  const clauses = random.shuffled([
    ...chooseClauses(phrasing.clauses, told, account, random).map((template) => ({
      template,
      focus: undefined,
    })),
    ...own
      .filter((id) => account.estimates.includes(id))
      .map((id) => ({ template: random.pick(phrasing.estimates), focus: estimateOf(writer, account, id) })),
  ]);
  const sentences: string[] = [];
  while (clauses.length > 0) {
    const taken = clauses.splice(0, random.whole(1, 3));
    const first = taken[0]!.template;
    const leads = phrasing.scaffold.leads.filter(
      (lead) =>
        (!dated || sentences.length > 0 || lead.includes("{y}")) && (lead === "" || follows(first, lead)),
    );
    const lead = writer.say(random.pick(leads), account);
    const join = random.pick(phrasing.scaffold.joins);
    const words = taken.map(({ template, focus }, at) =>
      writer.say(template, account, {
        ...(focus ? { focus } : {}),
        start: at > 0 && join.startsWith("."),
      }),
    );
    sentences.push(`${capitalised(lead + words.join(join))}.`);
  }
  const aside = own.length > 0 ? halfAside(writer, account, own) : "";
  return [...sentences, ...(aside ? [aside] : [])].join(" ");
}

/** A clause about a place follows no lead that names it, and a figure follows no year without a comma. */
function follows(clause: string, lead: string): boolean {
  if (clause.startsWith("{S}")) return !/\{[DB]\}/.test(lead);
  return !clause.startsWith("{") || lead.endsWith(", ");
}

/** Templates that together state each indicator once, at random among those that fit. */
function chooseClauses(
  templates: readonly string[],
  indicators: readonly IndicatorId[],
  scene: Scene,
  random: Random,
): string[] {
  const left = new Set(indicators);
  const chosen: string[] = [];
  for (const id of random.shuffled(indicators)) {
    if (!left.has(id)) continue;
    const open = templates.filter((template) => {
      const stated = indicatorsIn(template);
      return stated.includes(id) && stated.every((one) => left.has(one)) && fits(template, scene);
    });
    if (open.length === 0) continue;
    const template = random.pick(open);
    for (const stated of indicatorsIn(template)) left.delete(stated);
    chosen.push(template);
  }
  return chosen;
}

function estimateOf({ random, phrasing }: Writer, { place, year, world }: Account, id: IndicatorId): Focus {
  const value = world.variant(place, id, year, "estimate");
  return { id, noun: random.pick(phrasing.nouns[id]), value, status: "estimate", period: { year } };
}

function halfAside(writer: Writer, account: Account, own: readonly IndicatorId[]): string {
  const id = own.find((one) => account.halves.includes(one));
  if (!id || account.world.half(account.place, id, account.year).number === 0) return "";
  const focus = halfFocus(writer, account, id);
  return writer.say(writer.random.pick(writer.phrasing.halfAsides), account, { focus, start: true });
}

export function halfFocus(
  { random, phrasing }: Writer,
  { place, year, world }: Account,
  id: IndicatorId,
): Focus {
  const value = world.half(place, id, year);
  const period = { year, half: true } as const;
  return { id, noun: random.pick(phrasing.nouns[id]), value, status: "result", period };
}

/** A commune of the district with a value of its own. */
export function communeAside(writer: Writer, account: Account, id: IndicatorId): string {
  const place = communeOf(account.place);
  const value = account.world.variant(account.place, id, account.year, "commune");
  const noun = writer.random.pick(writer.phrasing.nouns[id]);
  const focus: Focus = { id, noun, value, status: "result", period: { year: account.year } };
  const template = writer.random.pick(writer.phrasing.communeAsides);
  return writer.say(template, { ...account, place }, { focus, words: { C: place.name }, start: true });
}

/** Next year's targets: a sentence of clauses, or a heading with a list. */
export function targetLines(writer: Writer, account: Account, asList: boolean): string[] {
  const { random, phrasing } = writer;
  if (account.targets.length === 0) return [];
  const { openings, rising, falling, headings, bullets } = phrasing.targets;
  const focusOf = (id: IndicatorId): Focus => ({
    id,
    noun: random.pick(phrasing.nouns[id]),
    value: account.world.target(account.place, id, account.year + 1),
    status: "target",
    period: { year: account.year + 1 },
  });
  if (asList) {
    const bullet = random.pick(bullets);
    return [
      writer.say(random.pick(headings), account),
      ...account.targets.map((id) =>
        writer.say(bullet.replace("{N}", capitalised(random.pick(phrasing.nouns[id]))), account, {
          focus: focusOf(id),
        }),
      ),
    ];
  }
  const opening = writer.say(random.pick(openings), account, { start: true });
  const clauses = account.targets.map((id) =>
    writer.say(random.pick(FALLING.includes(id) ? falling : rising), account, { focus: focusOf(id) }),
  );
  return [`${opening}${clauses.join("; ")}.`];
}
