import type { Document } from "../domain/document.ts";

/** Whether two readings of a file give the same; a page of a scan may be given up on a busy machine, and read on a free one. */
export function sameReading(one: Document, other: Document): boolean {
  return (
    one === other ||
    (one.contentHash === other.contentHash && JSON.stringify(one.pages) === JSON.stringify(other.pages))
  );
}

/** Whether a file need not be read again while it is unchanged: no page was given up for lack of time. */
export function isReadForGood({ pages }: Document): boolean {
  return pages.every(({ ocr }) => ocr?.leftOut !== "slow");
}
