import type { Keyboard } from "../format/keyboard.ts";
import type { Wording } from "../wording/wording.ts";
import { adminButtonData } from "./admin-button.ts";

/** With a button for each item still clear on a telephone. */
const PER_PAGE = 8;

export interface Page<T> {
  readonly items: readonly T[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  /** How many items stand before these. */
  readonly first: number;
}

/** A page of a list; one that does not exist gives the nearest. */
export function pageOf<T>(all: readonly T[], wanted: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const page = Math.min(Math.max(1, wanted || 1), pages);
  const first = (page - 1) * PER_PAGE;
  return { items: all.slice(first, first + PER_PAGE), page, pages, first };
}

/** The row that turns to the pages beside; none for a single page. */
export function turnRow(
  verb: "members-page" | "files-page" | "removed-page",
  { page, pages }: Page<unknown>,
  { previousPage, nextPage }: Wording,
): Keyboard {
  const row = [
    ...(page > 1 ? [{ text: previousPage, callback_data: adminButtonData(verb, page - 1) }] : []),
    ...(page < pages ? [{ text: nextPage, callback_data: adminButtonData(verb, page + 1) }] : []),
  ];
  return row.length > 0 ? [row] : [];
}
