import { GROUPS, groupParagraph } from "../paragraphs.ts";
import { TERM_END } from "../years.ts";
import type { Style } from "./style.ts";

/** A review in the Party press, without a date: every paragraph says its year; term targets at the end. */
export const writeReview: Style = (writer, account) => {
  const { random, phrasing, say, line } = writer;
  const { review, boilerplate } = phrasing.scaffold;
  line(say(random.pick(review.titles), account, { start: true }), "");
  line(say(random.pick(review.openings), account), "");
  const sayings = random.shuffled(boilerplate);
  for (const group of GROUPS) {
    const paragraph = groupParagraph(writer, account, group, true);
    if (paragraph !== "") line(`${paragraph} ${sayings.pop()}`, "");
  }
  for (const id of account.targets) {
    line(
      say(random.pick(phrasing.targets.term), account, {
        focus: {
          id,
          noun: random.pick(phrasing.nouns[id]),
          value: account.world.target(account.place, id, TERM_END),
          status: "target",
          period: { year: TERM_END },
        },
      }),
    );
  }
};
