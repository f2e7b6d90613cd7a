/** Something that keeps what a person did or said. */
export interface Keeper {
  /** Erases all of one person's; what it gives is awaited. */
  forget(userId: number): unknown;
}
