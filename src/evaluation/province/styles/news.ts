import { dayOf } from "../calendar.ts";
import { communeAside, GROUPS, groupParagraph, targetLines } from "../paragraphs.ts";
import type { Style } from "./style.ts";

/** A news article: menu furniture of the page that carried it, a title, a date line, prose. */
export const writeNews: Style = (writer, account, { day, commune }) => {
  const { random, phrasing, say, line } = writer;
  const { news, menus, feet, captions, boilerplate } = phrasing.scaffold;
  const framed = random.chance(0.5);
  const crawled = dayOf(2024, 11, random.whole(1, 28)).stamp;
  if (framed) line(...random.pick(menus).map((entry) => entry.replace("{crawled}", crawled)));
  line(say(random.pick(news.titles), account, { start: true }), day.stamp);
  if (!framed) line(".", ".", "");
  const words = { day: day.short };
  line(say(random.pick(news.openings), account, { words }));
  const sayings = random.shuffled(boilerplate);
  line(say(random.pick(captions), account));
  for (const group of GROUPS) {
    const paragraph = groupParagraph(writer, account, group);
    if (paragraph === "") continue;
    line(random.chance(0.5) ? `${sayings.pop()} ${paragraph}` : `${paragraph} ${sayings.pop()}`);
  }
  if (commune) line(communeAside(writer, account, commune));
  line(sayings.pop()!, ...targetLines(writer, account, false));
  if (framed) line(...random.pick(feet));
};
