/** A sentence made false, and how. */
export interface Lie {
  readonly how: string;
  readonly text: string;
}

type Mutation = (text: string) => (string | undefined)[];

const replaced =
  (pairs: readonly (readonly [RegExp, string])[]): Mutation =>
  (text) =>
    pairs.map(([from, to]) => (from.test(text) ? text.replace(from, to) : undefined));

const eachNumber = (text: string, change: (written: string) => string | undefined): (string | undefined)[] =>
  [...text.matchAll(/(?<![\p{L}\d/-])(?<!\d[.,/])\d+(?:[.,]\d+)*(?:\/\d+)?(?![\d/-])/gu)].map(
    ({ index, 0: written }) => {
      const other = change(written);
      return other === undefined
        ? undefined
        : text.slice(0, index) + other + text.slice(index + written.length);
    },
  );

const turned = (digit: string, by: number) => String((Number(digit) + by) % 10);

/** What a careless or lying model does to a true sentence. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "last digit": (text) => eachNumber(text, (written) => written.replace(/\d$/u, (digit) => turned(digit, 1))),
  "first digit": (text) =>
    eachNumber(text, (written) =>
      written.replace(/^\d/u, (digit) => (digit === "9" ? "8" : turned(digit, 1))),
    ),
  "digits swapped": (text) =>
    eachNumber(text, (written) => {
      const swapped = written.replace(/(\d)([.,]?)(\d)/u, "$3$2$1");
      return swapped === written || swapped.startsWith("0") ? undefined : swapped;
    }),
  "mark moved": (text) =>
    eachNumber(text, (written) => (/[.,]/u.test(written) ? written.replace(/[.,]/u, "") : `${written},5`)),
  year: (text) =>
    [...text.matchAll(/(?<!\d)20\d{2}(?!\d)/gu)].flatMap(({ index, 0: year }) =>
      [-1, 1, 3].map((by) => text.slice(0, index) + String(Number(year) + by) + text.slice(index + 4)),
    ),
  place: replaced([
    [/Bình Liêu/gu, "Đầm Hà"],
    [/Bình Liêu/gu, "Tiên Yên"],
    [/Hải Hà/gu, "Đầm Hà"],
    [/Hải Hà/gu, "Bình Liêu"],
    [/Đầm Hà/gu, "Hải Hà"],
    [/Đầm Hà/gu, "Móng Cái"],
    [/Quảng Ninh/gu, "Hải Phòng"],
  ]),
  unit: replaced([
    [/(?<=\d)%/u, " điểm phần trăm"],
    [/(?<=\d)%/u, "‰"],
    [/‰/u, "%"],
    [/tỷ đồng/u, "triệu đồng"],
    [/tỷ đồng/u, "tỷ USD"],
    [/tỷ USD/u, "tỷ đồng"],
    [/tỷ USD/u, "triệu USD"],
    [/triệu đồng/u, "tỷ đồng"],
    [/ ha(?![\p{L}])/u, " km2"],
    [/ lần(?![\p{L}])/u, "%"],
    [/đảng viên/u, "chi bộ"],
  ]),
  direction: replaced([
    [/(?<![\p{L}])tăng(?! trưởng)(?! tỷ trọng)(?! cường)(?![\p{L}])/u, "giảm"],
    [/(?<![\p{L}])giảm còn/u, "tăng lên"],
    [/(?<![\p{L}])giảm(?! dần)(?! nghèo)(?![\p{L}])/u, "tăng"],
    [/đạt (?=\d)/u, "tăng "],
    [/(?<=chỉ tiêu )vượt(?= kế hoạch)/u, "chưa đạt"],
  ]),
  bound: replaced([
    [/(?<![\p{L}])trên (?=\d)/u, ""],
    [/(?<![\p{L}])trên (?=\d)/u, "dưới "],
    [/(?<![\p{L}])trên (?=\d)/u, "gần "],
    [/(?<![\p{L}])dưới (?=\d+%)/u, "trên "],
    [/(?<![\p{L}])dưới (?=\d+%)/u, ""],
    [/đạt (?=\d)/u, "đạt trên "],
  ]),
  status: replaced([
    [/(?:M|m)ục tiêu (?:đặt ra |đến )?(?:là )?(?:hết năm 2024,? )?/u, "Kết quả đã đạt: "],
    [/phấn đấu(?: đạt| đến năm 2025 đạt)?/u, "đã đạt"],
    [/(?<!(?:mục tiêu|phấn đấu).*)(?:đạt|còn) (?=(?:trên )?\d)/iu, "phấn đấu đạt "],
    [/hoàn thành/u, "dự kiến hoàn thành"],
  ]),
  indicator: replaced([
    [/hộ nghèo/iu, "hộ cận nghèo"],
    [/hộ cận nghèo/u, "hộ nghèo"],
    [/thu ngân sách/u, "chi ngân sách"],
    [/giá trị sản xuất/iu, "thu ngân sách nhà nước"],
    [/giá trị sản xuất/iu, "kim ngạch xuất khẩu"],
    [/doanh nghiệp/u, "hợp tác xã"],
    [/HTX/u, "doanh nghiệp"],
    [/khách du lịch/u, "học sinh"],
    [/nông thôn mới(?! nâng cao)/u, "nông thôn mới nâng cao"],
    [/thu nhập bình quân đầu người/iu, "GRDP bình quân đầu người"],
    [/dưới 5 tuổi/u, "dưới 1 tuổi"],
    [/tử vong/u, "suy dinh dưỡng"],
    [/tăng trưởng kinh tế/iu, "tăng trưởng công nghiệp"],
    [/nước sạch/u, "điện lưới"],
    [/phường(?=,)/u, "thôn"],
    [/chi bộ(?= trực)/u, "đảng bộ"],
    [/đầu tư trực tiếp nước ngoài/u, "đầu tư công"],
    [/kế hoạch/u, "cùng kỳ"],
  ]),
  negation: replaced([
    [/không còn hộ nghèo/u, "còn hộ nghèo"],
    [/chưa đạt/u, "đã đạt"],
    [/(?<![\p{L}])đạt (?!chuẩn)/u, "không đạt "],
    [/hoàn thành/u, "chưa hoàn thành"],
    [/được giữ vững/u, "không được giữ vững"],
    [/còn chậm/u, "không còn chậm"],
    [/đã (?!đạt)/u, "chưa "],
  ]),
  name: replaced([
    [/Nguyễn Xuân Ký/u, "Nguyễn Văn Minh"],
    [/Cao Tường Huy/u, "Phạm Minh Chính"],
    [/NQ\/TW/u, "NQ/TU"],
    [/03-NQ/u, "05-NQ"],
    [/21-Ctr/u, "12-Ctr"],
    [/5\/5\/2021/u, "6/5/2021"],
    [/5\/2\/2018/u, "2/5/2018"],
    [/25\/10\/2017/u, "25/11/2017"],
    [/Móng Cái/u, "Vân Đồn"],
    [/COVID-19/u, "COVID-20"],
    [/(?<![\p{L}])huyện(?= (?:hoàn|đã|có|thành))/iu, "Xã"],
  ]),
  embellished: (text) => [
    text.replace(/[.]$/u, ", cao nhất cả nước."),
    text.replace(/[.]$/u, ", gấp đôi năm trước."),
    text.replace(/[.]$/u, ", đứng đầu toàn tỉnh."),
    text.replace(/[.]$/u, ", nhờ nguồn vốn của Ngân hàng Thế giới."),
  ],
};

/** Every way in which the sentence can be made false. */
export function liesOf(text: string): Lie[] {
  return Object.entries(MUTATIONS).flatMap(([how, mutate]) =>
    mutate(text).flatMap((lie) => (lie === undefined || lie === text ? [] : [{ how, text: lie }])),
  );
}

/** A number with its unit or the thing it counts. */
const FIGURE =
  /(?<![\p{L}\d/-])(?<!\d[.,/])\d+(?:[.,]\d+)*(?:\/\d+)?(?:%|‰| (?:tỷ|triệu) (?:đồng|USD)| ha| tấn| [\p{Ll}]+(?: [\p{Ll}]+)?)/gu;

export interface MergedLie extends Lie {
  readonly question: string;
  readonly quotes: readonly string[];
}

/** Sentences of a question with the figure of another of them in place of their own; both are quoted. */
export function mergedFacts(said: readonly (readonly [string, string, ...string[]])[]): MergedLie[] {
  const facts = said.flatMap(([question, quote, ...sentences]) =>
    sentences.flatMap((text) => {
      const figures = [...text.matchAll(FIGURE)].filter(
        (figure) => !/^(?:19|20)\d{2}(?!\d)/u.test(figure[0]),
      );
      return figures.length === 1 ? [{ question, quote, text, figure: figures[0]! }] : [];
    }),
  );
  const truths = new Set(said.flatMap(([, , ...sentences]) => sentences));
  return facts.flatMap((one) =>
    facts
      .filter(
        (other) => other.question === one.question && numberOf(other.figure[0]) !== numberOf(one.figure[0]),
      )
      .flatMap((other) => {
        const value = numberOf(other.figure[0]);
        const unit = one.figure[0].slice(numberOf(one.figure[0]).length);
        const texts = [value + unit, other.figure[0]].map(
          (figure) =>
            one.text.slice(0, one.figure.index) +
            figure +
            one.text.slice(one.figure.index + one.figure[0].length),
        );
        return texts
          .filter((text) => !truths.has(text))
          .map((text) => ({ how: "merged", text, question: one.question, quotes: [one.quote, other.quote] }));
      }),
  );
}

function numberOf(figure: string): string {
  return /^[\d.,/]*\d/u.exec(figure)?.[0] ?? figure;
}
