import type { Random } from "../../../domain/random.ts";
import { capitalised } from "../../../language/spelling.ts";
import type { AskLanguage } from "../../item.ts";
import { ABSENT_DISTRICTS, fullName, type Locality } from "../localities.ts";
import type { AskWords, Phrasing } from "../phrasing.ts";
import type { Topic } from "../truth.ts";

/** What the question asks of the topic. */
export type Asking = Exclude<keyof Phrasing["frames"], "claims" | "changeClaims">;

/** A question on the topic in one language; without its year when `undated`. */
export function questionOf(
  { asks, frames }: Phrasing,
  topic: Topic,
  asking: Asking,
  lang: AskLanguage,
  random: Random,
  { undated = false, words = asks[topic.indicator] }: { undated?: boolean; words?: AskWords } = {},
): string {
  const spoken = lang === "vi0" ? "vi" : lang;
  const whole = asking === "level" ? wholeOf(words, spoken) : [];
  const template =
    whole.length > 0 && random.chance(0.6)
      ? random.pick(whole)
      : random
          .pick(frames[asking][spoken])
          .replace("{n}", (_slot, at: number) => nameOf(words, spoken, at === 0, random));
  const time = undated ? "" : timeOf(topic, spoken, random);
  const text = capitalisedUnlessChat(
    template
      .replaceAll("{t}", time)
      .replaceAll("{D}", placeOf(topic.place, spoken, random))
      .replaceAll("{B}", bareOf(topic.place, spoken, random)),
    spoken,
  );
  if (lang === "vi0") return random.chance(0.5) ? withoutMarks(text).toLowerCase() : withoutMarks(text);
  return lang === "chat" && random.chance(0.5) ? withoutMarks(text).toLowerCase() : text;
}

function wholeOf(words: AskWords, spoken: "vi" | "chat" | "en"): readonly string[] {
  return { vi: words.viWhole, chat: words.chatWhole, en: words.enWhole }[spoken] ?? [];
}

function nameOf(words: AskWords, spoken: "vi" | "chat" | "en", first: boolean, random: Random): string {
  const name = random.pick(words[spoken]);
  const acronym = /^\p{Lu}{2}/u.test(name);
  return first || acronym ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

export function timeOf(
  { period }: Pick<Topic, "period">,
  spoken: "vi" | "chat" | "en",
  random: Random,
): string {
  const { year, half } = period;
  if (half) {
    if (spoken === "en") return ` in the first half of ${year}`;
    return spoken === "vi"
      ? ` 6 tháng đầu năm ${year}`
      : ` ${random.pick(["6 tháng đầu năm", "6 tháng đầu"])} ${year}`;
  }
  if (spoken === "en") return ` in ${year}`;
  if (spoken === "vi") return random.pick([` năm ${year}`, ` năm ${year}`, ` trong năm ${year}`]);
  return random.pick([` ${year}`, ` năm ${year}`, ` ${year}`]);
}

function placeOf(place: Locality, spoken: "vi" | "chat" | "en", random: Random): string {
  if (levelled(place) || (spoken === "vi" && random.chance(0.5))) return bareOf(place, spoken, random);
  if (spoken === "chat") return random.chance(0.3) ? fullName(place) : place.name;
  return spoken === "en" ? bareOf(place, spoken, random) : fullName(place);
}

/** The level stays where a bare name would leave open what is meant: provinces, communes, unknown places. */
function bareOf(place: Locality, spoken: "vi" | "chat" | "en", random: Random): string {
  if (spoken !== "en") return levelled(place) ? fullName(place) : place.name;
  const name = random.chance(0.4) ? withoutMarks(place.name) : place.name;
  const english = {
    huyện: "district",
    "thị xã": "town",
    "thành phố": "city",
    tỉnh: "province",
    xã: "commune",
  };
  return levelled(place) || random.chance(0.3) ? `${name} ${english[place.kind]}` : name;
}

function levelled(place: Locality): boolean {
  return place.kind === "tỉnh" || place.kind === "xã" || ABSENT_DISTRICTS.includes(place);
}

function capitalisedUnlessChat(text: string, spoken: string): string {
  return spoken === "chat" ? text : capitalised(text);
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}
