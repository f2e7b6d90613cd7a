import { basename } from "node:path";
import { LONGEST_VERIFIED } from "../src/answering/verify.ts";
import type { AssistantFor, ToWriteOn } from "../src/bot/assistant.ts";
import { renderChart } from "../src/charts/render-chart.ts";
import type { Config } from "../src/config.ts";
import { describeReadProblem } from "../src/documents/describe-read-problem.ts";
import { EVERYONE } from "../src/domain/audience.ts";
import { isFromScan, pageAt } from "../src/domain/document.ts";
import { cellPlaceAt } from "../src/domain/grid.ts";
import type { Logger } from "../src/logger.ts";
import { createReader, documentsFolder } from "./compose.ts";
import { inTurns } from "./in-turns.ts";
import { originalFile } from "./original-file.ts";
import { openServingGeneration, type ServingOptions } from "./serving-generation.ts";
import { makeInProcess } from "./study-process.ts";
import { createWriteOn } from "./write-on.ts";

/** What the bot asks, for each audience. Each answer comes from one generation. */
export async function createServingAssistant(
  config: Config,
  logger: Logger,
  options: ServingOptions = {},
): Promise<AssistantFor> {
  const writeOn = createWriteOn();
  const servingFor = await openServingGeneration(config, logger, {
    ...options,
    onTakenOver: writeOn.takenOver,
  });
  const { chatModel } = await servingFor(EVERYONE);
  const reader = createReader(config);

  return (audience) => {
    const current = () => servingFor(audience);
    return {
      ask: async (question, _signal, thread) => {
        const serving = await current();
        const answer = await serving.ask(question, thread?.id, thread?.after);
        writeOn.given(answer, serving);
        return answer;
      },
      ...(chatModel && {
        chatModel,
        stillServes: writeOn.stillServes,
        fuller: (answer: ToWriteOn, signal: AbortSignal) => writeOn.fuller(answer, signal, current),
      }),
      verify: async (text, signal) => inTurns((await current()).verifyInSteps(text), signal),
      verifyFile: async (name, bytes, signal) => {
        const result = await reader.read({ path: name, content: bytes });
        if (!result.ok) return { problem: describeReadProblem(result.problem) };
        const { text } = result.document;
        // It takes a good part of what a question may take.
        if (text.length > LONGEST_VERIFIED) {
          return {
            problem: `Văn bản dài quá ${LONGEST_VERIFIED.toLocaleString("vi-VN")} ký tự. Xin chia thành các tệp nhỏ hơn.`,
          };
        }
        return inTurns((await current()).verifyInSteps(text), signal);
      },
      quiz: async (request) => (await current()).quiz(request),
      study: async (request, onStep, signal) => {
        const { folder } = await current();
        return makeInProcess({ folder, index: config.INDEX_DIR, audience, request }, onStep, signal);
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
          cell: cellPlaceAt(document, passage.span),
          ocr: isFromScan(document, passage.span),
          headings: passage.headings,
          before: beside(-1),
          passage: { id: passage.id, text: passage.text },
          after: beside(1),
        };
      },
      original: async (passageId) => {
        const { index } = await current();
        const at = index.placeOf(passageId);
        if (at < 0) return undefined;
        return originalFile(await documentsFolder(config), index.document(index.passageAt(at).documentId));
      },
    };
  };
}
