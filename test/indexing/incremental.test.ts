import { join } from "node:path";
import { expect, test } from "vitest";
import type { Place } from "../../src/domain/place.ts";
import { ExactVectors } from "../../src/indexing/exact-vectors.ts";
import { FILES, openGeneration, readVectorPlaces } from "../../src/indexing/open-generation.ts";
import { VectorGraph } from "../../src/indexing/vector-graph.ts";
import { Library } from "../support/index/library.ts";
import { pick, randomNumbers } from "../support/index/random-numbers.ts";

const own = { ownPlaces: [{ name: "Hòn Gai", level: "thành phố", aliases: ["Vịnh Gai"] } as Place] };

/** All files but the graph's, whose nodes lie in the order in which they came, are the same to the byte. */
function expectSameFiles(one: Library, other: Library): void {
  const { graph, vectorPlaces, ...files } = FILES;
  for (const name of Object.values(files)) expect(one.bytes(name).equals(other.bytes(name)), name).toBe(true);
}

/** The graph finds of every passage's neighbours those that comparing all finds. */
async function expectWholeGraph(library: Library): Promise<void> {
  const { index, manifest } = (await openGeneration(library.generation))!;
  const { dimension } = manifest.made;
  const floats = new Float32Array(new Uint8Array(library.bytes(FILES.exact)).buffer);
  const exact = new ExactVectors(floats, dimension);
  const graph = await VectorGraph.load(
    join(library.generation, FILES.graph),
    readVectorPlaces(library.generation),
    dimension,
  );
  expect(graph.size).toBe(index.size);
  for (let at = 0; at < index.size; at++) {
    const vector = [...floats.subarray(at * dimension, (at + 1) * dimension)];
    const scores = (search: VectorGraph | ExactVectors) => search.search(vector, 5).map(({ score }) => score);
    const wanted = scores(exact);
    expect(scores(graph)).toEqual(wanted.map((score) => expect.closeTo(score, 4)));
    expect(graph.search(vector, 5).map((hit) => hit.at)).toContain(exact.search(vector, 1)[0]!.at);
  }
}

/** Reports that name each other's places, with level words, bare and by an alias, and tell figures of them. */
function randomReport(random: () => number): string {
  const names = [
    "Hòn Gai",
    "Vịnh Gai",
    "Mộc Lâm",
    "Ngân Khê",
    "Hoà Bình Tây",
    "Hòa Bình Tây",
    "Tân An",
    "Tấn An",
  ];
  const levels = ["", "", "huyện ", "xã ", "thị xã "];
  const subjects = ["tỷ lệ hộ nghèo", "số hợp tác xã", "thu ngân sách nhà nước", "dân số", "diện tích rừng"];
  const units = ["%", " đơn vị", " tỷ đồng", " người", " ha"];
  const sentence = () =>
    `Năm ${2015 + Math.floor(random() * 8)}, ${pick(subjects, random)} của ${pick(levels, random)}${pick(names, random)} là ${Math.ceil(random() * 900)}${pick(units, random)}.`;
  const section = (at: number) =>
    [
      `${at}. Phần ${pick(["kinh tế", "xã hội", "môi trường"], random)}`,
      ...Array.from({ length: 4 }, sentence),
    ].join("\n\n");
  const sections = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, at) => section(at + 1));
  return [`Báo cáo của ${pick(levels, random)}${pick(names, random)}`, ...sections].join("\n\n");
}

test("files come, change, go and are renamed: the index is what reading everything anew gives", {
  timeout: 120_000,
}, async () => {
  const random = randomNumbers(7);
  const path = () => `${pick(["a", "b/c", "đ", "z"], random)}${Math.floor(random() * 1000)}.txt`;
  const library = new Library(Array.from({ length: 14 }, () => [path(), randomReport(random)]));
  const steps: Record<string, () => void> = {
    add: () => library.files.set(path(), randomReport(random)),
    change: () => {
      const changed = pick([...library.files.keys()], random);
      library.files.set(changed, `${library.files.get(changed)}\n\n${randomReport(random)}`);
    },
    replace: () => library.files.set(pick([...library.files.keys()], random), randomReport(random)),
    remove: () => library.files.delete(pick([...library.files.keys()], random)),
    rename: () => {
      const [from, text] = pick([...library.files], random);
      library.files.delete(from);
      library.files.set(path(), text);
    },
  };
  await library.ingest(own);
  const graphs = { goneOn: 0, anew: 0 };
  const figures = { kept: 0, readAgain: 0 };
  for (let round = 0; round < 16; round++) {
    for (let count = Math.ceil(random() * 2); count > 0; count--) pick(Object.values(steps), random)();
    const { work, counts, rebuilt } = await library.ingest(own);
    if (!rebuilt) continue;
    expect(work!.analysed).toBeLessThanOrEqual(2);
    graphs[work!.embedded < counts.passages ? "goneOn" : "anew"]++;
    figures[work!.figuresRead > work!.analysed ? "readAgain" : "kept"]++;
    expectSameFiles(library, await library.anew(own));
    await expectWholeGraph(library);
  }
  // Otherwise the rounds would not have tried what they are for.
  for (const count of Object.values({ ...graphs, ...figures })) expect(count).toBeGreaterThan(0);
});
