import { expect, test } from "vitest";
import { isClassifier, isOfClassifier } from "../../src/language/classifiers.ts";

test.each([
  ["người", true],
  ["đồng chí", true],
  ["Đơn vị ", true],
  ["dong chi", true],
  ["people", true],
  ["hộ", false],
  ["đảng viên", false],
  ["ngươi", false],
  ["", false],
])("%j only counts: %s", (words, only) => expect(isClassifier(words)).toBe(only));

test.each([
  ["đồng", true],
  ["chi", true],
  ["đảng", false],
])("%j is of such a noun: %s", (key, is) => expect(isOfClassifier(key)).toBe(is));
