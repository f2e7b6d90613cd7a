import { beforeAll, describe, expect, test } from "vitest";
import { type GuardTrial, guardOver } from "../support/chat-model/guard-trial.ts";

const POVERTY = "Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019 giảm còn 5,19%.";
const HAI_HA = "Tổng thu ngân sách nhà nước năm 2023 của huyện đạt trên 385 tỷ đồng.";
const REVENUE = "Thu ngân sách nhà nước năm 2019 của huyện đạt trên 250 tỷ đồng.";
const OF_REVENUE = "What was the state budget revenue of Bình Liêu district in 2019?";
const OF_POVERTY = "What was the poverty rate of Bình Liêu district in 2019?";
const OF_HAI_HA = "What were the main results of Hải Hà district in 2023?";

let trial: GuardTrial;
beforeAll(async () => {
  trial = await guardOver("data/samples");
});

describe("sentences in English about Vietnamese quotes", () => {
  test.each([
    [OF_POVERTY, POVERTY, "In 2019, the poverty rate of Bình Liêu district was 5,19%."],
    [OF_POVERTY, POVERTY, "The poverty rate of Bình Liêu in 2019 was 5,19%."],
    [OF_REVENUE, REVENUE, "In 2019, state budget revenue of Bình Liêu district was over 250 tỷ đồng."],
  ])("%s: %s shows %s", (question, quote, text) => {
    expect(trial.judge(question, [quote], text)).toBe("written");
  });

  test.each([
    [OF_POVERTY, POVERTY, "In 2019, the poverty rate of Bình Liêu district was 5,91%."],
    [OF_POVERTY, POVERTY, "In 2018, the poverty rate of Bình Liêu district was 5,19%."],
    [OF_POVERTY, POVERTY, "In 2019, the poverty rate of Đầm Hà district was 5,19%."],
    [OF_POVERTY, POVERTY, "In 2019, the near-poverty rate of Bình Liêu district was 5,19%."],
    [OF_POVERTY, POVERTY, "In 2019, the poverty rate of Bình Liêu district rose by 5,19%."],
    [OF_POVERTY, POVERTY, "The target of Bình Liêu district for 2019 was a poverty rate of 5,19%."],
    [OF_POVERTY, POVERTY, "The poverty rate of Bình Liêu was not reduced in 2019."],
    [OF_POVERTY, POVERTY, "Two communes of Bình Liêu are no longer poor."],
    [OF_REVENUE, REVENUE, "In 2019, state budget revenue of Bình Liêu district was 250 tỷ đồng."],
    [OF_REVENUE, REVENUE, "In 2019, state budget revenue of Bình Liêu district was under 250 tỷ đồng."],
    [OF_REVENUE, REVENUE, "In 2019, state budget revenue of Bình Liêu district was over 250 tỷ USD."],
    [OF_HAI_HA, HAI_HA, "State budget revenue of Hải Hà district in 2023 was 385 triệu đồng."],
    [OF_HAI_HA, HAI_HA, "State budget expenditure of Hải Hà district in 2023 was over 385 tỷ đồng."],
    [OF_HAI_HA, HAI_HA, "State budget revenue of Hải Hà district in 2023 was under 385 tỷ đồng."],
    [OF_HAI_HA, HAI_HA, "The moon is made of green cheese and the answer is simple."],
  ])("%s: %s does not show %s", (question, quote, text) => {
    expect(trial.judge(question, [quote], text)).not.toBe("written");
  });
});
