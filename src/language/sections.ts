/** What a part of a report is about, as its heading or opening words tell. */
export type SectionKind = "results" | "shortcomings" | "causes" | "lessons" | "tasks" | "targets" | "other";

const HEADINGS: readonly [RegExp, SectionKind][] = [
  [/bài học|kinh nghiệm rút ra/iu, "lessons"],
  [/nguyên nhân/iu, "causes"],
  [/hạn chế|tồn tại|yếu kém|khuyết điểm|bất cập|vướng mắc|khó khăn/iu, "shortcomings"],
  // Before the tasks and targets whose results it tells: `Kết quả thực hiện nhiệm vụ năm 2023`.
  [
    /^(?:[IVX\d.]+\P{L}+|[a-zđ][.)]\s*)?(?:phần (?:thứ )?\p{L}+\P{L}+)?(?:báo cáo |đánh giá |một số |những |các )*(?:kết quả|tình hình)/iu,
    "results",
  ],
  [/nhiệm vụ|giải pháp|phương hướng|kiến nghị|đề xuất/iu, "tasks"],
  [/mục tiêu|chỉ tiêu/iu, "targets"],
  [
    /^(?:[IVX\d.]+\P{L}+|[a-zđ][.)]\s*)?kế hoạch (?:năm|phát triển|công tác|nhiệm kỳ|giai đoạn|6 tháng|quý)/iu,
    "targets",
  ],
  [/kết quả|thành tựu|thành tích|nổi bật/iu, "results"],
];

const LONGEST = 90;

/**
 * Sentences that turn the subject in running text. Each must open its sentence; `needs` must follow
 * in the same sentence where the opening alone does not decide.
 */
const OPENERS: readonly { open: RegExp; needs?: RegExp; kind: SectionKind }[] = [
  { open: /^(?:Một số |Những |Các )?(?:bài học|kinh nghiệm)/iu, kind: "lessons" },
  { open: /^(?:Về )?nguyên nhân/iu, kind: "causes" },
  {
    open: /^(?:Tuy nhiên|Tuy vậy|Song|Tuy đạt|Mặc dù|Bên cạnh (?:những |các )?(?:kết quả|ưu điểm|thành tích|mặt))/iu,
    needs: /hạn chế|tồn tại|yếu kém|khuyết điểm|bất cập|vướng mắc|khó khăn|còn chậm|chưa /iu,
    kind: "shortcomings",
  },
  { open: /^(?:Một số |Những |Các |Về )?(?:hạn chế|tồn tại|khuyết điểm|yếu kém)/iu, kind: "shortcomings" },
  { open: /^(?:Về |Một số |Những |Các )?(?:các )?(?:phương hướng|nhiệm vụ|giải pháp)/iu, kind: "tasks" },
  { open: /^(?:Trong )?thời gian tới/iu, kind: "tasks" },
  // `Chỉ tiêu che phủ rừng: đạt 54%` tells what came of it.
  {
    open: /^(?:Về |Các )?(?:mục tiêu|chỉ tiêu)(?! quốc gia| còn lại| khác| trên| này| đạt| chưa| không| vượt| hoàn thành)(?![^:.]{3,70}: ?(?:đạt|thực hiện|ước|kết quả))/iu,
    kind: "targets",
  },
  { open: /^(?:Phát biểu|Kết luận|Thay mặt|Bế mạc)/iu, kind: "other" },
  {
    open: /^(?:Vì vậy|Do vậy|Do đó|Chính vì vậy|Chính vì thế|Trước tình hình đó|Để khắc phục)/iu,
    kind: "other",
  },
];

function sectionOfHeading(heading: string): SectionKind | undefined {
  // `Kết quả năm 2023, mục tiêu năm 2024` heads both: what stands below must tell by itself.
  if (
    /kết quả/iu.test(heading) &&
    /mục tiêu|nhiệm vụ|phương hướng/iu.test(heading) &&
    !/kết quả thực hiện/iu.test(heading)
  )
    return undefined;
  return HEADINGS.find(([pattern]) => pattern.test(heading))?.[1];
}

export interface Opener {
  readonly kind: SectionKind;
  /** The opening words, up to the first comma or colon, as the heading of what follows. */
  readonly heading: string;
}

/** The turn that a sentence's opening makes, if it makes one. */
export function openerOf(sentence: string): Opener | undefined {
  const opener = OPENERS.find(({ open, needs }) => open.test(sentence) && (!needs || needs.test(sentence)));
  if (!opener) return undefined;
  const words = opener.needs?.exec(sentence);
  const end = words ? words.index + words[0].trimEnd().length : firstStop(sentence);
  return { kind: opener.kind, heading: shortened(sentence.slice(0, end)) };
}

function shortened(heading: string): string {
  if (heading.length <= LONGEST) return heading;
  return heading.slice(0, Math.max(20, heading.lastIndexOf(" ", LONGEST)));
}

function firstStop(sentence: string): number {
  const stop = sentence.search(/[:,;.]/);
  return stop < 0 ? sentence.length : stop;
}

/** The innermost heading that tells a kind decides. */
export function sectionOf(headings: readonly string[]): SectionKind | undefined {
  for (const heading of headings.toReversed()) {
    const kind = openerOf(heading)?.kind ?? sectionOfHeading(heading);
    if (kind) return kind;
  }
  return undefined;
}
