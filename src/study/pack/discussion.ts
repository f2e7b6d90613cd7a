import { byTurns } from "../../domain/by-turns.ts";
import type {
  DiscussionKind,
  PackDiscussion,
  PackFigure,
  PackPoints,
  PointKind,
} from "../../domain/study-pack.ts";

const MOST = 6;
const MOST_OF_KIND = 2;
/** Long quotes are read in the list of points; a question wants a short one. */
const COMFORTABLE = 320;

const OF_POINTS: readonly [PointKind, DiscussionKind][] = [
  ["shortcomings", "shortcoming"],
  ["causes", "cause"],
  ["lessons", "lesson"],
  ["tasks", "task"],
  ["provisions", "provision"],
];

/** Questions for a group, each about words of the pack: what lacks and why, what was learned, what is to be done. */
export function discussionOf(
  points: readonly PackPoints[],
  figures: readonly PackFigure[],
): PackDiscussion[] {
  const rounds = OF_POINTS.map(([kind, asked]) => {
    const own = points.find((one) => one.kind === kind)?.points ?? [];
    const short = own.filter(({ citation }) => citation.quote.length <= COMFORTABLE);
    return (short.length > 0 ? short : own)
      .slice(0, asked === "provision" ? MOST : MOST_OF_KIND)
      .map(({ source, citation }): PackDiscussion => ({ kind: asked, about: null, source, citation }));
  });
  const targets = figures
    .filter(({ status, contexts }) => status === "target" && contexts.length === 0)
    .map(({ source, citation, indicator, place }): PackDiscussion => {
      return { kind: "target", about: [indicator, place].filter(Boolean).join(", "), source, citation };
    });
  const asked = [...byTurns([targets.slice(0, 1), ...rounds])];
  const isFirst = ({ citation }: PackDiscussion, at: number) =>
    asked.findIndex((other) => other.citation.quote === citation.quote) === at;
  return asked.filter(isFirst).slice(0, MOST);
}
