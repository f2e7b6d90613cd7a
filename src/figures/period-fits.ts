import { type Period, samePeriod, within } from "../domain/period.ts";

/** A day within the year asked for fits it; part of a year or a whole term does not. */
export function periodFits(asked: Period, told: Period): boolean {
  if (samePeriod(asked, told)) return true;
  if (told.kind === "as-of" || told.kind === "day") return within(told, asked) && asked.kind !== "term";
  const terms = ["term", "half-term"];
  return (
    asked.kind === "half-term" &&
    terms.includes(told.kind) &&
    asked.start === told.start &&
    asked.end === told.end
  );
}
