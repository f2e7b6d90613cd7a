export type IndicatorId =
  | "production"
  | "growth"
  | "budget"
  | "domestic"
  | "disbursement"
  | "visitors"
  | "tourism"
  | "firms"
  | "coops"
  | "shops"
  | "firmsTotal"
  | "income"
  | "poor"
  | "nearPoor"
  | "poorCount"
  | "water"
  | "hygienic"
  | "insurance"
  | "labour"
  | "jobs"
  | "schools"
  | "forest"
  | "planted"
  | "communes"
  | "communesPlus"
  | "houses"
  | "admitted"
  | "members";

export type Group = "economy" | "business" | "poverty" | "living" | "party";

/** How an indicator's values look and move from year to year. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly group: Group;
  /** Bounds of the first year's value. */
  readonly start: readonly [number, number];
  /** Bounds of the factor from one year to the next, or of the step when `steps`. */
  readonly drift: readonly [number, number];
  readonly steps?: true;
  readonly max?: number;
  readonly decimals: number;
  /** Follows the number as written; begins with a space unless it is a sign. */
  readonly unit: string;
  /** The unit's first part, which every answer must carry. */
  readonly scale: string;
  readonly rate?: true;
  /** Counts a year's new things, so a half-year has its own value. */
  readonly flow?: true;
  /** Values are independent from year to year. */
  readonly free?: true;
}

const rate = { unit: "%", scale: "%", rate: true } as const;
const money = { unit: " tỷ đồng", scale: " tỷ" } as const;

function counted(noun: string) {
  return { unit: ` ${noun}`, scale: "", decimals: 0 } as const;
}

export const INDICATORS: readonly Indicator[] = [
  { id: "production", group: "economy", start: [1500, 9000], drift: [1.07, 1.19], decimals: 0, ...money },
  { id: "growth", group: "economy", start: [7, 14.9], drift: [0, 0], free: true, decimals: 2, ...rate },
  { id: "budget", group: "economy", start: [90, 620], drift: [0.93, 1.2], decimals: 0, ...money, flow: true },
  {
    id: "domestic",
    group: "economy",
    start: [48, 88],
    drift: [0.93, 1.2],
    decimals: 1,
    ...money,
    flow: true,
  },
  {
    id: "disbursement",
    group: "economy",
    start: [72, 98],
    max: 99.9,
    drift: [0, 0],
    free: true,
    decimals: 1,
    ...rate,
  },
  {
    id: "visitors",
    group: "economy",
    start: [21000, 240000],
    drift: [0.82, 1.35],
    flow: true,
    ...counted("lượt khách"),
  },
  { id: "tourism", group: "economy", start: [14, 260], drift: [0.85, 1.3], decimals: 1, ...money },
  {
    id: "firms",
    group: "business",
    start: [12, 96],
    drift: [0.8, 1.3],
    flow: true,
    ...counted("doanh nghiệp"),
  },
  { id: "coops", group: "business", start: [2, 12], drift: [0.5, 1.4], flow: true, ...counted("HTX") },
  { id: "shops", group: "business", start: [45, 320], drift: [0.8, 1.3], ...counted("hộ kinh doanh") },
  { id: "firmsTotal", group: "business", start: [130, 980], drift: [1.04, 1.12], ...counted("doanh nghiệp") },
  {
    id: "income",
    group: "poverty",
    start: [31, 58],
    drift: [1.05, 1.11],
    decimals: 1,
    unit: " triệu đồng/người/năm",
    scale: " triệu",
  },
  { id: "poor", group: "poverty", start: [4.5, 13], drift: [0.6, 0.84], decimals: 2, ...rate },
  { id: "nearPoor", group: "poverty", start: [4, 12], drift: [0.66, 0.88], decimals: 2, ...rate },
  { id: "poorCount", group: "poverty", start: [420, 1900], drift: [0.55, 0.8], ...counted("hộ") },
  { id: "houses", group: "poverty", start: [14, 150], drift: [0.7, 1.25], ...counted("nhà") },
  {
    id: "water",
    group: "living",
    start: [58, 74],
    drift: [0.7, 3.4],
    steps: true,
    max: 98.9,
    decimals: 1,
    ...rate,
  },
  {
    id: "hygienic",
    group: "living",
    start: [88, 92],
    drift: [0.2, 1],
    steps: true,
    max: 99.6,
    decimals: 1,
    ...rate,
  },
  {
    id: "insurance",
    group: "living",
    start: [82, 90],
    drift: [0.4, 1.5],
    steps: true,
    max: 99,
    decimals: 1,
    ...rate,
  },
  {
    id: "labour",
    group: "living",
    start: [48, 63],
    drift: [1.1, 3.2],
    steps: true,
    max: 92,
    decimals: 1,
    ...rate,
  },
  { id: "jobs", group: "living", start: [420, 3100], drift: [0.85, 1.2], flow: true, ...counted("lao động") },
  {
    id: "schools",
    group: "living",
    start: [55, 74],
    drift: [1, 4],
    steps: true,
    max: 97,
    decimals: 1,
    ...rate,
  },
  { id: "forest", group: "living", start: [34, 66], drift: [0.1, 0.6], steps: true, decimals: 1, ...rate },
  {
    id: "planted",
    group: "living",
    start: [130, 1400],
    drift: [0.8, 1.25],
    decimals: 1,
    unit: " ha",
    scale: " ha",
  },
  { id: "communes", group: "living", start: [3, 5], drift: [0, 1], steps: true, max: 10, ...counted("xã") },
  {
    id: "communesPlus",
    group: "living",
    start: [0, 1],
    drift: [0, 1],
    steps: true,
    max: 6,
    ...counted("xã"),
  },
  {
    id: "admitted",
    group: "party",
    start: [48, 210],
    drift: [0.85, 1.2],
    flow: true,
    ...counted("đảng viên"),
  },
  { id: "members", group: "party", start: [1850, 5100], drift: [1.01, 1.04], ...counted("đảng viên") },
];

const BY_ID = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

export function indicatorOf(id: IndicatorId): Indicator {
  return BY_ID.get(id)!;
}

export function isIndicator(word: string): word is IndicatorId {
  return BY_ID.has(word as IndicatorId);
}

/** Indicators that stand side by side and are easily told for one another. */
export const NEAR_MISSES: readonly (readonly [IndicatorId, IndicatorId])[] = [
  ["poor", "nearPoor"],
  ["poor", "poorCount"],
  ["production", "growth"],
  ["budget", "domestic"],
  ["firms", "coops"],
  ["firms", "firmsTotal"],
  ["coops", "shops"],
  ["water", "hygienic"],
  ["labour", "jobs"],
  ["forest", "planted"],
  ["communes", "communesPlus"],
  ["admitted", "members"],
  ["visitors", "tourism"],
];
