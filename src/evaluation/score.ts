import type { Outcome } from "./evaluate-items.ts";

export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Score {
  readonly answered: Share;
  readonly conflicting: Share;
  readonly refused: Share;
  readonly verdicts: Share;
  readonly quotes: Share;
  readonly falseSupport: number;
  /** Questions by language and claims, and all items by `case`, in the order met. */
  readonly byLanguage: Readonly<Record<string, Share>>;
  readonly byCase: Readonly<Record<string, Share>>;
}

export function scoreOf(outcomes: readonly Outcome[]): Score {
  const ofStatus = (status: string) =>
    shareOf(outcomes.filter(({ item }) => item.kind === "ask" && item.status === status));
  return {
    answered: ofStatus("answered"),
    conflicting: ofStatus("conflicting"),
    refused: ofStatus("not_found"),
    verdicts: shareOf(outcomes.filter(({ item }) => item.kind === "verify")),
    quotes: {
      right: outcomes.reduce((sum, { verbatim }) => sum + verbatim, 0),
      of: outcomes.reduce((sum, { quotes }) => sum + quotes, 0),
    },
    falseSupport: outcomes.filter(({ falseSupport }) => falseSupport).length,
    byLanguage: groupedBy(outcomes, ({ item }) => (item.kind === "ask" ? item.lang : "verify")),
    byCase: groupedBy(outcomes, ({ item }) => item.case ?? item.kind),
  };
}

function shareOf(outcomes: readonly Outcome[]): Share {
  return { right: outcomes.filter(({ right }) => right).length, of: outcomes.length };
}

function groupedBy(outcomes: readonly Outcome[], key: (outcome: Outcome) => string): Record<string, Share> {
  const keys = [...new Set(outcomes.map(key))];
  return Object.fromEntries(
    keys.map((one) => [one, shareOf(outcomes.filter((outcome) => key(outcome) === one))]),
  );
}

/** In percent with one decimal, rounded down, so that 100 means all; nothing asked counts as all right. */
export function percent({ right, of }: Share): number {
  return of === 0 ? 100 : Math.floor((right / of) * 1000) / 10;
}
