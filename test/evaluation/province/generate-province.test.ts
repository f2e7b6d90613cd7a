import { describe, expect, it } from "vitest";
import { documentsOf } from "../../../src/evaluation/item.ts";
import { generateProvince } from "../../../src/evaluation/province/generate-province.ts";
import { INDICATORS } from "../../../src/evaluation/province/indicator.ts";
import { DISTRICTS } from "../../../src/evaluation/province/localities.ts";
import type { Phrasing } from "../../../src/evaluation/province/phrasing.ts";
import { PHRASING_A } from "../../../src/evaluation/province/phrasings/a/phrasing-a.ts";
import { PHRASING_B } from "../../../src/evaluation/province/phrasings/b/phrasing-b.ts";
import { indicatorsIn } from "../../../src/evaluation/province/slots.ts";
import { standsIn } from "../../../src/evaluation/stands-in.ts";

const FAMILIES = ["a", "b"] as const;

describe.each(FAMILIES)("the generated province, family %s", (family) => {
  const { reports, items } = generateProvince(family);
  const texts = new Map(reports.map(({ path, text }) => [path, text]));

  it("is the same every time and another for another seed", () => {
    expect(generateProvince(family)).toEqual({ reports, items });
    expect(generateProvince(family, "khác").reports.map(({ text }) => text)).not.toEqual([...texts.values()]);
  });

  it("has at least 90 reports on 13 districts with facts in each", () => {
    expect(reports.length).toBeGreaterThanOrEqual(90);
    expect(texts.size).toBe(reports.length);
    expect(reports.filter(({ facts }) => facts.length === 0)).toEqual([]);
    const places = new Set(reports.flatMap(({ facts }) => facts.map(({ place }) => place.name)));
    for (const { name } of DISTRICTS) expect(places).toContain(name);
  });

  it("states every fact in its report's text, and leaves no slot open", () => {
    for (const { text, facts, path } of reports) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/[{}]|undefined|NaN/);
      for (const fact of facts) {
        expect(fact.document).toBe(path);
        expect(standsIn(fact.text, text), `${path}: ${fact.text}`).toBe(true);
        expect(standsIn(fact.core, fact.text), `${fact.core} in ${fact.text}`).toBe(true);
      }
    }
  });

  it("asks at least 200 questions in four spellings, a quarter without an answer, and 60 claims", () => {
    const asks = items.filter((item) => item.kind === "ask");
    const refusals = asks.filter(({ status }) => status === "not_found");
    expect(asks.length).toBeGreaterThanOrEqual(200);
    expect(refusals.length / asks.length).toBeGreaterThanOrEqual(0.25);
    expect(items.length - asks.length).toBeGreaterThanOrEqual(60);
    for (const lang of ["vi", "vi0", "en", "chat"]) {
      expect(asks.filter((item) => item.lang === lang).length).toBeGreaterThanOrEqual(50);
    }
    for (const item of asks.filter(({ lang }) => lang === "vi0"))
      expect(item.question).toMatch(/^[\x20-\x7e]+$/);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it("keeps every answering word in every document that counts", () => {
    for (const item of items) {
      if (item.kind === "verify" || item.status === "not_found") continue;
      const documents = documentsOf(item);
      expect(documents.length).toBeGreaterThan(0);
      for (const must of item.must ?? []) {
        const holding = documents.filter((path) => standsIn(must, texts.get(path) ?? ""));
        const least = item.status === "conflicting" ? 1 : documents.length;
        expect(holding.length, `${item.id}: ${must}`).toBeGreaterThanOrEqual(least);
      }
    }
  });

  it("leaves no slot open in a question or a claim", () => {
    for (const item of items) {
      const said = item.kind === "ask" ? item.question : item.claim;
      expect(said).not.toMatch(/[{}]| {2}|undefined/);
    }
  });
});

describe("the two families of wording", () => {
  const templates = ({
    clauses,
    estimates,
    halves,
    halfAsides,
    communeAsides,
    targets,
    districtLists,
  }: Phrasing) => [
    ...[...clauses, ...estimates, ...halfAsides, ...communeAsides],
    ...[...halves, ...Object.values(targets).flat(), ...districtLists.map(({ lead }) => lead)],
  ];

  it("share no template, no boilerplate and no frame of a question", () => {
    const ofB = new Set([...templates(PHRASING_B), ...PHRASING_B.scaffold.boilerplate]);
    const ofA = [...templates(PHRASING_A), ...PHRASING_A.scaffold.boilerplate];
    expect(ofA.filter((template) => ofB.has(template))).toEqual([]);
    const frames = (phrasing: Phrasing) =>
      Object.values(phrasing.frames).flatMap((frame) =>
        Array.isArray(frame) ? frame : Object.values(frame).flat(),
      );
    const framesOfB = new Set(frames(PHRASING_B));
    expect(frames(PHRASING_A).filter((frame) => framesOfB.has(frame))).toEqual([]);
  });

  it.each(FAMILIES)("family %s words at least 14 indicators in six ways", (family) => {
    const { clauses } = family === "a" ? PHRASING_A : PHRASING_B;
    const ways = INDICATORS.map(
      ({ id }) => clauses.filter((clause) => indicatorsIn(clause).includes(id)).length,
    );
    expect(ways.filter((count) => count >= 6).length).toBeGreaterThanOrEqual(14);
    expect(Math.min(...ways)).toBeGreaterThanOrEqual(3);
  });
});
