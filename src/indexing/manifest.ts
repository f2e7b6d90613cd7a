import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { VectorSpace } from "../embeddings/embedder.ts";
import { isSameModel } from "../embeddings/probe.ts";

/** Raised when the files or their meaning change. */
const FORMAT = 3;
const MANIFEST = "manifest.json";
const STAMP = /-([0-9a-f]{64})$/;

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  createdAt: z.string(),
  /** What turned text into terms and vectors: an index made otherwise is refused; with other tables it serves until the next ingest. */
  made: z.object({
    embedder: z.string(),
    dimension: z.number().int().positive(),
    splitter: z.string(),
    analyser: z.string(),
    documents: z.number(),
    figures: z.number(),
    /** SHA-256 of the owner's tables as they were when the index was made. */
    tables: z.record(z.string(), z.string()),
  }),
  /** What a learned model made of a fixed text: another model may come to stand behind the same name. */
  probe: z.string().optional(),
  counts: z.object({ documents: z.number(), passages: z.number(), figures: z.number() }),
  /** The source files as found: path → what tells whether it changed; where the time cannot tell, null. */
  sources: z.record(
    z.string(),
    z.object({ size: z.number(), modified: z.number().nullable(), hash: z.string() }),
  ),
  /** Files that were kept out of the index when it was made. */
  withheld: z.array(z.string()),
  /** Documents in the index that are not for everyone: path → for whom they are. */
  held: z.record(z.string(), z.string()),
  /** Every file of the generation but this one → its SHA-256. */
  files: z.record(z.string(), z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Making = Manifest["made"];

export function newManifest(parts: Omit<Manifest, "format">): Manifest {
  return { format: FORMAT, ...parts };
}

export function writeManifest(directory: string, manifest: Manifest): void {
  writeFileSync(join(directory, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** The name of a finished generation's folder: it ends in the SHA-256 of the manifest, which thus vouches for every file. */
export function stampedName(name: string, directory: string): string {
  return `${name}-${sha256(readFileSync(join(directory, MANIFEST)))}`;
}

/** `undefined` when the manifest is missing, is not the one that the folder's name vouches for, or is of another format. */
export function readManifest(directory: string): Manifest | undefined {
  try {
    const bytes = soundBytes(directory);
    return bytes && manifestSchema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    return undefined;
  }
}

/** Whether the manifest stands as it was written, also one of another format. */
export function isManifestSound(directory: string): boolean {
  try {
    return soundBytes(directory) !== undefined;
  } catch {
    return false;
  }
}

/** A generation that is still being built has no stamp yet. */
function soundBytes(directory: string): Buffer | undefined {
  const bytes = readFileSync(join(directory, MANIFEST));
  const stamp = STAMP.exec(basename(directory))?.[1];
  return stamp === undefined || stamp === sha256(bytes) ? bytes : undefined;
}

/** In words for the owner: what differs between how the index was made and how it would be made now. */
export function differences(
  { made, probe }: Pick<Manifest, "made" | "probe">,
  now: Making,
  space: VectorSpace,
): string[] {
  const names = {
    embedder: "bộ nhúng",
    dimension: "số chiều",
    splitter: "cách chia đoạn",
    analyser: "cách phân tích",
    documents: "cách đọc tài liệu",
    figures: "cách đọc số liệu",
  };
  const changed = (Object.keys(names) as (keyof typeof names)[])
    .filter((key) => made[key] !== now[key])
    .map((key) => `${names[key]}: kho ${made[key]}, chương trình ${now[key]}`);
  const sameName = made.embedder === now.embedder && made.dimension === now.dimension;
  if (sameName && !isSameModel(probe, space.probe)) {
    changed.push(`bộ nhúng ${now.embedder} nay là một mô hình khác sau cùng một tên`);
  }
  return changed;
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
