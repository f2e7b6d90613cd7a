import { statfsSync } from "node:fs";
import type { Document } from "../domain/document.ts";
import { AppError } from "../errors.ts";

/** Bytes of a generation for each UTF-16 unit of its documents, at the least: docs/durability.md. */
const BYTES_PER_UNIT = 8;

/** @throws AppError when the disk surely has no room for a generation of these documents, before anything is written. */
export function requireSpace(directory: string, documents: readonly Document[], free = freeBytes): void {
  const needed = documents.reduce((sum, { text }) => sum + text.length * BYTES_PER_UNIT, 0);
  const left = free(directory);
  if (left >= needed) return;
  throw new AppError(
    "ingest-failed",
    `Đĩa chứa ${directory} chỉ còn trống ${megabytes(left)}, kho tài liệu mới cần ít nhất ${megabytes(needed)}. Giải phóng chỗ hoặc đặt INDEX_DIR sang đĩa khác rồi chạy npm run ingest.`,
  );
}

function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString("vi-VN", { maximumFractionDigits: 1 })} MB`;
}
