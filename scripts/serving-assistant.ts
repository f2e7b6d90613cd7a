import { existsSync } from "node:fs";
import { basename } from "node:path";
import { AskedBefore } from "../src/answering/follow-up.ts";
import { LONGEST_VERIFIED } from "../src/answering/verify.ts";
import type { AssistantFor } from "../src/bot/assistant.ts";
import { renderChart } from "../src/charts/render-chart.ts";
import type { Config } from "../src/config.ts";
import { describeReadProblem } from "../src/documents/describe-read-problem.ts";
import { createDocumentReader } from "../src/documents/read-document.ts";
import { type Audience, EVERYONE } from "../src/domain/audience.ts";
import { pageAt } from "../src/domain/document.ts";
import { AppError } from "../src/errors.ts";
import { Generations } from "../src/indexing/generations.ts";
import type { Logger } from "../src/logger.ts";
import { type Assistant, openAssistant } from "./compose.ts";

const RETRY_MS = 60_000;

/**
 * What the bot asks for an audience: the serving generation, taken over anew when an ingest has made
 * another one current. A generation that cannot be opened is reported once and the old one goes on serving.
 */
export async function createServingAssistant(
  config: Config,
  logger: Logger,
  askedBefore = new AskedBefore(),
  retryMs = RETRY_MS,
): Promise<AssistantFor> {
  const generations = new Generations(config.INDEX_DIR);
  const open = async () => {
    const assistant = await openAssistant(config, askedBefore, logger);
    assistant.as(EVERYONE).prepare();
    return assistant;
  };
  let serving: Assistant = await open();
  let refused: string | undefined;
  let takingOver: Promise<void> | undefined;

  async function takeOver(folder: string): Promise<void> {
    try {
      serving = await open();
      logger.info("kho tài liệu mới đang phục vụ", { passages: serving.index.size });
    } catch (cause) {
      refused = folder;
      // An embeddings server that is down comes back without a new generation.
      if (cause instanceof AppError && cause.code === "embeddings-unavailable") {
        setTimeout(() => {
          refused = undefined;
        }, retryMs).unref();
      }
      logger.error(cause instanceof Error ? cause.message : String(cause));
    } finally {
      takingOver = undefined;
    }
  }

  async function currentFor(audience: Audience): Promise<Assistant> {
    const folder = generations.current();
    if (folder && folder !== serving.folder && folder !== refused) takingOver ??= takeOver(folder);
    // An ingest takes a generation away that holds what may be shown no more, or to fewer people.
    if (!existsSync(serving.folder)) await takingOver;
    if (!existsSync(serving.folder))
      throw new AppError("no-index", `Chưa có kho tài liệu trong ${config.INDEX_DIR}. Chạy: npm run ingest`);
    return serving.as(audience);
  }

  const read = createDocumentReader();

  return (audience) => {
    const current = () => currentFor(audience);
    return {
      ask: async (question, _signal, thread) => (await current()).ask(question, thread),
      verify: async (text) => (await current()).verify(text),
      verifyFile: async (name, bytes) => {
        const result = await read({ path: name, bytes });
        if (!result.ok) return { problem: describeReadProblem(result.problem) };
        const { text } = result.document;
        // Nobody else is answered while its figures are compared.
        if (text.length > LONGEST_VERIFIED) {
          return {
            problem: `Văn bản dài quá ${LONGEST_VERIFIED.toLocaleString("vi-VN")} ký tự. Xin chia thành các tệp nhỏ hơn.`,
          };
        }
        return (await current()).verify(text);
      },
      chart: renderChart,
      documents: async () =>
        (await current()).index.documents.map(({ id, path, title, date, issuer, sample, draft }) => ({
          id,
          path,
          title,
          date,
          issuer,
          sample,
          draft,
        })),
      about: async () => {
        const { folder, manifest } = await current();
        return { generation: basename(folder), createdAt: manifest.createdAt, ...manifest.counts };
      },
      passage: async (passageId) => {
        const { index } = await current();
        const at = index.placeOf(passageId);
        if (at < 0) return undefined;
        const passage = index.passageAt(at);
        const document = index.document(passage.documentId);
        const beside = (step: number) => {
          const other = at + step >= 0 && at + step < index.size ? index.passageAt(at + step) : undefined;
          return other?.documentId === passage.documentId ? { id: other.id, text: other.text } : null;
        };
        return {
          document,
          page: pageAt(document, passage.span.start),
          headings: passage.headings,
          before: beside(-1),
          passage: { id: passage.id, text: passage.text },
          after: beside(1),
        };
      },
    };
  };
}
