import type { Citation } from "../../domain/citation.ts";
import type { PackLine, PackSource } from "../../domain/study-pack.ts";
import type { StudyDeps } from "../study-deps.ts";

/** Numbers the documents of a pack in the order in which its lines come to point at them. */
export class SourceList {
  readonly #sources = new Map<string, PackSource>();
  readonly #documents: StudyDeps["documents"];

  constructor({ documents }: Pick<StudyDeps, "documents">) {
    this.#documents = documents;
  }

  get sources(): PackSource[] {
    return [...this.#sources.values()];
  }

  line(citation: Citation): PackLine {
    return { source: this.numberOf(citation), citation };
  }

  numberOf({ document: path }: Citation): number {
    const known = this.#sources.get(path);
    if (known) return known.number;
    const {
      title,
      date,
      number: symbol,
      issuer,
      sample,
      draft,
    } = this.#documents.find((one) => one.path === path)!;
    const source = {
      number: this.#sources.size + 1,
      document: path,
      title,
      date,
      symbol,
      issuer,
      sample,
      draft,
    };
    this.#sources.set(path, source);
    return source.number;
  }
}
