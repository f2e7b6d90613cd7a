import { PACK_FORMATS, type PackFormat } from "../../domain/study-pack.ts";

/** Callback data of a button that makes a pack in these formats; its topic is the message that its message replies to. */
export function studyButtonData(formats: readonly PackFormat[]): string {
  return `k:${formats.join("+")}`;
}

/** Undefined for the data of other buttons, of an older version, or forged. */
export function readStudyButton(data: string): readonly PackFormat[] | undefined {
  const [, named] = /^k:([a-z+]{1,20})$/.exec(data) ?? [];
  const formats = PACK_FORMATS.filter((format) => named?.split("+").includes(format));
  return formats.length > 0 ? formats : undefined;
}
