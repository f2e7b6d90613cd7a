import { isOfClassifier } from "../language/classifiers.ts";
import type { TopicKey } from "../language/topic.ts";
import { WHOLES } from "../language/wholes.ts";
import type { Quantity } from "./quantity.ts";

/** What names an aim and measures nothing itself. */
const AIM_NAMES = new Set(["#targets", "#resolution", "#plan"]);

/** Enough to say what is measured: a counted thing, an indicator, or two words of their own. */
export function nameEnough(keys: readonly TopicKey[], counted: readonly TopicKey[]): boolean {
  if (counted.length > 0) return true;
  return (
    keys.some(({ kind }) => kind === "indicator" || kind === "counted") ||
    keys.filter(({ kind }) => kind === "word").length >= 2
  );
}

/** `chỉ tiêu HĐND huyện giao là 98%`, `hoàn thành chỉ tiêu 16,2%`: an aim for what was measured before. */
export function setsAim(keys: readonly TopicKey[]): boolean {
  return (
    keys.some(({ key }) => AIM_NAMES.has(key)) &&
    keys.every(({ key, kind }) => AIM_NAMES.has(key) || key === "#complete" || kind === "organisation")
  );
}

/**
 * `Nông dân bắt tay nhau lập 18 hợp tác xã`: who did it says nothing of the things that it was done
 * to. In `Số doanh nghiệp thành lập mới là 45 đơn vị` it was done to what stands in front, and
 * `Chương trình xóa nhà tạm hoàn thành 168 ngôi nhà` counts what is named there.
 */
export function ofObject(
  keys: readonly TopicKey[],
  things: readonly TopicKey[],
  isDoneToThings: (deed: string) => boolean,
  isCalled: (thing: string, named: string) => boolean,
): TopicKey[] {
  const deed = keys.at(-1);
  if (things.length === 0 || deed?.kind !== "activity" || !isDoneToThings(deed.key)) return [...keys];
  const before = keys.findLastIndex(({ kind }) => kind !== "activity");
  const named = keys[before];
  const own = things.filter(({ key }) => !isOfClassifier(key));
  const isAgain = named && own.length > 0 && own.every(({ key }) => isCalled(key, named.key));
  return isAgain ? [...keys] : keys.slice(before + 1);
}

/** The keys behind a rate without what it is taken of; those of a quantity in another unit as they are. */
export function withoutWhole({ unit }: Quantity, tailKeys: readonly TopicKey[]): readonly TopicKey[] {
  return unit.dimension === "percent" ? tailKeys.filter(({ key }) => !WHOLES.has(key)) : tailKeys;
}
