import { expect, test } from "vitest";
import { withoutThanks } from "../../../src/language/question/closing-thanks.ts";

test.each([
  ["Thu ngân sách năm 2023 là bao nhiêu, xin cảm ơn", "Thu ngân sách năm 2023 là bao nhiêu"],
  [
    "Thu ngân sách năm 2023 là bao nhiêu? Xin trân trọng cảm ơn đồng chí.",
    "Thu ngân sách năm 2023 là bao nhiêu",
  ],
  ["thu ngan sach nam 2023 xin cam on a", "thu ngan sach nam 2023"],
  ["Budget revenue in 2023? Thank you very much!", "Budget revenue in 2023"],
])("closing thanks are no part of what is asked: %s", (text, asked) =>
  expect(withoutThanks(text)).toBe(asked),
);

test.each(["Ai ký thư cảm ơn", "xin cảm ơn", "Cảm ơn ai trong lễ trao giải năm 2023?"])(
  "thanks that are asked about, or nothing else, stay: %s",
  (text) => expect(withoutThanks(text)).toBe(text),
);
