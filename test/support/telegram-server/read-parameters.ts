import type { IncomingMessage } from "node:http";
import { ApiError } from "./api-error.ts";

export type Parameters = Record<string, unknown>;

/** Reads a call's parameters from the query and the body: JSON, urlencoded or multipart, as Telegram does. */
export async function readParameters(request: IncomingMessage, query: URLSearchParams): Promise<Parameters> {
  const parameters: Parameters = Object.fromEntries(query);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (body.length === 0) return parameters;
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("application/json")) return { ...parameters, ...parseJson(body.toString("utf8")) };
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return { ...parameters, ...unfold(new URLSearchParams(body.toString("utf8"))) };
  }
  if (type.startsWith("multipart/form-data")) {
    // The fetch API's own parser: multipart is not worth a second implementation.
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    return { ...parameters, ...unfold(form) };
  }
  throw new ApiError(400, `Bad Request: unsupported content type ${type}`);
}

function parseJson(text: string): Parameters {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Parameters;
  } catch {
    // Told below, in Telegram's words.
  }
  throw new ApiError(400, "Bad Request: can't parse JSON object");
}

const FREE_TEXT = new Set(["text", "caption"]);

/** Forms carry objects as JSON text; only text that can be such an object is unfolded. */
function unfold(form: Iterable<[string, unknown]>): Parameters {
  const parameters: Parameters = {};
  for (const [name, value] of form) {
    const isJson = typeof value === "string" && /^[[{]/.test(value) && !FREE_TEXT.has(name);
    parameters[name] = isJson ? JSON.parse(value) : value;
  }
  return parameters;
}

export function text(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  return value === undefined ? undefined : String(value);
}

export function integer(parameters: Parameters, name: string): number | undefined {
  const value = parameters[name];
  if (value === undefined || value === "") return undefined;
  const number = Number(value);
  if (!Number.isInteger(number)) throw new ApiError(400, `Bad Request: ${name} must be an integer`);
  return number;
}
