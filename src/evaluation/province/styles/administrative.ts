import { communeAside, GROUPS, groupParagraph, targetLines } from "../paragraphs.ts";
import type { Style } from "./style.ts";

/** An administrative report: letterhead, number, place and date, numbered headings. */
export const writeAdministrative: Style = (writer, account, { day, number, commune }) => {
  const { random, phrasing, say, line } = writer;
  const { administrative, headings, boilerplate } = phrasing.scaffold;
  const { kind, name } = account.place;
  line("ỦY BAN NHÂN DÂN", `${kind} ${name}`.toUpperCase(), "-------");
  line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "---------------");
  line(`Số: ${number}/BC-UBND`, `${name}, ngày ${day.long}`, "", "BÁO CÁO");
  line(
    say(random.pick(administrative.titles), account),
    "",
    say(random.pick(administrative.openings), account),
  );
  const sayings = random.shuffled(boilerplate);
  let at = 1;
  for (const group of GROUPS) {
    const paragraph = groupParagraph(writer, account, group);
    if (paragraph === "") continue;
    line("", `${at++}. ${random.pick(headings[group])}`, paragraph);
    if (random.chance(0.5)) line(sayings.pop()!);
    if (group === "poverty" && commune) line(communeAside(writer, account, commune));
  }
  line("", `${at++}. ${random.pick(headings.limits)}`, sayings.pop()!);
  const targets = targetLines(writer, account, random.chance(0.6));
  if (targets.length === 1) line("", `${at++}. ${random.pick(headings.tasks)}`);
  else if (targets.length > 1) line("");
  line(...targets, "", say(random.pick(administrative.closings), account));
};
