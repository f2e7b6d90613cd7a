import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { AppError } from "../src/errors.ts";

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it.
 * @throws AppError when the place cannot be written to; what stood there stays.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {});
    const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new AppError(
      "not-written",
      `Không ghi được tệp ${path} (${why}). Kiểm tra thư mục, quyền ghi và chỗ trống.`,
      { cause },
    );
  }
}
