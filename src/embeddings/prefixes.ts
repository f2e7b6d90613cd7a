/** What a model was trained to see before a question and before a passage; servers do not add it. */
const TRAINED_WITH: readonly (readonly [RegExp, { readonly query: string; readonly passage: string }])[] = [
  // Wang et al., "Multilingual E5 Text Embeddings", 2024. The -instruct ones are asked otherwise.
  [/(?:^|[/_-])e5-(?:small|base|large)(?![\w-]*instruct)/i, { query: "query: ", passage: "passage: " }],
  [/(?:^|\/)nomic-embed-text/i, { query: "search_query: ", passage: "search_document: " }],
];

/** Empty for a model that takes texts as they are. */
export function prefixesOf(model: string): { readonly query: string; readonly passage: string } {
  return TRAINED_WITH.find(([name]) => name.test(model))?.[1] ?? { query: "", passage: "" };
}
