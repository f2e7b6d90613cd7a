import type { Provider } from "./remote-batch.ts";

interface Settings {
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
}

/** POST /embeddings as OpenAI and compatible servers speak it: `{model, input[]}` → `{data:[{index, embedding}]}`. */
export function openaiProvider(model: string, { baseUrl, apiKey }: Settings): Provider {
  return {
    who: `Máy chủ nhúng (${new URL(baseUrl).host})`,
    url: `${baseUrl.replace(/\/+$/, "")}/embeddings`,
    headers: apiKey ? { authorization: `Bearer ${apiKey}` } : {},
    body: (texts) => ({ model, input: texts, encoding_format: "float" }),
    vectors: (reply) => inOrder((reply as { data?: unknown } | null)?.data),
    mends: {
      unreachable: "Kiểm tra mạng và OPENAI_BASE_URL trong .env.",
      key: apiKey ? "Kiểm tra OPENAI_API_KEY trong .env." : "Đặt OPENAI_API_KEY trong .env.",
      notFound: `Kiểm tra tên mô hình ${model} ở EMBEDDINGS và địa chỉ ở OPENAI_BASE_URL trong .env.`,
      address: "Kiểm tra OPENAI_BASE_URL và EMBEDDINGS trong .env.",
    },
  };
}

/** The items may come in any order; a server that numbers none keeps the texts' order. */
function inOrder(data: unknown): unknown {
  if (!Array.isArray(data)) return undefined;
  const vectors = new Array<unknown>(data.length).fill(undefined);
  for (const [at, item] of (data as ({ index?: unknown; embedding?: unknown } | null)[]).entries()) {
    vectors[typeof item?.index === "number" ? item.index : at] = item?.embedding;
  }
  return vectors;
}
