import { expect, test } from "vitest";
import { createQueryVector } from "../../src/embeddings/query-vector.ts";
import { AppError } from "../../src/errors.ts";
import { createRecordingLogger } from "../bot/fakes/recording-logger.ts";

const QUERY = "hộ nghèo Bình Liêu";

function over(fault: Error) {
  const state = { down: false, asked: 0, now: 0 };
  const logger = createRecordingLogger();
  const embeddings = {
    embedQuery: async () => {
      state.asked++;
      if (state.down) throw fault;
      return [1, 0];
    },
    embedDocuments: () => Promise.reject(new Error("not asked for")),
  };
  return { state, logger, queryVector: createQueryVector({ embeddings, logger, now: () => state.now }) };
}

test("an outage is one warning, spares the provider, and its end is told", async () => {
  const { state, logger, queryVector } = over(
    new AppError("embeddings-unavailable", "Ollama không trả lời kịp."),
  );
  expect(await queryVector(QUERY)).toEqual([1, 0]);
  state.down = true;
  for (let i = 0; i < 3; i++) expect(await queryVector(QUERY)).toBeUndefined();
  expect(state.asked).toBe(2);
  state.now = 60_000;
  expect(await queryVector(QUERY)).toBeUndefined();
  expect(state.asked).toBe(3);
  state.now = 120_000;
  state.down = false;
  expect(await queryVector(QUERY)).toEqual([1, 0]);
  expect(await queryVector(QUERY)).toEqual([1, 0]);
  expect(logger.lines.map((line) => line.split(" ")[0])).toEqual(["warn", "info"]);
  expect(logger.lines[0]).toContain("Ollama không trả lời kịp.");
});

test("a fault of another kind is not repeated in words: it may hold the question's", async () => {
  const { state, logger, queryVector } = over(new Error(`cannot read ${QUERY}`));
  state.down = true;
  expect(await queryVector(QUERY)).toBeUndefined();
  expect(logger.having("warn")).toHaveLength(1);
  expect(logger.having(QUERY)).toEqual([]);
});
