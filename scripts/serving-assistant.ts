import { AskedBefore } from "../src/answering/follow-up.ts";
import { LONGEST_VERIFIED } from "../src/answering/verify.ts";
import type { Assistant as BotAssistant } from "../src/bot/assistant.ts";
import { renderChart } from "../src/charts/render-chart.ts";
import type { Config } from "../src/config.ts";
import { describeReadProblem } from "../src/documents/describe-read-problem.ts";
import { isFromScan, pageAt } from "../src/domain/document.ts";
import { cellPlaceAt } from "../src/domain/grid.ts";
import { AppError } from "../src/errors.ts";
import { Generations } from "../src/indexing/generations.ts";
import { noIndex } from "../src/indexing/open-serving.ts";
import type { Logger } from "../src/logger.ts";
import { type Assistant, createReader, documentsFolder, openAssistant } from "./compose.ts";
import { originalFile } from "./original-file.ts";

const RETRY_MS = 60_000;
const LOOK_MS = 5_000;

/**
 * What the bot asks: the serving generation, taken over anew when an ingest has made another one
 * current. Each answer comes from one generation. One that cannot be opened is reported once and the
 * old one goes on serving, from memory.
 */
export async function createServingAssistant(
  config: Config,
  logger: Logger,
  { retryMs = RETRY_MS, lookMs = LOOK_MS } = {},
): Promise<BotAssistant> {
  const generations = new Generations(config.INDEX_DIR);
  const askedBefore = new AskedBefore();
  const open = async (folder?: string) => {
    const assistant = await openAssistant(config, { askedBefore, logger, ...(folder && { folder }) });
    assistant.prepare();
    return assistant;
  };
  const atStart = generations.current();
  let serving: Assistant = await open();
  // It was damaged, which opening has reported.
  let refused = serving.folder === atStart ? undefined : atStart;
  let opening = false;

  async function takeOver(folder: string): Promise<void> {
    try {
      serving = await open(folder);
      logger.info("kho tài liệu mới đang phục vụ", { passages: serving.index.size });
    } catch (cause) {
      // Another ingest may have removed it meanwhile.
      if (generations.current() !== folder) return;
      refused = folder;
      // An embeddings server that is down comes back without a new generation.
      if (cause instanceof AppError && cause.code === "embeddings-unavailable") {
        setTimeout(() => {
          refused = undefined;
        }, retryMs).unref();
      }
      const why = cause instanceof Error ? cause.message : String(cause);
      logger.error(`Chưa dùng được kho tài liệu mới, kho cũ vẫn phục vụ: ${why}`);
    } finally {
      opening = false;
    }
  }

  function look(): void {
    const folder = generations.current();
    if (folder && folder !== serving.folder && folder !== refused && !opening) {
      opening = true;
      void takeOver(folder);
    }
  }
  // What was taken out must not be answered until somebody happens to ask.
  setInterval(look, lookMs).unref();

  function current(): Assistant {
    if (generations.isWithdrawn()) throw noIndex(config.INDEX_DIR);
    look();
    return serving;
  }

  const reader = createReader(config);

  return {
    ask: (question, _signal, thread) => current().ask(question, thread?.id, thread?.after),
    verify: async (text) => current().verify(text),
    verifyFile: async (name, bytes) => {
      const result = await reader.read({ path: name, content: bytes });
      if (!result.ok) return { problem: describeReadProblem(result.problem) };
      const { text } = result.document;
      // Nobody else is answered while its figures are compared.
      if (text.length > LONGEST_VERIFIED) {
        return {
          problem: `Văn bản dài quá ${LONGEST_VERIFIED.toLocaleString("vi-VN")} ký tự. Xin chia thành các tệp nhỏ hơn.`,
        };
      }
      return current().verify(text);
    },
    chart: renderChart,
    documents: async () =>
      current().index.documents.map(({ id, path, title, date, issuer, sample, draft }) => ({
        id,
        path,
        title,
        date,
        issuer,
        sample,
        draft,
      })),
    passage: async (passageId) => {
      const { index } = current();
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
        cell: cellPlaceAt(document, passage.span),
        ocr: isFromScan(document, passage.span),
        headings: passage.headings,
        before: beside(-1),
        passage: { id: passage.id, text: passage.text },
        after: beside(1),
      };
    },
    original: async (passageId) => {
      const { index } = current();
      const at = index.placeOf(passageId);
      if (at < 0) return undefined;
      return originalFile(await documentsFolder(config), index.document(index.passageAt(at).documentId));
    },
  };
}
