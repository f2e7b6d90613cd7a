/** Foreign data, read field by field: an update may have any shape. */
export type Fields = Record<string, unknown>;

export function record(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

export function optional(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function isId(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value);
}
