import { PLACE_LEVELS, type Place, type PlaceLevel } from "../domain/place.ts";
import type { Span } from "../domain/span.ts";
import { cellValues, readDataTable } from "./data-table.ts";
import { PhraseBook } from "./phrase-book.ts";
import { LEVEL_WORDS } from "./place-levels.ts";
import { fold } from "./spelling.ts";
import { type Token, tokenise } from "./tokens.ts";

export interface PlaceMention {
  readonly place: Place;
  /** The level word in front included. */
  readonly span: Span;
  readonly first: number;
  readonly last: number;
}

const ENGLISH_LEVELS: readonly string[] = ["province", "district", "city", "commune", "ward"];

/** A level word as typed. */
interface LevelAt {
  readonly level: PlaceLevel;
  /** The token behind it. */
  readonly last: number;
  /** It is also an everyday word (`xã`, `bản`). */
  readonly isSmall: boolean;
  /** The name stands in front of it. */
  readonly isEnglish: boolean;
}

/** Knows the places of the owner's table and those that the documents themselves name. */
export class Gazetteer {
  readonly #phrases = new PhraseBook<string>();
  readonly #levels = new Map<string, PlaceLevel[]>();
  readonly #levelWords = new PhraseBook<PlaceLevel>();
  /** How often each name was given: once by the table, once by every document that names it. */
  readonly #mentions = new Map<string, number>();
  /** The names that are written alike without diacritics. */
  readonly #alike = new Map<string, Set<string>>();
  readonly #joined = new Map<string, Set<string>>();

  constructor(places: readonly (Place & { readonly aliases?: readonly string[] })[]) {
    for (const [word, level] of LEVEL_WORDS) this.#levelWords.add(word, level);
    for (const place of places) this.add(place, place.aliases ?? []);
  }

  /** The words that names are made of, in canonical spelling and without diacritics. */
  get words(): ReadonlySet<string> {
    return this.#phrases.words;
  }

  add(place: Place, aliases: readonly string[] = []): void {
    const levels = this.#levels.get(place.name) ?? [];
    if (levels.length === 0) {
      this.#phrases.add(place.name, place.name);
      const joined = fold(place.name).toLowerCase().replaceAll(" ", "");
      this.#joined.set(joined, (this.#joined.get(joined) ?? new Set()).add(place.name));
    }
    this.#mentions.set(place.name, (this.#mentions.get(place.name) ?? 0) + 1);
    const alike = this.#alike.get(fold(place.name).toLowerCase()) ?? new Set();
    this.#alike.set(fold(place.name).toLowerCase(), alike.add(place.name));
    if (place.level && !levels.includes(place.level)) levels.push(place.level);
    levels.sort((a, b) => PLACE_LEVELS.indexOf(a) - PLACE_LEVELS.indexOf(b));
    this.#levels.set(place.name, levels);
    for (const alias of aliases) this.#phrases.add(alias, place.name);
  }

  /** The names that are written so when the spaces are left out (`damha`). */
  joined(word: string): ReadonlySet<string> {
    return this.#joined.get(word) ?? new Set();
  }

  /**
   * Places named in the tokens. In a document a name is written with capitals and its own diacritics;
   * a person may type it without either. A level word in front decides the level, else the highest
   * level known for the name does.
   */
  find(tokens: readonly Token[], mode: "strict" | "typed"): PlaceMention[] {
    const mentions: PlaceMention[] = [];
    const mayBeNamed = ({ capital }: Token) => mode === "typed" || capital;
    for (const match of this.#phrases.find(tokens, mode, mayBeNamed)) {
      const name = match.exact ? match.value : this.#likeliest(match.value);
      const known = this.#levels.get(name) ?? [];
      const before = this.#levelBefore(tokens, match.first, mode, known);
      const after = mode === "typed" ? this.#levelAfter(tokens, match.last) : undefined;
      const first = before && !before.isCommittee ? before.first : match.first;
      const last = after && !before ? after.last : match.last;
      const level = before?.level ?? after?.level ?? known[0] ?? null;
      mentions.push({
        place: { name, level },
        span: { start: tokens[first]!.span.start, end: tokens[last - 1]!.span.end },
        first,
        last,
      });
    }
    return mentions;
  }

  /** Of names that are typed alike without diacritics (Hà Giang, Hạ Giang) the one that documents name most. */
  #likeliest(name: string): string {
    const alike = [...(this.#alike.get(fold(name).toLowerCase()) ?? [name])];
    const count = (one: string) => this.#mentions.get(one) ?? 0;
    return alike.reduce((best, one) => (count(one) > count(best) ? one : best), name);
  }

  /** The places that a document names, most often named first. */
  byFrequency(text: string): Place[] {
    const counts = new Map<string, { place: Place; count: number }>();
    for (const { place } of this.find(tokenise(text), "strict")) {
      const key = `${place.level} ${place.name}`;
      const known = counts.get(key) ?? { place, count: 0 };
      counts.set(key, { place, count: known.count + 1 });
    }
    return [...counts.values()].sort((a, b) => b.count - a.count).map(({ place }) => place);
  }

  #levelBefore(tokens: readonly Token[], at: number, mode: "strict" | "typed", known: readonly PlaceLevel[]) {
    for (const length of [2, 1]) {
      if (at < length) continue;
      const [match] = this.#levelWords.find(tokens.slice(at - length, at), mode);
      // `nông thôn Quảng Ninh`, `giao quan Quang Ninh`: a syllable of another word, unless such a place is known.
      const isAmbiguous = ["thôn", "bản"].includes(match?.value ?? "") || tokens[at - 1]!.accented === "quan";
      const partOfWord =
        isCooperative(tokens, at - length) || (match && isAmbiguous && !known.includes(match.value));
      if (match && match.last - match.first === length && !partOfWord) {
        // `Huyện ủy Đầm Hà` names a committee: its words stay for what is asked about it.
        return { level: match.value, first: at - length, isCommittee: tokens[at - 1]!.folded === "uy" };
      }
    }
    return undefined;
  }

  /** The level word at a token of what a person typed; small places share their level words with everyday ones. */
  levelAt(tokens: readonly Token[], at: number): LevelAt | undefined {
    for (const length of [2, 1]) {
      const [match] = this.#levelWords.find(tokens.slice(at, at + length), "typed");
      if (match?.first !== 0 || match.last !== length || isCooperative(tokens, at)) continue;
      const isSmall = !["tỉnh", "thành phố", "thị xã", "huyện", "quận"].includes(match.value);
      const isEnglish = ENGLISH_LEVELS.includes(tokens[at]!.folded);
      return { level: match.value, last: at + length, isSmall, isEnglish };
    }
    return undefined;
  }

  #levelAfter(tokens: readonly Token[], at: number) {
    const word = tokens[at]?.accented ?? "";
    if (!ENGLISH_LEVELS.includes(word)) return undefined;
    return { level: LEVEL_WORDS.find(([name]) => name === word)![1], last: at + 1 };
  }
}

/** `Hợp tác xã Quan Hồ Thẩn` is no commune. */
function isCooperative(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.folded === "xa" && tokens[at - 1]?.folded === "tac";
}

/** Reads `data/places.csv`. Throws an AppError when the table is missing or malformed. */
export function loadPlaces(path: string): (Place & { readonly aliases: readonly string[] })[] {
  return readDataTable(path, ["name", "level", "parent", "aliases"]).map((row) => ({
    name: row.name,
    level: PLACE_LEVELS.find((level) => level === row.level) ?? null,
    aliases: cellValues(row.aliases),
  }));
}
