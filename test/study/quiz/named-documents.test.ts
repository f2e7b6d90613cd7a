import { expect, test } from "vitest";
import { namedDocuments } from "../../../src/study/quiz/named-documents.ts";
import { glossary } from "../../support/corpus/language.ts";

const SUBJECT = "tăng cường công tác quản lý chợ phiên vùng cao";

test.each([
  ["behind the number", `Nghị quyết số 17-NQ/TU về ${SUBJECT}.`, SUBJECT],
  [
    "behind day and issuer",
    `Nghị quyết số 17-NQ/TU ngày 30/10/2023 của Ban Thường vụ Tỉnh ủy về ${SUBJECT}.`,
    SUBJECT,
  ],
  ["of what it goes with", `Nghị quyết số 17-NQ/TU của Tỉnh ủy gắn với chủ đề năm về ${SUBJECT}.`, null],
  ["none, behind a very long name", `Nghị quyết số 17-NQ/TU của ${"ban".repeat(4000)}.`, null],
])("a subject %s", (_, text, subject) => {
  const [named] = namedDocuments(text, { start: 0, end: text.length }, { glossary });
  expect(named?.number).toBe("17-NQ/TU");
  expect(named!.subject && text.slice(named!.subject.start, named!.subject.end)).toBe(subject);
});
