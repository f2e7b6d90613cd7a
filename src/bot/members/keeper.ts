/** Something that keeps what a person did or said. */
export interface Keeper {
  /** Erases all of one person's. */
  forget(userId: number): void | Promise<void>;
}
