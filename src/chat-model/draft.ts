import { z } from "zod";

/** What the model is asked for: sentences, each with the passages' keys and words that show it. */
export const draftSchema = z.object({
  answerable: z.boolean().describe("false when the passages do not answer the question"),
  sentences: z.array(
    z.object({
      text: z.string().describe("one sentence of the answer"),
      quotes: z.array(
        z.object({
          key: z.string().describe("key of a passage, such as E1"),
          quote: z.string().describe("words copied exactly from that passage"),
        }),
      ),
    }),
  ),
});

export type Draft = z.infer<typeof draftSchema>;
export type DraftSentence = Draft["sentences"][number];

/** The JSON object in what a model wrote, whatever stands around it: thoughts, code fences, remarks. */
export function jsonIn(text: string): unknown {
  const said = text.replace(/<think>.*?<\/think>/gsu, "");
  const fenced = /```(?:json)?\s*(\{.*?\})\s*```/su.exec(said)?.[1];
  return (fenced && parsed(fenced)) ?? parsed(said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
