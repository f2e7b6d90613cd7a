import { type Fields, isId, optional } from "./fields.ts";

/** A file that a person sent as a document. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  /** As Telegram states it, which it does not always. */
  readonly bytes: number | undefined;
}

const NAMES: Record<string, string> = {
  "text/plain": "van-ban.txt",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "van-ban.docx",
};

/** A file without a name is named after its kind. */
export function readSentFile({ file_id, file_name, mime_type, file_size }: Fields): SentFile | undefined {
  if (typeof file_id !== "string") return undefined;
  const name = optional(file_name) ?? NAMES[String(mime_type)] ?? "";
  return { id: file_id, name, bytes: isId(file_size) ? file_size : undefined };
}
