import { type AnswererDeps, createAnswerer } from "../src/answering/create-answerer.ts";
import type { AskedBefore } from "../src/answering/follow-up.ts";
import { createVerifier, type Verifier } from "../src/answering/verify.ts";
import type { Audience } from "../src/domain/audience.ts";
import type { ChatModelStatus, WriteFuller } from "../src/domain/fuller-answer.ts";
import type { MakeQuiz } from "../src/domain/quiz.ts";
import { FigureIndex } from "../src/figures/figure-index.ts";
import type { Manifest } from "../src/indexing/manifest.ts";
import type { Generation } from "../src/indexing/open-generation.ts";
import type { PassageIndex } from "../src/indexing/passage-index.ts";
import type { Glossary } from "../src/language/glossary.ts";
import { createQuestionMender } from "../src/language/mend-question.ts";
import { Gazetteer } from "../src/language/places.ts";
import { createKeystrokeReader } from "../src/language/raw-keystrokes.ts";
import { createQuestionReader } from "../src/language/read-question.ts";
import type { ExpandShorthand } from "../src/language/shorthand.ts";
import type { Logger } from "../src/logger.ts";
import { createRetriever, type Retriever, type RetrieverDeps } from "../src/retrieval/create-retriever.ts";
import { joinNeighbours } from "../src/retrieval/join-neighbours.ts";
import type { MakeStudyPack } from "../src/study/pack/create-study-pack.ts";
import type { ConfiguredChatModel } from "./configured-chat-model.ts";
import { once } from "./once.ts";
import type { OwnersTables } from "./owners-tables.ts";
import { studyMakers } from "./study-makers.ts";

/** Everything that answers, for one audience: what it may not see does not exist for it. */
export interface Assistant extends Verifier {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly index: PassageIndex;
  readonly retrieve: Retriever;
  /** Reads what a search does not need, so that the first asker does not wait: a second or two for a large library. */
  prepare(): void;
  readonly ask: ReturnType<typeof createAnswerer>;
  readonly quiz: MakeQuiz;
  readonly studyPack: MakeStudyPack;
  /** Undefined while no chat model is configured. */
  readonly fuller?: WriteFuller;
  readonly chatModel?: () => ChatModelStatus;
  /** The same generation for another audience. */
  as(audience: Audience): Assistant;
}

/** What the assistants of all audiences over one generation share. */
export interface AssistantDeps {
  readonly generation: Generation & { readonly folder: string };
  readonly glossary: Glossary;
  readonly tables: OwnersTables;
  readonly queryVector: RetrieverDeps["queryVector"];
  readonly askedBefore: AskedBefore;
  readonly chat: ConfiguredChatModel | undefined;
  readonly logger: Logger;
}

/** One audience's assistant, over what of the generation is shown to it. */
export function assembleAssistant(
  { generation, glossary, tables, queryVector, askedBefore, chat, logger }: AssistantDeps,
  { index, places }: Pick<Generation, "index" | "places">,
  { figures, as }: Pick<Generation, "figures"> & Pick<Assistant, "as">,
): Assistant {
  const { expand, dictionary, findEveryday, breaks } = tables;
  const gazetteer = new Gazetteer([...tables.places, ...places]);
  const retrieve = createRetriever({
    index,
    queryVector,
    glossary,
    gazetteer,
    dictionary,
    findEveryday,
  });
  const allFigures = once(figures);
  const readFigures = once(() => new FigureIndex(allFigures()));
  const answering = {
    readTyped: typedReader({ index, glossary, gazetteer, expand }),
    readQuestion: createQuestionReader({ glossary, gazetteer, expand, now: () => new Date() }),
    retrieve: async (query: string, count: number) => joinNeighbours(await retrieve(query, count), index),
    get figures() {
      return readFigures();
    },
    library: index,
    glossary,
    gazetteer,
    breaks,
    askedBefore,
  };
  const ask = createAnswerer(answering);
  const verifier = createVerifier(answering);
  return {
    folder: generation.folder,
    manifest: generation.manifest,
    index,
    retrieve,
    prepare: () => void readFigures(),
    ask,
    ...verifier,
    ...studyMakers({
      answering,
      verify: verifier.verify,
      index,
      retrieve,
      figures: allFigures,
      manifest: generation.manifest,
    }),
    ...(chat && writing(chat, answering, { index, ask, logger })),
    as,
  };
}

/** Reads raw keystrokes, and mends slips into the words of the tables and documents. */
function typedReader({
  index,
  expand,
  ...tables
}: Pick<Generation, "index"> & {
  readonly glossary: Glossary;
  readonly gazetteer: Gazetteer;
  readonly expand: ExpandShorthand;
}): (text: string) => string {
  const isKnown = (word: string) =>
    index.frequency(word) > 0 ||
    tables.glossary.words.has(word) ||
    tables.gazetteer.words.has(word) ||
    expand(word) !== word;
  const readKeystrokes = createKeystrokeReader(isKnown);
  const mendQuestion = createQuestionMender({ ...tables, isKnown });
  return (text) => mendQuestion(readKeystrokes(text.normalize("NFC")));
}

/** What a configured chat model adds. */
function writing(
  { createFuller, ...chat }: ConfiguredChatModel,
  answering: AnswererDeps,
  { index, ask, logger }: Pick<Assistant, "index" | "ask"> & { readonly logger: Logger },
): Required<Pick<Assistant, "fuller" | "chatModel">> {
  const findPassage = (id: string) => {
    const at = index.placeOf(id);
    return at < 0 ? undefined : index.passageAt(at);
  };
  const { model, budget } = chat;
  return {
    fuller: createFuller({ ...chat, answering, findPassage, ask: (question) => ask(question), logger }),
    chatModel: () => ({
      name: model.name,
      sendsTo: model.sendsTo,
      tokensToday: budget.spentToday,
      dailyTokens: budget.limits.perDay,
    }),
  };
}
