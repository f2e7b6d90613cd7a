import type { Evidence } from "../../domain/evidence.ts";
import type { Glossary } from "../../language/glossary.ts";
import type { Gazetteer } from "../../language/places.ts";
import type { Library } from "../cite.ts";
import type { AnswerWording } from "../wording/wording.ts";

/** What every reader of text answers is given. */
export interface TextDeps {
  readonly library: Library;
  readonly glossary: Glossary;
  readonly gazetteer: Gazetteer;
  readonly wording: AnswerWording;
  /** Best first. */
  readonly evidence: readonly Evidence[];
}
