import { ADMINISTRATOR, type Audience, EVERYONE } from "../../../src/domain/audience.ts";
import type { Files } from "./temporary-folder.ts";

/** One part of a library with the words that stand nowhere else in it. */
export interface Shelf {
  readonly folder: string;
  readonly place: string;
  readonly person: string;
  readonly word: string;
  /** Year → its figure. */
  readonly rates: Readonly<Record<number, string>>;
  /** Of the district that every shelf reports on. */
  readonly shared: string;
}

const YEARS = [2019, 2020, 2021, 2022];
const NAMES = [
  ["mo", "Thạch Vân", "Lò Văn Tấp", "bứngloa"],
  ["ke-hoach", "Vạn Kiều", "Quàng Thị Nhỏi", "kêtaphô"],
  ["ke-hoach/lanh-dao", "Lũng Pha", "Bạc Cầm Dỏm", "xuđênga"],
  ["tai-chinh", "Tràng Khê", "Mùa A Chổm", "pơlinha"],
  ["dong", "Hồng Sa", "Giàng Mí Vảng", "gromtua"],
  ["noi-bo", "Đông Ngàn", "Tẩn Phù Sểnh", "chaliđơ"],
] as const;

/** For everyone, for a team, for two teams at once, for another team, for administrators, for internal use. */
export const SHELVES: readonly Shelf[] = NAMES.map(([folder, place, person, word], at) => ({
  folder,
  place,
  person,
  word,
  rates: Object.fromEntries(YEARS.map((year, n) => [year, `${at + 3},${13 + 17 * n + at}%`])),
  shared: `${41 + at},${29 + 7 * at}%`,
}));

/** Every phrase of a shelf that another reader must never meet. */
export function canariesOf({ place, person, word, rates, shared }: Shelf): string[] {
  return [place, person, word, shared, ...Object.values(rates)];
}

export const HELD_LIBRARY: Files = {
  ...Object.fromEntries(SHELVES.flatMap((shelf, at) => reportsOf(shelf, at))),
  "ke-hoach/.collection.yaml": "readers: [Kế hoạch]",
  "ke-hoach/lanh-dao/.collection.yaml": "readers: [lanh-dao, 900]",
  "tai-chinh/.collection.yaml": "readers: [tai-chinh]",
  "dong/.collection.yaml": "readers: []",
};

function reportsOf({ folder, place, person, word, rates, shared }: Shelf, at: number): [string, string][] {
  const mark = folder === "noi-bo" ? "LƯU HÀNH NỘI BỘ\n\n" : "";
  const own = `${mark}Huyện ${place}: kết quả các năm

${place}, ngày 12 tháng 01 năm 2023

Bí thư Huyện ủy ${place} là đồng chí ${person}.

${Object.entries(rates)
  .map(([year, rate]) => `Năm ${year}, tỷ lệ hộ nghèo của huyện ${place} là ${rate}.`)
  .join("\n\n")}

Nghề ${word} ở huyện ${place} có từ lâu đời và được giữ đến nay.
`;
  const common = `${mark}Huyện Mộc Lâm: kết quả năm 2022

Mộc Lâm, ngày ${10 + at} tháng 01 năm 2023

Năm 2022, tỷ lệ hộ nghèo của huyện Mộc Lâm là ${shared}.
`;
  return [
    [`${folder}/rieng.txt`, own],
    [`${folder}/chung.txt`, common],
  ];
}

interface Reader {
  readonly audience: Audience;
  /** Folders of the shelves that it sees. */
  readonly sees: readonly string[];
}

const team = (...teams: string[]): Audience => ({ teams: new Set(teams), internal: false });

/** Who may see what, by name. */
export const READERS: Readonly<Record<string, Reader>> = {
  everyone: { audience: EVERYONE, sees: ["mo"] },
  planning: { audience: team("ke-hoach"), sees: ["mo", "ke-hoach"] },
  "leaders without planning": { audience: team("lanh-dao"), sees: ["mo"] },
  "planning leaders": {
    audience: team("ke-hoach", "lanh-dao"),
    sees: ["mo", "ke-hoach", "ke-hoach/lanh-dao"],
  },
  "a planner by id": { audience: team("ke-hoach", "900"), sees: ["mo", "ke-hoach", "ke-hoach/lanh-dao"] },
  finance: { audience: team("tai-chinh"), sees: ["mo", "tai-chinh"] },
  "a made-up team": { audience: team("dong", "noi-bo", "all", ""), sees: ["mo"] },
  administrators: { audience: ADMINISTRATOR, sees: NAMES.map(([folder]) => folder) },
};
