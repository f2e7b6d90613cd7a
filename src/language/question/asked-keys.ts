import type { AskedKey } from "../../domain/question.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import type { Glossary } from "../glossary.ts";
import type { ReadText, TopicKey } from "../topic.ts";
import { WHOLES } from "../wholes.ts";

/**
 * The keys of a question, each once, and whether an answer must carry it. `What percentage of
 * families …` names what the share is taken of, beside the indicator that is asked for.
 */
export function askedKeys(
  keys: readonly TopicKey[],
  counted: readonly TopicKey[],
  asks: { readonly target: boolean; readonly rate: boolean },
): AskedKey[] {
  const asked = new Map<string, AskedKey>();
  const isShare = asks.rate && keys.some(({ kind }) => kind === "indicator");
  for (const { key, kind } of keys) {
    const isCounted = counted.some((other) => other.key === key);
    // "mục tiêu", "chỉ tiêu" say that a target is asked for, unless they are what is counted.
    if (asks.target && !isCounted && key === "#targets") continue;
    asked.set(key, {
      key,
      decisive:
        asked.get(key)?.decisive === true ||
        (!(isShare && WHOLES.has(key)) && (isCounted || kind === "indicator" || kind === "counted")),
    });
  }
  return [...asked.values()];
}

/** An indicator whose words stand apart: `xã của Ba Chẽ đạt chuẩn nông thôn mới`. */
export function withScattered(
  keys: readonly TopicKey[],
  { tokens, mode }: ReadText,
  named: readonly Span[],
  { glossary }: { readonly glossary: Glossary },
): TopicKey[] {
  const free = tokens.filter(({ span }) => !named.some((part) => overlaps(part, span)));
  const match = glossary.scattered(free, mode);
  const used = match?.tokens.map(({ span }) => span) ?? [];
  // An indicator that is named in one go stands, unless its words are some of the scattered one's.
  const isNamed = keys.some(
    ({ kind, span }) => kind === "indicator" && !used.some((part) => overlaps(part, span)),
  );
  if (!match || isNamed) return [...keys];
  const key: TopicKey = { key: `#${match.value.id}`, kind: match.value.kind, span: used[0]! };
  return [key, ...keys.filter(({ span }) => !used.some((part) => overlaps(part, span)))];
}
