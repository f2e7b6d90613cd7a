import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Place } from "../../src/domain/place.ts";
import { ExactVectors } from "../../src/indexing/exact-vectors.ts";
import { FILES, openGeneration, readVectorPlaces } from "../../src/indexing/open-generation.ts";
import { VectorGraph } from "../../src/indexing/vector-graph.ts";
import { Library } from "../support/index/library.ts";
import { pick, randomNumbers } from "../support/index/random-numbers.ts";

const OWN = [{ name: "Hòn Gai", level: "thành phố", aliases: ["Vịnh Gai"] } as Place];

/** All files but the graph's, whose nodes lie in the order in which they came, are the same to the byte. */
function expectSameFiles(one: Library, other: Library): void {
  const { graph, vectorPlaces, ...files } = FILES;
  for (const name of Object.values(files)) expect(one.bytes(name).equals(other.bytes(name)), name).toBe(true);
}

/** The graph finds of every passage's neighbours those that comparing all finds. */
async function expectWholeGraph(library: Library): Promise<void> {
  const { folder } = library;
  const { index, manifest } = (await openGeneration(folder))!;
  const { dimension } = manifest.made;
  const floats = new Float32Array(new Uint8Array(library.bytes(FILES.exact)).buffer);
  const exact = new ExactVectors(floats, dimension);
  const graph = await VectorGraph.load(join(folder, FILES.graph), readVectorPlaces(folder), dimension);
  expect(graph.size).toBe(index.size);
  for (let at = 0; at < index.size; at++) {
    const vector = [...floats.subarray(at * dimension, (at + 1) * dimension)];
    const scores = (search: VectorGraph | ExactVectors) => search.search(vector, 5).map(({ score }) => score);
    expect(scores(graph)).toEqual(scores(exact).map((score) => expect.closeTo(score, 4)));
    // Passages may be alike to the word; each is found at a place where its words stand.
    const [nearest] = graph.search(vector, 1);
    expect(index.passageAt(nearest!.at).text).toBe(index.passageAt(exact.search(vector, 1)[0]!.at).text);
  }
}

const NAMES = [
  "Hòn Gai",
  "Vịnh Gai",
  "Mộc Lâm",
  "Ngân Khê",
  "Hoà Bình Tây",
  "Hòa Bình Tây",
  "Tân An",
  "Tấn An",
];
const SUBJECTS = ["tỷ lệ hộ nghèo", "số hợp tác xã", "thu ngân sách nhà nước", "dân số", "diện tích rừng"];
const UNITS = ["%", " đơn vị", " tỷ đồng", " người", " ha"];

/** Reports that name each other's places, with level words, bare and by an alias, and tell figures of them. */
function randomReport(random: () => number): string {
  const place = () => pick(["", "", "huyện ", "xã ", "thị xã "], random) + pick(NAMES, random);
  const sentence = () =>
    `Năm ${2015 + Math.floor(random() * 8)}, ${pick(SUBJECTS, random)} của ${place()} là ${Math.ceil(random() * 900)}${pick(UNITS, random)}.`;
  const section = (at: number) => [
    `${at + 1}. Phần ${pick(["kinh tế", "xã hội", "môi trường"], random)}`,
    ...Array.from({ length: 4 }, sentence),
  ];
  const sections = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, at) => section(at));
  return [`Báo cáo của ${place()}`, ...sections.flat()].join("\n\n");
}

test("files come, change, go and are renamed: the index is what building it anew gives", {
  timeout: 120_000,
}, async () => {
  const random = randomNumbers(11);
  const path = () => `${pick(["a", "b/c", "đ", "z"], random)}${Math.floor(random() * 1000)}.txt`;
  const library = new Library(
    Array.from({ length: 14 }, () => [path(), randomReport(random)]),
    OWN,
  );
  const { files } = library;
  const steps = [
    () => files.set(path(), randomReport(random)),
    () => files.set(pick([...files.keys()], random), randomReport(random)),
    () => files.delete(pick([...files.keys()], random)),
    () => {
      const [changed, text] = pick([...files], random);
      files.set(changed, `${text}\n\n${randomReport(random)}`);
    },
    () => {
      const [from, text] = pick([...files], random);
      files.delete(from);
      files.set(path(), text);
    },
  ];
  await library.build();
  const tried = { graphGoesOn: 0, graphAnew: 0, figuresKept: 0, figuresReadAgain: 0 };
  for (let round = 0; round < 20; round++) {
    for (let count = Math.floor(random() * 3); count > 0; count--) pick(steps, random)();
    const { analysed, figuresRead, embedded } = await library.build();
    expect(analysed).toBeLessThanOrEqual(2);
    tried[embedded < library.manifest!.counts.passages ? "graphGoesOn" : "graphAnew"]++;
    tried[figuresRead > analysed ? "figuresReadAgain" : "figuresKept"]++;
    expectSameFiles(library, await library.anew());
    await expectWholeGraph(library);
  }
  // Otherwise the rounds would not have tried what they are for.
  for (const count of Object.values(tried)) expect(count, JSON.stringify(tried)).toBeGreaterThan(0);
});

describe("what is made anew", () => {
  const reports = Array.from({ length: 20 }, (_, at): [string, string] => [
    `${at + 10}.txt`,
    `Báo cáo số ${at}\n\nNăm ${2000 + at}, tỷ lệ hộ nghèo của ${at % 4 === 0 ? "Suối Lam" : "xã Đồi Vàng"} là ${at + 3},5%.`,
  ]);
  const text = (path: string) => new Map(reports).get(path)!;

  test.each<[string, (files: Map<string, string>) => unknown, object]>([
    ["nothing changed", () => {}, { analysed: 0, figuresRead: 0, embedded: 0 }],
    [
      "a figure changed",
      (files) => files.set("12.txt", text("12.txt").replace("5,5%", "5,9%")),
      { analysed: 1, figuresRead: 1, embedded: 1 },
    ],
    [
      "a file was added",
      (files) => files.set("new.txt", "Năm 2022, xã Đồi Vàng có 41 hợp tác xã."),
      { analysed: 1, figuresRead: 1, embedded: 1 },
    ],
    ["a file went", (files) => files.delete("12.txt"), { analysed: 0, figuresRead: 0, embedded: 0 }],
    [
      "a file was renamed",
      (files) => files.delete("12.txt") && files.set("99.txt", text("12.txt")),
      { analysed: 1, figuresRead: 1, embedded: 1 },
    ],
    [
      "a file names a place that five others name bare",
      (files) => files.set("new.txt", "Năm 2022, xã Suối Lam có 41 hợp tác xã."),
      { analysed: 1, figuresRead: 6, embedded: 1 },
    ],
    [
      "more than a fifth of the passages are others",
      (files) => {
        for (const path of [...files.keys()].slice(0, 5)) files.set(path, `${files.get(path)} Hết.`);
      },
      { analysed: 5, figuresRead: 5, embedded: 20 },
    ],
  ])("%s", async (_, change, work) => {
    const library = new Library(reports);
    expect(await library.build()).toEqual({ analysed: 20, figuresRead: 20, embedded: 20 });
    change(library.files);
    expect(await library.build()).toEqual(work);
    expectSameFiles(library, await library.anew());
  });

  test("documents in another order than before: those that moved ahead are made anew", async () => {
    const library = new Library(reports);
    await library.build();
    const order = (paths: string[]) => [paths[3]!, ...paths.toSpliced(3, 1)];
    expect(await library.build(order)).toEqual({ analysed: 3, figuresRead: 3, embedded: 3 });
    expectSameFiles(library, await library.anew(order));
    await expectWholeGraph(library);
  });
});
