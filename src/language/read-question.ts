import type { Language } from "../domain/answer.ts";
import type { Measure } from "../domain/figure.ts";
import { PLACE_LEVELS, type Place, type PlaceLevel } from "../domain/place.ts";
import type { AskedDocumentNumber, AskedKey, Expectation, Question } from "../domain/question.ts";
import { overlaps, type Span } from "../domain/span.ts";
import { isClassifier } from "./classifiers.ts";
import { findDates } from "./dates.ts";
import { isGeneric } from "./generic-words.ts";
import type { Glossary } from "./glossary.ts";
import { findPeriods } from "./periods.ts";
import type { Gazetteer, PlaceMention } from "./places.ts";
import type { ExpandShorthand } from "./shorthand.ts";
import { capitalised, fold } from "./spelling.ts";
import { hasDiacritics, type Token, tokenise } from "./tokens.ts";
import { type ReadText, readText, type TopicKey, topicKeys } from "./topic.ts";

// Every pattern reads the question folded (no diacritics, lower case), so that all spellings meet.
const HOW_MANY = /\b(?:bao nhieu|bn|may|how many|how much)\b/;
/** Places are things counted only where their number is asked for. */
const NUMBER_OF_PLACES =
  /\b(?:tong so|so luong|so|number of)(?= (?:xa|phuong|thi tran|thon|ban|khu pho|huyen|communes?|wards?|townships?|villages?)\b)/;
const EXPECTATIONS: readonly [RegExp, Expectation][] = [
  [
    /\b(?:ngay nao|ngay may|khi nao|bao gio|nam nao|thang nao|luc nao|when|what date|which date|what year|which year|date of)\b/,
    "date",
  ],
  [/\b(?:ai|nguoi nao|dong chi nao|who|whom|whose)\b(?! ngo)/, "person"],
  [HOW_MANY, "figure"],
  [
    /\b(?:nhung gi|gom gi|gom nhung|bao gom|nhung .{1,40} nao|cac .{1,40} nao|liet ke|ke ten|la gi|la nhung gi|what are|which|list)\b/,
    "list",
  ],
  [
    /^(?:so|tong so) (?:dang vien|doanh nghiep|hop tac xa|htx|ho|xa|truong|lao dong|viec lam|luot|nguoi|hoc sinh|du an)\b/,
    "figure",
  ],
  [
    /\b(?:so luong|tong so|number of|ty le|ti le|ty suat|ty trong|phan tram|rate|percent|percentage|proportion|share)\b|%/,
    "figure",
  ],
  [
    /\b(?:phai khong|dung khong|co .{1,60} (?:khong|chua))\b|^(?:is|are|was|were|did|does|do|has|have)\b/,
    "yes-no",
  ],
  [/\b(?:the nao|ra sao|vi sao|tai sao|noi gi|ve viec gi|ve van de gi|ve gi|what|why|how)\b/, "text"],
];
const TARGET =
  /\b(?:muc tieu|phan dau|chi tieu (?:nam|den|ve|phan dau)|ke hoach (?:nam|den|dat)|dat ke hoach (?!de ra|nam|giao|\W*$)|^(?:(?:cho hoi|xin hoi|cho biet|xin cho biet|ad oi|oi) )*(?:ke hoach|kh|du toan)(?! (?:(?!20\d\d)\d|(?:hoa|so|nay|do|trien khai|to chuc|thuc hien|cua uy ban)\b))|du kien|dat muc tieu|target|targets|targeted|goal|aims?|plans? to|planned)\b/;
/** "Chỉ tiêu thu ngân sách năm 2023?": the target itself, unless how many were reached is asked. */
const NAMED_TARGET =
  /(?<!hoan thanh (?:cac )?|vuot (?:cac )?|may |bao nhieu )\bchi tieu (?!vuot|chua|khong|nao|co ban)/;
const RATE = /\b(?:ty le|ti le|ty suat|ty trong|phan tram|rate|percent|percentage|proportion|share)\b|%|‰/;
const NUMBER =
  /\b(?:so luong|so ho|so xa|so vu|tong so|number of|how many|(?:bao nhieu|bn|may) (?:nguoi|dong chi|don vi|luot))\b/;
const MONEY = /\b(?:bao nhieu|bn|may|how much) (?:tien|ty|trieu|dong(?! chi)|usd|money)\b/;
const OF_PLAN =
  /(?:%|phan tram|percent)[^?]{0,30}\b(?:ke hoach|du toan|chi tieu|plan)\b|\bso voi ke hoach\b|\bdat ke hoach(?: (?:de ra|nam|giao|duoc giao))*\W*$/;
const OF_EARLIER =
  /\bbang (?:bao nhieu|bn|may) (?:%|phan tram)|\b(?:dat|bang) (?:bao nhieu|bn|may) (?:%|phan tram|lan)? ?so voi\b/;
const INCREASE =
  /\b(?:tang|tang truong|growth|grow|grew|grown|increased?|rise|rose|up by)\b(?! (?:cuong|them vien))/;
const DECREASE =
  /\bgiam\b(?! (?:con|xuong|ngheo|sat|doc))|\b(?:decreased?|fall|fell|drop|dropped|reduced?|reduction)\b/;
const LOWER_LEVELS = PLACE_LEVELS.indexOf("xã");
/** In front of a time that is only compared with. */
const COMPARED_WITH =
  /(?:so voi|so vs|compared (?:with|to)|than|cung ky)(?: (?:cung ky|the|cua))*\s*(?:nam\s*)?$/;
const EITHER_WAY =
  /\btang ?(?:hay|hoac|\/|,) ?giam\b|\bbien dong (?:bao nhieu|bn|may)\b|\b(?:increase or decrease|rise or fall|change in|changed? by|how much did .* change|percentage did .* change)\b/;
const NEGATED = /\b(?:chua|khong (?!co|con)|not|without)\b/;
const UNITS_ASKED =
  /^[%‰]|^(?:phan tram|tien|ty|trieu|dong(?! chi)|lan|ha|hec|tan|percent|usd|nam|ngay|money)\b/;

const SERIES =
  /\b(?:qua (?:cac|tung|nhung) (?:nam|ky)|cac nam|tung nam|hang nam|dien bien|over the years|by year|each year|per year|every year|year by year|time series|trend)\b/;
const COMPARISON = /\b(?:so sanh|doi chieu giua|compare|comparison|compared|versus|vs)\b/;
const BASIS =
  /\b(?:theo |by |under )?(?:the )?(?<basis>(?:tieu chi|chuan ngheo|(?<=theo )chuan)(?: ngheo)?(?: da chieu)? (?:quoc gia|trung uong|(?:rieng )?cua tinh)|(?:national|central|provincial) (?:poverty )?(?:standards?|criteria))\b/;
const ASKED_UNIT =
  /\b(?:duoc )?(?:bao nhieu|bn|may) (?:ha|hec[- ]?ta|tan|kg|ta|kwh|mw|km|m2|met|ty|trieu|dong(?! chi)|phan tram|%)(?: dong)?(?=\s|$)/;
const UNIT_ASKED = /\b(?:bao nhieu|bn|may) (ngay|thang|nam|gio|tuoi|phut)\b/;

/**
 * Reads a question in any of its spellings: with diacritics, without, in English or mixed. Places
 * and periods are taken out; what remains are the keys that an answer must carry.
 */
export function createQuestionReader(deps: {
  readonly glossary: Glossary;
  readonly gazetteer: Gazetteer;
  readonly expand: ExpandShorthand;
  /** What "last year" is counted from. */
  readonly now: () => Date;
}) {
  return (text: string): Question => {
    const clean = datedByClock(deps.expand(text.normalize("NFC")), deps.now())
      .replace(/[’‘`]/g, "'")
      .replace(/'s\b/g, " ");
    const folded = fold(clean).toLowerCase();
    const tokens = tokenise(withoutAsking(clean, folded));
    const read = readText(tokens, deps.glossary, "typed");
    const places = deps.gazetteer.find(tokens, "typed");
    const periods = findPeriods(clean);
    const days = findDates(clean);
    const basis = BASIS.exec(folded);
    const named = [...places, ...periods, ...days].map(({ span }) => span);
    if (basis) named.push({ start: basis.index, end: basis.index + basis[0].length });
    const documentNumbers = documentNumbersIn(clean, read, named);
    const counted = countedKeys(clean, folded, tokens, (span) => topicKeys(read, span, named, true));
    const keys = withScattered(topicKeys(read, { start: 0, end: clean.length }, named), read, named, deps);
    const expects = EXPECTATIONS.find(([pattern]) => pattern.test(folded))?.[1];
    const isTargetCounted = counted.some(({ key }) => key === "#targets");
    const measure = measureAsked(folded);
    const language = languageOf(tokens, named);
    // `Bạch Tùng năm 2019` asks for no `từng năm`.
    const spoken = places.reduce(
      (text, { span: { start, end } }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
      folded,
    );
    const ofPlan = measure === "of-plan" || measure === "above-plan";
    const asksTarget = !ofPlan && (TARGET.test(folded) || (!isTargetCounted && NAMED_TARGET.test(folded)));
    return {
      text,
      language,
      expects: expects ?? (keys.some(({ kind }) => kind === "indicator") ? "figure" : "text"),
      keys: askedKeys([...keys, ...counted], counted, asksTarget),
      counted: counted.map(({ key }) => key),
      narrowing: language === "vi" ? narrowingWords(keys, clean) : [],
      places: [
        ...withoutContainers(places, clean).map(({ place }) => place),
        ...unknownPlaces(read, named, deps.gazetteer),
      ],
      levelAsked: places.length > 0 ? null : levelIn(folded),
      period:
        (periods.find(({ span }) => !COMPARED_WITH.test(folded.slice(0, span.start))) ?? periods[0])
          ?.period ?? null,
      periods: periods.map(({ period }) => period),
      asksSeries: SERIES.test(spoken) || COMPARISON.test(spoken),
      asksTarget,
      measure,
      eitherWay: EITHER_WAY.test(folded),
      asksFor: MONEY.test(folded)
        ? "money"
        : RATE.test(folded)
          ? "rate"
          : NUMBER.test(folded) || counted.length > 0
            ? "number"
            : null,
      basis: basis?.groups?.basis ?? null,
      unitAsked: UNIT_ASKED.exec(folded)?.[1] ?? null,
      negated: NEGATED.test(folded),
      documentNumbers,
      days: days.map(({ day, month, year, span }) => ({
        typed: clean.slice(span.start, span.end),
        day,
        month,
        year,
      })),
      numbers: loneNumbers(read, [...named, ...documentNumbers.map(({ span }) => span)]),
    };
  };
}

/** `đảng viên nữ`: plain words right behind what is counted or measured, up to the next other word. */
function narrowingWords(keys: readonly TopicKey[], text: string): string[] {
  return keys.flatMap(({ key, kind, span }, at) => {
    const before = keys[at - 1];
    const isBehind =
      kind === "word" && before?.kind === "counted" && text.slice(before.span.end, span.start) === " ";
    return isBehind ? [key] : [];
  });
}

/** `xã Mỹ Đức (huyện Nam Khê)`: the district says which commune, it is not asked for beside it. */
function withoutContainers(places: readonly PlaceMention[], text: string): readonly PlaceMention[] {
  return places.filter(({ place, span }, at) => {
    const before = places[at - 1];
    if (!before?.place.level || !place.level) return true;
    const isWithin = /^\s*(?:\(|,|thuộc|của|cua|thuoc|of|in)\s*(?:\p{L}+\s)?$/iu.test(
      text.slice(before.span.end, span.start),
    );
    return (
      !isWithin ||
      PLACE_LEVELS.indexOf(place.level) >= LOWER_LEVELS ||
      PLACE_LEVELS.indexOf(before.place.level) < LOWER_LEVELS
    );
  });
}

/** An indicator whose words stand apart: `xã của Ba Chẽ đạt chuẩn nông thôn mới`. */
function withScattered(
  keys: readonly TopicKey[],
  { tokens, mode }: ReadText,
  named: readonly Span[],
  { glossary }: { readonly glossary: Glossary },
): TopicKey[] {
  const free = tokens.filter(({ span }) => !named.some((part) => overlaps(part, span)));
  const match = glossary.scattered(free, mode);
  const used = match?.tokens.map(({ span }) => span) ?? [];
  // An indicator that is named in one go stands, unless its words are some of the scattered one's.
  const isNamed = keys.some(
    ({ kind, span }) => kind === "indicator" && !used.some((part) => overlaps(part, span)),
  );
  if (!match || isNamed) return [...keys];
  const key: TopicKey = { key: `#${match.value.id}`, kind: match.value.kind, span: used[0]! };
  return [key, ...keys.filter(({ span }) => !used.some((part) => overlaps(part, span)))];
}

/** In front of a name with capitals, these say that it is a place's, or somebody's. */
const IN = new Set(["tại", "ở", "của", "in", "of"]);
/** How the names of offices and bodies begin. */
const ORGANISATIONS = new Set(
  "bộ ban hội sở đảng ủy chính trung tỉnh huyện thành thị cục chi phòng công nhà quốc mặt đoàn liên tổng tập ngân kho viện trường bệnh".split(
    " ",
  ),
);

/**
 * `huyện Quỳnh Sơn` or `Quynh Son district` where no such place is known: it is still the place asked
 * for, and no other may answer. Two words that mean nothing else must stand beside the level.
 */
function unknownPlaces(
  { tokens, concepts, mode }: ReadText,
  named: readonly Span[],
  gazetteer: Gazetteer,
): Place[] {
  const places: Place[] = [];
  for (const [at, token] of tokens.entries()) {
    const isFree = (word: Token) =>
      word.kind === "word" &&
      (word.capital || !isGeneric(word, mode)) &&
      !named.some((span) => overlaps(span, word.span)) &&
      !concepts.some(({ span }) => overlaps(span, word.span));
    const isName = (words: readonly Token[], needsCapitals: boolean) =>
      words.length === 2 && words.every(isFree) && (!needsCapitals || words.every(({ capital }) => capital));
    const level = gazetteer.levelAt(tokens, at);
    if (level && named.some((span) => overlaps(span, token.span))) continue;
    const behind = tokens.slice(level?.last ?? at + 1).slice(0, 2);
    if (!level) {
      const isPlace = IN.has(token.accented) && !ORGANISATIONS.has(behind[0]?.accented ?? "");
      if (isPlace && isName(behind, true) && !tokens[at + 3]?.capital) places.push(placeOf(behind, null));
      continue;
    }
    // In English a name behind the level word has its capitals: `province-wide average` is none.
    const name = level.isEnglish
      ? ([tokens.slice(Math.max(0, at - 2), at)].find((words) => isName(words, level.isSmall)) ??
        [behind].find((words) => isName(words, true)))
      : [behind].find((words) => isName(words, level.isSmall));
    if (name) places.push(placeOf(name, level.level));
  }
  return places;
}

function placeOf(name: readonly Token[], level: PlaceLevel | null): Place {
  return { name: name.map(({ accented }) => capitalised(accented)).join(" "), level };
}

/** `năm ngoái`, `last year` by the clock; the answer says the year. */
function datedByClock(text: string, now: Date): string {
  const year = now.getFullYear();
  return text
    .replace(/(?<![\p{L}])(?:năm ngoái|nam ngoai|last year)(?![\p{L}])/giu, `năm ${year - 1}`)
    .replace(/(?<![\p{L}])(?:năm kia|nam kia)(?![\p{L}])/giu, `năm ${year - 2}`)
    .replace(/(?<![\p{L}])(?:năm nay|nam nay|this year)(?![\p{L}])/giu, `năm ${year}`);
}

function levelIn(folded: string): PlaceLevel | null {
  if (/\b(?:ca nuoc|toan quoc|nationwide|whole country)\b/.test(folded)) return "quốc gia";
  return /\b(?:toan tinh|cua tinh|trong tinh|tinh ta|tinh|province|provincial)\b(?! (?:uy|hinh|than|den|trang|chat|tu|ra|toi|theo|luy|nao))/.test(
    folded,
  )
    ? "tỉnh"
    : null;
}

/** `trồng mới bao nhiêu ha rừng` names `trồng mới rừng`: what asks for the number is blanked, not cut, so that places stay. */
function withoutAsking(text: string, folded: string): string {
  const asked = ASKED_UNIT.exec(folded);
  if (!asked) return text;
  return text.slice(0, asked.index) + " ".repeat(asked[0].length) + text.slice(asked.index + asked[0].length);
}

/** Whole numbers and symbols, and numbers right behind the name of a kind of document. */
function documentNumbersIn(
  text: string,
  { tokens, concepts }: ReadText,
  named: readonly Span[],
): (AskedDocumentNumber & { span: Span })[] {
  const whole = tokens.filter(({ kind }) => kind === "code");
  const found = whole.map(({ folded, span }) => {
    return { typed: text.slice(span.start, span.end), number: folded, kind: null as string | null, span };
  });
  for (const { value, span, last } of concepts) {
    if (value.kind !== "document-type") continue;
    const number = tokens.slice(last, last + 2).find(({ kind }) => kind === "number");
    if (!number || !/^[\s.]*(?:số|so|no\.?)?\s*$/iu.test(text.slice(span.end, number.span.start))) continue;
    if (named.some((part) => overlaps(part, number.span))) continue;
    const both = { start: span.start, end: number.span.end };
    const typed = text.slice(both.start, both.end);
    found.push({ typed, number: number.folded, kind: `#${value.id}`, span: both });
  }
  return found;
}

function loneNumbers({ tokens, concepts }: ReadText, taken: readonly Span[]): string[] {
  const covered = [...taken, ...concepts.map(({ span }) => span)];
  return tokens
    .filter(({ kind, span }) => kind === "number" && !covered.some((part) => overlaps(part, span)))
    .map(({ folded }) => folded);
}

/** The things named right behind `bao nhiêu`, `mấy`, `how many`. */
function countedKeys(
  text: string,
  folded: string,
  tokens: readonly Token[],
  keysIn: (span: Span) => TopicKey[],
): TopicKey[] {
  for (const pattern of [HOW_MANY, NUMBER_OF_PLACES]) {
    const asked = pattern.exec(folded);
    const things = asked && asked[0] !== "how much" ? thingsBehind(asked) : [];
    if (things.length > 0) return things;
  }
  return [];

  function thingsBehind(asked: RegExpExecArray): TopicKey[] {
    const start = asked.index + asked[0].length;
    if (UNITS_ASKED.test(folded.slice(start).trimStart())) return [];
    const following = tokens.filter(({ span }) => span.start >= start);
    const keys = keysIn({ start, end: text.length });
    // `how many new enterprises`: what was done to the things may come first.
    const [first] = keys[0]?.kind === "activity" && keys[1]?.kind === "counted" ? keys.slice(1) : keys;
    // Something else than the things themselves comes first: `đạt bao nhiêu so với …`.
    if (!first || !following[0] || keys[0]!.span.start !== following[0].span.start) return [];
    const listed = [first];
    for (const key of keys.slice(keys.indexOf(first) + 1)) {
      const gap = folded.slice(listed.at(-1)!.span.end, key.span.start);
      const joined =
        /^\s*(?:,|va|and|,\s*va)\s*$/.test(gap) &&
        key.key.startsWith("#") &&
        listed.every(({ key: k }) => k.startsWith("#"));
      const sameName =
        listed.every(({ kind }) => kind === "word") &&
        /^ $/.test(gap) &&
        key.kind === "word" &&
        listed.length < 2;
      if (!joined && !sameName) break;
      listed.push(key);
    }
    // `bao nhiêu người được giải quyết việc làm`: the rest says what is counted.
    const [last] = listed.slice(-1);
    const isRest = keys.length > listed.length || tokens.some(({ span }) => span.end < asked.index);
    return isRest && isClassifier(text.slice(first.span.start, last!.span.end)) ? [] : listed;
  }
}

function askedKeys(keys: readonly TopicKey[], counted: readonly TopicKey[], asksTarget: boolean): AskedKey[] {
  const asked = new Map<string, AskedKey>();
  for (const { key, kind } of keys) {
    const isCounted = counted.some((other) => other.key === key);
    // "mục tiêu", "chỉ tiêu" say that a target is asked for, unless they are what is counted.
    if (asksTarget && !isCounted && key === "#targets") continue;
    asked.set(key, {
      key,
      decisive: isCounted || kind === "indicator" || kind === "counted" || asked.get(key)?.decisive === true,
    });
  }
  return [...asked.values()];
}

function measureAsked(folded: string): Measure {
  if (OF_PLAN.test(folded)) return "of-plan";
  if (OF_EARLIER.test(folded)) return "of-earlier";
  if (DECREASE.test(folded)) return "decrease";
  return INCREASE.test(folded) ? "increase" : "level";
}

const ENGLISH_WORDS = new Set(
  `the in of is are was were how what which who when where why did does do rate by and for many much there from on at list tell me
   about year poverty income budget party communes district province with has have had figure figures number`.split(
    /\s+/,
  ),
);
const VIETNAMESE_WORDS = new Set(
  `cua la bao nhieu nam nao ngay gi co duoc dat ty le ho cac nhung va trong tai huyen tinh xa cho voi muc tieu ke hoach ai sao
   the nao khong bn qn thu ngan sach tong so dan`.split(/\s+/),
);

/** Words outside the names of places decide; Vietnamese when they do not. */
function languageOf(tokens: readonly Token[], named: readonly Span[]): Language {
  let english = 0;
  let vietnamese = 0;
  for (const token of tokens) {
    if (
      token.kind !== "word" ||
      named.some(({ start, end }) => start <= token.span.start && token.span.end <= end)
    )
      continue;
    if (hasDiacritics(token)) vietnamese += 2;
    else if (ENGLISH_WORDS.has(token.folded)) english += 1;
    else if (VIETNAMESE_WORDS.has(token.folded)) vietnamese += 1;
    else if (
      /[fjwz]|(?:tion|ing|ed|ies|ment|er|ty|al|ts|rs|ns|ds|ls)$/.test(token.folded) &&
      token.folded.length > 3
    )
      english += 1;
  }
  return english > vietnamese ? "en" : "vi";
}
