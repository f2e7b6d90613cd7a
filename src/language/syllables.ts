import { fold } from "./spelling.ts";

const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");

/** Vowels with what may close them, as spelled behind a consonant; tones are put on afterwards. */
const RIMES = `
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uêu uơ
uy uya uych uyn uynh uyp uyt uyu uyên uyêt
ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y
`
  .trim()
  .split(/\s+/);

const BEHIND_QU =
  `a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ê êch ên ênh êt
i in it ich inh ôc ơ ơi ơn y ych yên yêt yn ynh yp yt yu`.split(/\s+/);
const BEFORE_Y = ["", "h", "k", "l", "m", "n", "s", "t", "th", "v"];
const FRONT = /^[eêiy]/;

/** The tone marks by their usual names. */
export const TONES = {
  acute: "\u0301",
  grave: "\u0300",
  hook: "\u0309",
  tilde: "\u0303",
  dot: "\u0323",
} as const;
export type Tone = keyof typeof TONES;

const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const STOPPED = /(?:c|ch|p|t)$/;

/** How an onset and a rime are written together, or nothing where the language has no such syllable. */
function spelled(onset: string, rime: string): string | undefined {
  if (onset === "qu") return BEHIND_QU.includes(rime) ? `qu${rime}` : undefined;
  if (rime === "y") return BEFORE_Y.includes(onset) ? `${onset}y` : undefined;
  if (onset === "") return rime.startsWith("iê") ? `y${rime.slice(1)}` : rime;
  // `gì`, `giếng`: one i stands for both.
  if (onset === "gi") return rime.startsWith("i") ? `g${rime}` : `gi${rime}`;
  if (["k", "gh", "ngh"].includes(onset)) return FRONT.test(rime) ? onset + rime : undefined;
  if (["c", "g", "ng"].includes(onset)) return FRONT.test(rime) ? undefined : onset + rime;
  return onset + rime;
}

/** Every syllable that Vietnamese can spell, without its tone. */
export const TONELESS: ReadonlySet<string> = new Set(
  ["", ...ONSETS].flatMap((onset) => RIMES.concat(BEHIND_QU).flatMap((rime) => spelled(onset, rime) ?? [])),
);
const FOLDED = [...TONELESS].map(fold);
/** `coong` is `công` as typed, not a bare syllable: those written with oo are a handful of loans. */
const PLAIN: ReadonlySet<string> = new Set(FOLDED.filter((word) => !word.includes("oo")));
const BEGINNINGS: ReadonlySet<string> = new Set(
  FOLDED.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1))),
);

/** Whether letters, marked or not, can be how a syllable begins. */
export function beginsSyllable(letters: string): boolean {
  return BEGINNINGS.has(fold(letters));
}

/** Whether a word (lower case, without diacritics) can be a Vietnamese syllable typed bare. */
export function isPlainSyllable(word: string): boolean {
  return PLAIN.has(word);
}

/** Whether a word (lower case) is a syllable that Vietnamese can spell, tone included. */
export function isSyllable(word: string): boolean {
  const { letters, tone } = withoutTone(word);
  if (tone.length > 1 || !TONELESS.has(letters)) return false;
  return !STOPPED.test(word) || tone === TONES.acute || tone === TONES.dot;
}

/** A word's letters without its tone, and the tone; marks of vowels stay (`nghèo` → `ngheo`, `lệ` → `lê`). */
export function withoutTone(word: string): { letters: string; tone: string } {
  const decomposed = word.normalize("NFD");
  const tone = (decomposed.match(TONE_MARK) ?? []).join("");
  return { letters: decomposed.replace(TONE_MARK, "").normalize("NFC"), tone };
}

/**
 * A toneless syllable with its tone on the right vowel (`hoa` + grave → `hòa`), or undefined when the
 * language has no such syllable: one closed by c, ch, p or t carries acute or dot.
 */
export function withTone(toneless: string, tone: Tone | null): string | undefined {
  if (!TONELESS.has(toneless)) return undefined;
  if (STOPPED.test(toneless) && tone !== "acute" && tone !== "dot") return undefined;
  if (!tone) return toneless;
  const at = toneVowel(toneless) + 1;
  return `${toneless.slice(0, at)}${TONES[tone]}${toneless.slice(at)}`.normalize("NFC");
}

/** A vowel with a mark of its own takes the tone; else the last one before a consonant, the one before the glide at the end. */
function toneVowel(toneless: string): number {
  const marked = Math.max(...[..."ăâêôơư"].map((vowel) => toneless.lastIndexOf(vowel)));
  if (marked >= 0) return marked;
  const start = /^(?:qu|gi)(?=[aeiouy])/.exec(toneless)?.[0].length ?? toneless.search(/[aeiouy]/);
  const vowels = /^[aeiouy]+/.exec(toneless.slice(start))![0].length;
  if (start + vowels < toneless.length) return start + vowels - 1;
  return start + (vowels === 3 ? 1 : 0);
}
