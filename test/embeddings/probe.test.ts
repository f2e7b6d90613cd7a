import { expect, test } from "vitest";
import { isSameModel, packProbe } from "../../src/embeddings/probe.ts";
import { vectorOf } from "../support/embedding-server/vector-of.ts";

const probe = vectorOf("probe", 0, 384);

test.each<[string, string | undefined, number[] | undefined, boolean]>([
  ["the same vector", packProbe(probe), probe, true],
  ["the same vector, another length", packProbe(probe), probe.map((value) => value * 3), true],
  ["one that differs by rounding", packProbe(probe), probe.map((value) => value + 1e-3), true],
  ["one that differs by more", packProbe(probe), probe.map((value, at) => value + (at % 2) * 0.1), false],
  ["another model's", packProbe(probe), vectorOf("probe", 1, 384), false],
  ["one of another size", packProbe(probe), probe.slice(1), false],
  ["none on either side", undefined, undefined, true],
  ["none in the index", undefined, probe, false],
  ["none now", packProbe(probe), undefined, false],
])("%s", (_, stored, now, same) => {
  expect(isSameModel(stored, now)).toBe(same);
});
