/** A line of its own that marks a sample document. */
export function isSampleMark(text: string): boolean {
  return /^[\s*_([–-]*t(?:à|a)i li(?:ệ|e)u m(?:ẫ|a)u\s*(?:$|[^\p{L}\p{N}\s])/iu.test(text);
}
