/** The command or the words that ask for a pack, in front of its topic. */
const HEAD = /^(?:\/[\p{L}\p{N}\p{M}_]+(?:@\w+)?\s*:?\s*|(?:soạn bài|soan bai|study)\s*[:\n]\s*)/iu;
const MENTION = /(?<![\w/@])@\w+[,:]?/g;

/** The topic in a message that asks for a pack: `/soanbai@bot hộ nghèo` is about `hộ nghèo`. */
export function topicBehind(text: string): string {
  return text.normalize("NFC").replace(MENTION, " ").trim().replace(HEAD, "").replace(/\s+/g, " ").trim();
}
