import { Document } from "@langchain/core/documents";
import { BaseRetriever, type BaseRetrieverInput } from "@langchain/core/retrievers";
import type { Retriever } from "./create-retriever.ts";

/** Where a passage stands: offsets are UTF-16 units of the document's text. */
export interface PassageMetadata {
  /** Relative to the documents folder. */
  readonly document: string;
  readonly title: string | null;
  /** ISO date of the report itself. */
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
  /** Comparable within one list only. */
  readonly score: number;
}

/**
 * The index as LangChain's chains and agents take it. Only what serves LangChain imports this file:
 * the packages behind it take most of a second to load.
 */
export class LangChainRetriever extends BaseRetriever<PassageMetadata> {
  static override lc_name(): string {
    return "DanChungRetriever";
  }

  override readonly lc_namespace = ["dan-chung", "retrievers"];
  readonly #retrieve: Retriever;
  readonly #count: number;

  /** `count` passages a question, 10 unless told. */
  constructor({ retrieve, count, ...rest }: BaseRetrieverInput & { retrieve: Retriever; count?: number }) {
    super(rest);
    this.#retrieve = retrieve;
    this.#count = count ?? 10;
  }

  override async _getRelevantDocuments(query: string): Promise<Document<PassageMetadata>[]> {
    const found = await this.#retrieve(query, this.#count);
    return found.map(
      ({ passage: { id, text, span }, document, score }) =>
        new Document({
          id,
          pageContent: text,
          metadata: {
            document: document.path,
            title: document.title,
            date: document.date,
            start: span.start,
            end: span.end,
            score,
          },
        }),
    );
  }
}
