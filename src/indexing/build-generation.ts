import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Document } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import type { Place } from "../domain/place.ts";
import type { VectorSpace } from "../embeddings/embedder.ts";
import { packProbe } from "../embeddings/probe.ts";
import { createFigureReader } from "../figures/read-figures.ts";
import type { Glossary } from "../language/glossary.ts";
import { namedPlaces } from "../language/named-places.ts";
import { Gazetteer } from "../language/places.ts";
import { placesInTables } from "../language/places-in-tables.ts";
import { splitPassages } from "../passages/split.ts";
import { writeSections } from "./binary-sections.ts";
import { DocumentWriter } from "./document-table.ts";
import type { PassageEmbedder } from "./embed-passages.ts";
import { FigureWriter } from "./figure-writer.ts";
import { sumsOf } from "./file-sums.ts";
import { keptVectors } from "./kept-vectors.ts";
import { LexicalBuilder } from "./lexical-builder.ts";
import { type Making, type Manifest, newManifest, writeManifest } from "./manifest.ts";
import { FILES, type NamedPlaces } from "./open-generation.ts";
import { PassageTableBuilder } from "./passage-table.ts";
import { placesKnownOtherwise } from "./places-known.ts";
import type { KeptDocument, PreviousGeneration } from "./previous-generation.ts";
import { holdsOf } from "./restrictions.ts";
import { VectorBuilder } from "./vector-builder.ts";
import { VectorQueue } from "./vector-queue.ts";

export interface BuildInput {
  readonly folder: string;
  readonly documents: readonly Document[];
  /** Made as this one is to be, so that what it holds may be taken over. */
  readonly previous?: PreviousGeneration | undefined;
  readonly sources: Manifest["sources"];
  readonly withheld: readonly string[];
  readonly made: Making;
  readonly space: VectorSpace;
  readonly embedder: PassageEmbedder;
  readonly glossary: Glossary;
  /** The owner's table of places; those that documents name are added. */
  readonly ownPlaces: readonly Place[];
  readonly onDocument: (done: number, total: number, passages: number) => void;
  /** The vectors' graph grows beside the documents and is finished after them. */
  readonly onVector: (done: number, total: number) => void;
}

/** How much was made anew: documents that were cut into passages and analysed, those whose figures were read, and vectors. */
export interface BuildWork {
  readonly analysed: number;
  readonly figuresRead: number;
  readonly embedded: number;
}

/**
 * Writes every file of a generation into an empty folder, the manifest last. What the previous one holds
 * of documents that have not changed is taken over; the files are those of a build without it, save that
 * the graph's nodes lie in another order.
 */
export async function buildGeneration(input: BuildInput): Promise<{ manifest: Manifest; work: BuildWork }> {
  const { folder, space, previous } = input;
  mkdirSync(join(folder, dirname(FILES.graph)), { recursive: true });
  const kept = previous?.keep(input.documents) ?? [];
  const old =
    previous &&
    keptVectors(
      previous.vectors,
      kept.filter((document) => document !== undefined),
      space.dimension,
    );
  const vectors = new VectorBuilder(join(folder, dirname(FILES.graph)), space.dimension, old);
  try {
    const embedding = { vectors, keepsVectors: old !== undefined };
    const { counts, work } = await writeTables(input, kept, embedding);
    await vectors.save(input.onVector);
    const manifest = newManifest({
      createdAt: new Date().toISOString(),
      made: input.made,
      ...(space.probe && { probe: packProbe(space.probe) }),
      counts,
      sources: input.sources,
      withheld: [...input.withheld],
      held: holdsOf(input.documents),
      files: await sumsOf(folder),
    });
    writeManifest(folder, manifest);
    return { manifest, work };
  } finally {
    await vectors.close();
  }
}

/** Goes through the documents once, and hands the vectors on. */
async function writeTables(
  input: BuildInput,
  kept: readonly (KeptDocument | undefined)[],
  { vectors, keepsVectors }: { readonly vectors: VectorBuilder; readonly keepsVectors: boolean },
): Promise<{ counts: Manifest["counts"]; work: BuildWork }> {
  const { folder, documents, glossary, previous } = input;
  const named = documents.map(
    (document, at) => kept[at]?.places ?? [...namedPlaces(document.text), ...placesInTables(document)],
  );
  const places: NamedPlaces = [input.ownPlaces, ...named];
  const passages = new PassageTableBuilder();
  const lexical = new LexicalBuilder(glossary, previous && (() => previous.lexical()));
  const queue = new VectorQueue({ embedder: input.embedder, vectors });
  const figures = new FigureWriter({
    path: join(folder, FILES.figures),
    read: createFigureReader({ glossary, gazetteer: new Gazetteer(places.flat()) }),
    isKnownOtherwise: placesKnownOtherwise(previous?.places ?? [], places.flat()),
  });
  const stored = new DocumentWriter({
    documents: join(folder, FILES.documents),
    texts: join(folder, FILES.texts),
  });
  for (const [at, found] of documents.entries()) {
    const before = kept[at];
    const document = before?.document ?? found;
    const own = before?.passages ?? splitPassages(document);
    for (const passage of own) passages.add(passage, at);
    if (before) lexical.keep(before);
    else for (const passage of own) lexical.add(fieldsOf(document, passage));
    const embedded = (passage: Passage) => embeddedText(document, passage);
    if (before && keepsVectors) await queue.keep(before, () => own.map(embedded));
    else for (const passage of own) await queue.add(embedded(passage));
    stored.write(document, figures.write(document, before));
    input.onDocument(at + 1, documents.length, passages.size);
    // An embedder of this process waits for nothing, so that no signal would have its turn.
    await setImmediate();
  }
  await queue.finish();
  stored.close();
  figures.close();
  writeSections(join(folder, FILES.passages), passages.finish());
  writeSections(join(folder, FILES.lexical), lexical.finish());
  writeFileSync(join(folder, FILES.places), JSON.stringify(places));
  return {
    counts: { documents: documents.length, passages: passages.size, figures: figures.written },
    work: {
      analysed: documents.length - kept.filter((document) => document !== undefined).length,
      figuresRead: figures.documentsRead,
      embedded: queue.embedded,
    },
  };
}

function fieldsOf(document: Document, { text, headings }: Passage) {
  return { body: text, headings, title: document.title, section: [document.id, ...headings].join("\n") };
}

/** Title and headings take part in the passage's vector. */
function embeddedText(document: Document, passage: Passage): string {
  return [document.title ?? "", ...passage.headings, passage.text].join("\n");
}
