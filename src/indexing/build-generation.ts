import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Document } from "../domain/document.ts";
import type { Figure } from "../domain/figure.ts";
import type { Passage } from "../domain/passage.ts";
import type { Place } from "../domain/place.ts";
import type { Embedder, VectorSpace } from "../embeddings/embedder.ts";
import { packProbe } from "../embeddings/probe.ts";
import { createFigureReader } from "../figures/read-figures.ts";
import type { Glossary } from "../language/glossary.ts";
import { namedPlaces } from "../language/named-places.ts";
import { Gazetteer } from "../language/places.ts";
import { paragraphs } from "../passages/paragraphs.ts";
import { splitPassages } from "../passages/split.ts";
import { writeSections } from "./binary-sections.ts";
import type { EmbedPassages } from "./embed-passages.ts";
import { LexicalBuilder } from "./lexical-builder.ts";
import { type Making, type Manifest, newManifest, sha256, writeManifest } from "./manifest.ts";
import { FILES, type StoredPassage } from "./open-generation.ts";
import { RecordWriter } from "./stored-records.ts";
import { VectorIndex } from "./vector-index.ts";

const EMBED_AT_ONCE = 256;

export interface BuildInput {
  readonly folder: string;
  readonly documents: readonly Document[];
  readonly sources: Manifest["sources"];
  readonly made: Making;
  readonly embedder: Embedder;
  readonly space: VectorSpace;
  readonly embed: EmbedPassages;
  readonly glossary: Glossary;
  /** The owner's table of places; those that documents name are added. */
  readonly ownPlaces: readonly Place[];
  readonly onDocument: (done: number, total: number) => void;
}

/** Writes every file of a generation into an empty folder, the manifest last. */
export async function buildGeneration(input: BuildInput): Promise<Manifest> {
  const { folder, documents, embedder, space, glossary } = input;
  const places = [...input.ownPlaces, ...documents.flatMap(({ text }) => namedPlaces(text))];
  const readFigures = createFigureReader({ glossary, gazetteer: new Gazetteer(places) });
  const lexical = new LexicalBuilder(glossary);
  const vectors = VectorIndex.create(embedder.embeddings, space.dimension);
  const writers = {
    documents: new RecordWriter<Document>(join(folder, FILES.documents)),
    passages: new RecordWriter<StoredPassage>(join(folder, FILES.passages)),
    figures: new RecordWriter<Figure>(join(folder, FILES.figures)),
  };
  const counts = { documents: documents.length, passages: 0, figures: 0 };
  const waiting: string[] = [];
  const embedWaiting = async () => {
    const from = counts.passages - waiting.length;
    await vectors.add(await input.embed(waiting.splice(0)), from);
  };
  for (const [at, document] of documents.entries()) {
    writers.documents.write(document);
    for (const passage of splitPassages(document)) {
      const { id, headings, span } = passage;
      writers.passages.write({ id, headings, span, document: at });
      lexical.add({ body: passage.text, headings, title: document.title });
      counts.passages++;
      if (waiting.push(embeddedText(document, passage)) >= EMBED_AT_ONCE) await embedWaiting();
    }
    for (const figure of readFigures(document, paragraphs(document))) {
      writers.figures.write(figure);
      counts.figures++;
    }
    input.onDocument(at + 1, documents.length);
  }
  if (waiting.length > 0) await embedWaiting();
  for (const writer of Object.values(writers)) writer.close();
  writeSections(join(folder, FILES.lexical), lexical.finish());
  mkdirSync(join(folder, FILES.vectors), { recursive: true });
  await vectors.save(join(folder, FILES.vectors));
  writeFileSync(join(folder, FILES.places), JSON.stringify(places));
  const manifest = newManifest({
    createdAt: new Date().toISOString(),
    made: input.made,
    ...(space.probe && { probe: packProbe(space.probe) }),
    counts,
    sources: input.sources,
    files: sums(folder),
  });
  writeManifest(folder, manifest);
  return manifest;
}

/** Title and headings take part in the passage's vector. */
function embeddedText(document: Document, passage: Passage): string {
  return [document.title ?? "", ...passage.headings, passage.text].join("\n");
}

function sums(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), sha256(readFileSync(path))]));
}
