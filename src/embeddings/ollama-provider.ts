import type { Provider } from "./remote-batch.ts";

/** Ollama's POST /api/embed: `{model, input[]}` → `{embeddings[][]}`. */
export function ollamaProvider(model: string, { baseUrl }: { baseUrl: string }): Provider {
  return {
    who: `Ollama (${new URL(baseUrl).host})`,
    url: `${baseUrl.replace(/\/+$/, "")}/api/embed`,
    headers: {},
    body: (texts) => ({ model, input: texts }),
    vectors: (reply) => (reply as { embeddings?: unknown } | null)?.embeddings,
    mends: {
      unreachable: "Chạy ollama serve hoặc sửa OLLAMA_BASE_URL trong .env.",
      key: "Kiểm tra OLLAMA_BASE_URL trong .env.",
      notFound: `Chạy: ollama pull ${model}`,
      address: "Kiểm tra OLLAMA_BASE_URL và EMBEDDINGS trong .env.",
    },
  };
}
