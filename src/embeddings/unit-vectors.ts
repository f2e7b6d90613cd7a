type Checked = { readonly vectors: number[][] } | { readonly problem: string };

/**
 * A model's vectors scaled to unit length, or what is wrong with them in a phrase: not `count` of
 * them, a value that is no finite number, zeros throughout, sizes that differ from each other or
 * from `dimension`.
 */
export function unitVectors(
  given: unknown,
  { count, dimension }: { count: number; dimension: number | undefined },
): Checked {
  if (!Array.isArray(given)) return { problem: "không phải danh sách vectơ" };
  if (given.length !== count) return { problem: `${given.length} vectơ cho ${count} đoạn` };
  const vectors: number[][] = [];
  for (const vector of given as unknown[]) {
    if (!Array.isArray(vector) || vector.length === 0) return { problem: "thiếu vectơ của một đoạn" };
    const size = dimension ?? vectors[0]?.length ?? vector.length;
    if (vector.length !== size) return { problem: `${vector.length} chiều thay vì ${size}` };
    if (!vector.every((value) => Number.isFinite(value))) return { problem: "có giá trị không phải số" };
    const length = Math.hypot(...(vector as number[]));
    if (length === 0) return { problem: "toàn số không" };
    if (!Number.isFinite(length)) return { problem: "có giá trị quá lớn" };
    vectors.push((vector as number[]).map((value) => value / length));
  }
  return { vectors };
}
