import type { IndicatorId } from "../indicator.ts";
import { type Account, GROUPS, groupParagraph } from "../paragraphs.ts";
import type { Writer } from "../writer.ts";
import type { Setting } from "./style.ts";

/** The province's own figures, then one paragraph an indicator that goes through the districts. */
export function writeProvincial(
  writer: Writer,
  province: Account,
  lists: ReadonlyMap<IndicatorId, readonly Account[]>,
  { day }: Setting,
): void {
  const { random, phrasing, say, line } = writer;
  const { provincial, boilerplate } = phrasing.scaffold;
  line(say(random.pick(provincial.titles), province, { start: true }), day.stamp, "");
  line(say(random.pick(provincial.openings), province));
  const sayings = random.shuffled(boilerplate);
  for (const group of GROUPS) {
    const paragraph = groupParagraph(writer, province, group);
    if (paragraph !== "") line(`${paragraph} ${sayings.pop()}`);
  }
  for (const [id, accounts] of lists) {
    const { lead, one, join } = random.pick(phrasing.districtLists);
    const noun = random.pick(phrasing.nouns[id]);
    const value = province.now(id);
    const focus = { id, noun, value, status: "result" as const, period: { year: province.year } };
    const entries = accounts.map((account) =>
      say(one, account, { focus: { ...focus, value: account.now(id) } }),
    );
    line(`${say(lead, province, { focus, start: true })}${entries.join(join)}.`);
  }
}
