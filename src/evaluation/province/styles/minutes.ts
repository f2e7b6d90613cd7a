import { fullName } from "../localities.ts";
import { type Account, GROUPS, groupParagraph } from "../paragraphs.ts";
import type { Writer } from "../writer.ts";
import type { Setting } from "./style.ts";

/** A conference at which two or three districts report in turn; each turn opens with its district's name. */
export function writeMinutes(writer: Writer, accounts: readonly Account[], { day }: Setting): void {
  const { random, phrasing, say, line } = writer;
  const { minutes, boilerplate } = phrasing.scaffold;
  const first = accounts[0]!;
  const names = accounts.map(({ place }) => fullName(place));
  const all = `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`;
  line(say(random.pick(minutes.titles), first, { words: { all }, start: true }), day.stamp, "");
  line(say(random.pick(minutes.openings), first, { words: { all } }));
  const sayings = random.shuffled(boilerplate);
  for (const [at, account] of accounts.entries()) {
    const turns = minutes.turns.filter((turn) => at > 0 || !/^(Cùng|Cũng|Tiếp|Sau)/.test(turn));
    line(say(random.pick(turns), account, { named: true }));
    for (const group of GROUPS) {
      const paragraph = groupParagraph(writer, account, group);
      if (paragraph !== "") line(paragraph);
    }
    line(sayings.pop()!);
  }
}
