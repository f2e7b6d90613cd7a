import { halfFocus } from "../paragraphs.ts";
import type { Style } from "./style.ts";

/** A report at mid-year: every figure in it is the half-year's. */
export const writeHalfYear: Style = (writer, account, { day }) => {
  const { random, phrasing, say, line } = writer;
  const { half, boilerplate } = phrasing.scaffold;
  line(say(random.pick(half.titles), account, { start: true }), day.stamp, "");
  line(say(random.pick(half.openings), account, { words: { day: day.short } }));
  const told = account.halves.filter((id) => account.world.half(account.place, id, account.year).number > 0);
  const clauses = told.map((id) =>
    say(random.pick(phrasing.halves), account, { focus: halfFocus(writer, account, id) }),
  );
  const middle = Math.ceil(clauses.length / 2);
  const lead = () => say(random.pick(half.leads), account, { start: true });
  line(`${lead()}${clauses.slice(0, middle).join("; ")}.`);
  const sayings = random.shuffled(boilerplate);
  line(sayings.pop()!);
  if (clauses.length > middle) line(`${lead()}${clauses.slice(middle).join("; ")}.`);
  line(sayings.pop()!);
};
