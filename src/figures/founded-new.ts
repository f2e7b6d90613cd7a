import type { TopicKey } from "../language/topic.ts";
import type { Quantity } from "./quantity.ts";
import type { Sentence } from "./sentence.ts";

/** What is founded. */
const FOUNDED = new Set([
  ...["#enterprises", "#cooperatives", "#cooperative-groups", "#business-households", "#farms"],
]);
const NEW = /^\s+mới(?![\p{L}])(?!\s+(?:thành lập|đăng ký|được|ra |gia nhập))/iu;

/** `có 12 doanh nghiệp mới` counts those that were founded, not all of them: the key that says so. */
export function foundedNew(
  { text }: Pick<Sentence, "text">,
  { noun }: Quantity,
  things: readonly TopicKey[],
): TopicKey[] {
  if (!noun || !things.some(({ key }) => FOUNDED.has(key)) || !NEW.test(text.slice(noun.end))) return [];
  return [{ key: "#establish", kind: "activity", span: noun }];
}
