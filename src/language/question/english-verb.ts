import { overlaps, type Span } from "../../domain/span.ts";
import type { Glossary } from "../glossary.ts";
import { tokenise } from "../tokens.ts";
import { type ReadText, readText, type TopicKey } from "../topic.ts";

/** `How many hectares of forest did …`, `How many citizens of …`: what is asked for stands between the two. */
const OBJECT =
  /\bhow (?:many|much)\s+(?:(?:hectares?|ha|tonnes?|tons|kilomet(?:re|er)s?|km)\s+of\s+)?(?<object>[^,?]+?)\s+(?:did|does|do|has|have|had|was|were|of|in|from)\b/;

/** What a question asks for, and which of it are the things counted. */
interface Asked {
  readonly keys: readonly TopicKey[];
  readonly counted: readonly TopicKey[];
}

/**
 * `How many hectares of forest did Dam Ha plant?` asks for what `plant forest` names: English parts
 * verb and object. The keys with that concept in place of theirs, or as they are.
 */
export function withVerbAtObject(
  { keys, counted }: Asked,
  { text, folded }: { readonly text: string; readonly folded: string },
  { tokens }: ReadText,
  named: readonly Span[],
  { glossary }: { readonly glossary: Glossary },
): Asked {
  const match = OBJECT.exec(folded);
  const object = match?.groups?.object;
  if (!match || !object) return { keys, counted };
  const end = match.index + match[0].length;
  const verb = tokens.find(
    ({ kind, span }) => kind === "word" && span.start >= end && !named.some((part) => overlaps(part, span)),
  );
  if (!verb) return { keys, counted };
  const start = match.index + match[0].lastIndexOf(object);
  const together = `${text.slice(verb.span.start, verb.span.end)} ${text.slice(start, start + object.length)}`;
  const found = readText(tokenise(together), glossary, "typed").concepts.find(
    ({ value, span }) =>
      (value.kind === "indicator" || value.kind === "activity") &&
      span.start === 0 &&
      span.end > verb.span.end - verb.span.start,
  );
  if (!found) return { keys, counted };
  const parts = [verb.span, { start, end: start + object.length }];
  const isApart = ({ span }: TopicKey) => !parts.some((part) => overlaps(part, span));
  const key: TopicKey = { key: `#${found.value.id}`, kind: found.value.kind, span: parts[1]! };
  const rest = counted.filter(isApart);
  return {
    keys: [key, ...keys.filter(isApart)],
    counted: rest.length < counted.length ? [key, ...rest] : counted,
  };
}
