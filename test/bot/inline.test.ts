import { describe, expect, test } from "vitest";
import type { Assistant } from "../../src/bot/assistant.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { runBot } from "./fakes/running-bot.ts";
import { answered, citation, GOOD_QUESTION } from "./fakes/samples.ts";

describe("inline mode", () => {
  test("a query gives the cited answer to paste, for the asker alone", async () => {
    const { server, assistant } = await runBot();
    const shown = await server.user(1).inline("hộ nghèo 2020");
    expect(shown).toMatchObject({ isPersonal: true, button: undefined });
    expect(shown.cacheTime).toBeLessThanOrEqual(10);
    const [result] = shown.results;
    expect(shown.results).toHaveLength(1);
    expect(result?.title).toBe("0,36%. Theo tài liệu ngày 13/12/2020.");
    expect(result?.message.text).toBe(
      "0,36%. Theo tài liệu ngày 13/12/2020.\n\n[1]\nTỷ lệ hộ nghèo toàn tỉnh giảm còn 0,36%.\n" +
        "Báo cáo giảm nghèo năm 2020 · ngày 13/12/2020 · trang 3 · bao-cao/ho-ngheo-2020.md",
    );
    expect(result?.message.entities[0]).toMatchObject({ type: "bold", offset: 0, length: 5 });
    expect(assistant.questions).toEqual(["hộ nghèo 2020"]);
  });

  test("a query that can mean several things gives the answers to each, at most five", async () => {
    const choices = Array.from({ length: 8 }, (_, n) => `hộ nghèo ${2015 + n}?`);
    const ask: Assistant["ask"] = async (question): Promise<Answer> => {
      if (question === "hộ nghèo")
        return { kind: "clarification", language: "vi", text: "Năm nào?", choices };
      const nothing = {
        kind: "insufficient-evidence",
        language: "vi",
        text: "Chưa thấy.",
        nearby: [],
      } as const;
      return question.includes("2016") ? nothing : answered({ text: `Năm ${question}`, highlights: [] });
    };
    const { server } = await runBot({ script: { ask } });
    const { results } = await server.user(1).inline("hộ nghèo");
    expect(results.map(({ title }) => title.slice(-5))).toEqual(["2015?", "2017?", "2018?", "2019?"]);
  });

  test("a refusal gives what is nearby, each said to be no answer and cited", async () => {
    const nearby = Array.from({ length: 7 }, (_, n) => ({
      label: `Năm ${2012 + n}: ${n},5%`,
      citation: citation(),
    }));
    const ask: Assistant["ask"] = async () => ({
      kind: "insufficient-evidence",
      language: "vi",
      text: "Chưa tìm thấy.",
      nearby,
    });
    const { server } = await runBot({ script: { ask } });
    const { results } = await server.user(1).inline(GOOD_QUESTION);
    expect(results).toHaveLength(5);
    expect(results[0]?.message.text).toMatch(
      /^Gần với câu hỏi, không phải câu trả lời:\nNăm 2012: 0,5%\n\n\[1\]\nTỷ lệ hộ nghèo .*\nBáo cáo giảm nghèo/,
    );
  });

  test.each([
    ["nothing typed", "  ", /^Gõ câu hỏi sau tên bot/],
    ["no words", "?!", /^Chưa thấy câu hỏi/],
    ["nothing found", "không có", /^Chưa tìm thấy/],
    ["a fault", "lỗi", /^Hệ thống đang có lỗi/],
  ])("%s: no result, and a line that says so", async (_, query, line) => {
    const ask: Assistant["ask"] = async (question) => {
      if (question === "lỗi") throw new Error("broken");
      return { kind: "insufficient-evidence", language: "vi", text: "Chưa thấy.", nearby: [] };
    };
    const { server } = await runBot({ script: { ask } });
    const { results, button } = await server.user(1).inline(query);
    expect(results).toEqual([]);
    expect(button?.text).toMatch(line);
  });

  test("while somebody types only what stands still is searched for", async () => {
    const { server, assistant } = await runBot();
    const user = server.user(1);
    const typed = ["h", "hộ", "hộ n", "hộ nghèo"].map((query) => user.inline(query));
    expect((await typed.at(-1))?.results).toHaveLength(1);
    expect(assistant.questions).toEqual(["hộ nghèo"]);
    for (const shown of typed.slice(0, -1)) void shown.catch(() => {});
  });

  test("a query waits for nothing that the same person has asked in private", async () => {
    const ask: Assistant["ask"] = (question) =>
      question === "chậm" ? new Promise(() => {}) : Promise.resolve(answered());
    const { server } = await runBot({ script: { ask }, speed: 20 });
    const user = server.user(1);
    user.say("chậm");
    expect((await user.inline("hộ nghèo")).results).toHaveLength(1);
  });

  test("a stranger gets no results and learns the id to hand on", async () => {
    const { server, assistant } = await runBot({ access: new Set([1]) });
    const shown = await server.user(77).inline(GOOD_QUESTION);
    expect(shown.results).toEqual([]);
    expect(shown.button?.text).toContain("77");
    expect(assistant.questions).toEqual([]);
  });

  test("a chosen result and queries of odd shapes are passed over", async () => {
    const { server } = await runBot();
    const from = { id: 1, is_bot: false, first_name: "A" };
    server.state.updates.addRaw({ chosen_inline_result: { result_id: "1", from, query: "x" } });
    server.state.updates.addRaw({ inline_query: { id: 5, from, query: "x" } });
    server.state.updates.addRaw({ inline_query: { id: "5", query: "x" } });
    expect((await server.user(1).ask(GOOD_QUESTION)).text).toContain("0,36%");
  });
});
