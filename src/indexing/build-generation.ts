import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Document } from "../domain/document.ts";
import type { Figure } from "../domain/figure.ts";
import type { Passage } from "../domain/passage.ts";
import type { Place } from "../domain/place.ts";
import type { VectorSpace } from "../embeddings/embedder.ts";
import { packProbe } from "../embeddings/probe.ts";
import { createFigureReader } from "../figures/read-figures.ts";
import type { Glossary } from "../language/glossary.ts";
import { namedPlaces } from "../language/named-places.ts";
import { Gazetteer } from "../language/places.ts";
import { paragraphs } from "../passages/paragraphs.ts";
import { splitPassages } from "../passages/split.ts";
import { writeSections } from "./binary-sections.ts";
import { DocumentWriter } from "./document-table.ts";
import type { EmbedPassages } from "./embed-passages.ts";
import { sumOf } from "./file-sums.ts";
import { LexicalBuilder } from "./lexical-builder.ts";
import { type Making, type Manifest, newManifest, writeManifest } from "./manifest.ts";
import { FILES, type PlacesByDocument } from "./open-generation.ts";
import { PassageTableBuilder } from "./passage-table.ts";
import { RecordWriter } from "./stored-records.ts";
import { VectorBuilder } from "./vector-builder.ts";

const EMBED_AT_ONCE = 256;

export interface BuildInput {
  readonly folder: string;
  readonly documents: readonly Document[];
  readonly sources: Manifest["sources"];
  readonly made: Making;
  readonly space: VectorSpace;
  readonly embed: EmbedPassages;
  readonly glossary: Glossary;
  /** The owner's table of places; those that documents name are added. */
  readonly ownPlaces: readonly Place[];
  readonly onDocument: (done: number, total: number) => void;
  /** The vectors' graph grows beside the documents and is finished after them. */
  readonly onVector: (done: number, total: number) => void;
}

/** Writes every file of a generation into an empty folder, the manifest last. */
export async function buildGeneration(input: BuildInput): Promise<Manifest> {
  const { folder, space } = input;
  mkdirSync(join(folder, dirname(FILES.graph)), { recursive: true });
  const vectors = new VectorBuilder(join(folder, dirname(FILES.graph)), space.dimension);
  try {
    const counts = await writeTables(input, vectors);
    await vectors.save(input.onVector);
    const manifest = newManifest({
      createdAt: new Date().toISOString(),
      made: input.made,
      ...(space.probe && { probe: packProbe(space.probe) }),
      counts,
      sources: input.sources,
      files: await sums(folder),
    });
    writeManifest(folder, manifest);
    return manifest;
  } finally {
    await vectors.close();
  }
}

/** Reads the documents once, and writes all but the vectors, which it hands on. */
async function writeTables(input: BuildInput, vectors: VectorBuilder): Promise<Manifest["counts"]> {
  const { folder, documents, glossary } = input;
  const places: PlacesByDocument = [
    [null, input.ownPlaces],
    ...documents.map(({ id, text }) => [id, namedPlaces(text)] as const),
  ];
  const gazetteer = new Gazetteer(places.flatMap(([, named]) => named));
  const readFigures = createFigureReader({ glossary, gazetteer });
  const lexical = new LexicalBuilder(glossary);
  const passages = new PassageTableBuilder();
  const stored = new DocumentWriter({
    documents: join(folder, FILES.documents),
    texts: join(folder, FILES.texts),
  });
  const figures = new RecordWriter<Figure>(join(folder, FILES.figures));
  const counts = { documents: documents.length, passages: 0, figures: 0 };
  const waiting: string[] = [];
  const embedWaiting = async () => {
    const texts = waiting.splice(0);
    const embedded = await input.embed(texts);
    if (embedded.length !== texts.length) throw new Error("there are fewer embeddings than passages");
    await vectors.add(embedded);
  };
  for (const [at, document] of documents.entries()) {
    stored.write(document);
    for (const passage of splitPassages(document)) {
      passages.add(passage, at);
      lexical.add({
        body: passage.text,
        headings: passage.headings,
        title: document.title,
        section: [document.id, ...passage.headings].join("\n"),
      });
      counts.passages++;
      if (waiting.push(embeddedText(document, passage)) >= EMBED_AT_ONCE) await embedWaiting();
    }
    for (const figure of readFigures(document, paragraphs(document))) {
      figures.write(figure);
      counts.figures++;
    }
    input.onDocument(at + 1, documents.length);
  }
  if (waiting.length > 0) await embedWaiting();
  stored.close();
  figures.close();
  writeSections(join(folder, FILES.passages), passages.finish());
  writeSections(join(folder, FILES.lexical), lexical.finish());
  writeFileSync(join(folder, FILES.places), JSON.stringify(places));
  return counts;
}

/** Title and headings take part in the passage's vector. */
function embeddedText(document: Document, passage: Passage): string {
  return [document.title ?? "", ...passage.headings, passage.text].join("\n");
}

async function sums(folder: string): Promise<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const found = paths.map(async (path) => {
    const name = relative(folder, path).split(sep).join("/");
    return [name, await sumOf(path)] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}
