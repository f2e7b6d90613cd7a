/** `13/03/2020` of an ISO date; a time behind it is left out. */
export function writtenDay(iso: string): string {
  return iso.slice(0, 10).split("-").reverse().join("/");
}
