/** One way to search, measured as its users would run it: built in one process, served in another. */
export interface Side {
  readonly name: string;
  /** Reads `source`, writes an index into the folder `index`. Returns the number of passages. */
  build(source: string, index: string): Promise<number>;
  open(index: string): Promise<OpenSide>;
}

interface OpenSide {
  /** The path or name of the best passages' documents, best first. */
  search(query: string): Promise<readonly string[]>;
  /** Share of the ten nearest neighbours that the HNSW graph finds; undefined for an index too large to compare all. */
  recall?(queries: readonly string[]): Promise<number | undefined>;
}

export type SideName = "ours" | "minisearch" | "tutorial";

/** Imported on demand, so that no side pays for another's packages; undefined when its package is not installed. */
export async function sideOf(name: SideName): Promise<Side | undefined> {
  if (name === "ours") return (await import("./side-ours.ts")).ours;
  if (name === "tutorial") return (await import("./side-tutorial.ts")).tutorial;
  return (await import("./side-minisearch.ts")).loadMiniSearch();
}
