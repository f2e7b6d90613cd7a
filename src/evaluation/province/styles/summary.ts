import { capitalised } from "../../../language/spelling.ts";
import { changeOf } from "../change.ts";
import { indicatorOf } from "../indicator.ts";
import { type Account, GROUPS, groupParagraph } from "../paragraphs.ts";
import type { SummaryColumn } from "../phrasing.ts";
import type { Focus } from "../slots.ts";
import type { Writer } from "../writer.ts";
import type { Style } from "./style.ts";

/** A summary in Markdown: a table of years and plans, then headed paragraphs. */
export const writeSummary: Style = (writer, account) => {
  const { random, phrasing, say, line } = writer;
  const { summary, headings } = phrasing.scaffold;
  line(`# ${say(random.pick(summary.titles), account, { start: true })}`, "");
  line(say(random.pick(summary.openings), account), "");
  const tabled = account.indicators.filter(
    (id) => ["economy", "poverty"].includes(indicatorOf(id).group) && steady(account, id),
  );
  if (tabled.length > 0) writeTable(writer, account, tabled);
  const rest: Account = { ...account, indicators: account.indicators.filter((id) => !tabled.includes(id)) };
  for (const group of GROUPS) {
    const paragraph = groupParagraph(writer, rest, group);
    if (paragraph !== "") line(`## ${random.pick(headings[group])}`, "", paragraph, "");
  }
};

function steady({ place, year, world, now }: Account, id: Account["indicators"][number]): boolean {
  return changeOf(id, now(id), world.result(place, id, year - 1)) !== null;
}

function writeTable(writer: Writer, account: Account, ids: Account["indicators"]): void {
  const { random, phrasing, say, line } = writer;
  const columns = random.pick(phrasing.scaffold.summary.columns);
  line(`| Chỉ tiêu | ${columns.map(({ heading }) => say(heading, account)).join(" | ")} |`);
  line(`|---|${columns.map(() => "---").join("|")}|`);
  for (const id of ids) {
    const noun = random.pick(phrasing.nouns[id]);
    const cells = columns.map((column) => say("{V}", account, { focus: cellOf(account, id, noun, column) }));
    line(`| ${capitalised(noun)} | ${cells.join(" | ")} |`);
  }
  line("");
}

function cellOf(account: Account, id: Focus["id"], noun: string, { shows }: SummaryColumn): Focus {
  const { place, year, world, now } = account;
  switch (shows) {
    case "previous":
      return {
        id,
        noun,
        value: world.result(place, id, year - 1),
        status: "recalled",
        period: { year: year - 1 },
      };
    case "plan":
      return { id, noun, value: world.target(place, id, year), status: "target", period: { year } };
    case "next-plan":
      return {
        id,
        noun,
        value: world.target(place, id, year + 1),
        status: "target",
        period: { year: year + 1 },
      };
    case "result":
      return { id, noun, value: now(id), status: "result", period: { year } };
  }
}
