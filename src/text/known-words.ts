import { isInWord, isLetter, unitTable } from './characters.ts';
import type { CodeUnits } from './code-units.ts';

/** A word, in small letters, that tells a language: one of its words of grammar, or a frequent word of another kind. */
export interface KnownWord {
  readonly word: string;
  readonly language: string;
  readonly isGrammar: boolean;
}

/** What a stretch of text holds. */
export interface WordCounts {
  words: number;
  letters: number;
  /** Letters beyond ASCII. */
  accented: number;
  /** Words of English grammar. */
  english: number;
  /** Words of grammar of the language asked for. */
  own: number;
  /** Words of grammar of other languages that are none of the language asked for. */
  against: number;
  /** Frequent words of the language asked for, those of grammar among them. */
  frequent: number;
}

/** Languages by number: a word's languages are bits, of grammar in the low half, of frequent words in the high half. */
const MOST_LANGUAGES = 15;
const FREQUENT = 16;

const FNV_OFFSET = 0x811c9dc5 | 0;
const GRAMMAR = (1 << FREQUENT) - 1;

/** Small letters are known of Latin, Greek and Cyrillic ones. */
const CASED = 0x530;
const LETTER_NUMBER = unitTable(/\p{Nl}+/gu);
const LETTER = 1 << 16;
const ACCENTED = 1 << 17;
const UNIT = 0xffff;

/**
 * Each UTF-16 unit that is of a word (a letter, a combining mark or an apostrophe) as its small letter, with two bits above: whether it counts
 * as a letter, and as one beyond ASCII. Roman numerals of one character count as letters elsewhere, not here. 0 for what stands between words.
 */
const OF_WORD = new Int32Array(0x10000);
for (let unit = 0; unit < OF_WORD.length; unit++)
  if (isInWord(unit) || unit === 0x27 || unit === 0x2019) OF_WORD[unit] = smallOf(unit) | bitsOf(unit);

function smallOf(unit: number): number {
  const small = unit < CASED ? String.fromCharCode(unit).toLowerCase() : '';
  return small.length === 1 ? small.charCodeAt(0) : unit;
}

function bitsOf(unit: number): number {
  if (!isLetter(unit) || LETTER_NUMBER[unit] === 1) return 0;
  return LETTER | (unit > 0x7f ? ACCENTED : 0);
}

const addUnit = (hash: number, ofWord: number): number => Math.imul(hash ^ (ofWord & UNIT), 0x01000193);

function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    hash = addUnit(hash, OF_WORD[unit]! || unit);
  }
  return hash;
}

interface Masks {
  readonly english: number;
  readonly own: number;
  readonly frequent: number;
}

function countWord(counts: WordCounts, { english, own, frequent }: Masks, languages: number): void {
  counts.words++;
  if (languages === 0) return;
  if (languages & english) counts.english++;
  if (languages & own) counts.own++;
  else if (languages & GRAMMAR) counts.against++;
  if (languages & frequent) counts.frequent++;
}

/** Bits that most hashes of other words don't set: a test that stays in the nearest memory. */
const FILTER_BITS = 1 << 16;

/**
 * Looks words up without making strings: an open hash table over FNV-1a (Fowler, Noll, Vo 1991) of their units in small letters.
 * Words of one 32-bit hash count as one: a counting of languages can bear that.
 */
export class KnownWords {
  readonly #languages: readonly string[];
  readonly #masksOf: ReadonlyMap<string | null, Masks>;
  readonly #unknown: Masks;
  readonly #filter = new Uint8Array(FILTER_BITS >> 3);
  readonly #slots: number;
  /** For each slot a hash and what is known of its word. */
  readonly #table: Int32Array;

  constructor(words: readonly KnownWord[]) {
    this.#languages = [...new Set(words.map(({ language }) => language))];
    if (this.#languages.length > MOST_LANGUAGES)
      throw new Error(`more than ${MOST_LANGUAGES} languages of known words`);
    this.#unknown = this.#masks(null);
    this.#masksOf = new Map(this.#languages.map((language) => [language, this.#masks(language)]));
    this.#slots = 1 << Math.ceil(Math.log2(2 * words.length + 2));
    this.#table = new Int32Array(2 * this.#slots);
    for (const { word, language, isGrammar } of words) this.#add(hashOf(word), this.#bit(language, !isGrammar));
  }

  /**
   * Counts in one pass over units[start, end). A letter beyond the Basic Multilingual Plane counts as a mark.
   * @param language the one asked for, null for none
   */
  count(units: CodeUnits, start: number, end: number, language: string | null): WordCounts {
    const masks = this.#masksOf.get(language) ?? this.#unknown;
    const counts = { words: 0, letters: 0, accented: 0, english: 0, own: 0, against: 0, frequent: 0 };
    let [letters, accented] = [0, 0];
    let hash = FNV_OFFSET;
    let isOpen = false;
    for (let at = start; at < end; at++) {
      const ofWord = OF_WORD[units[at]!]!;
      if (ofWord !== 0) {
        letters += (ofWord >> 16) & 1;
        accented += ofWord >> 17;
        hash = addUnit(hash, ofWord);
        isOpen = true;
      } else if (isOpen) {
        countWord(counts, masks, this.#languagesOf(hash));
        hash = FNV_OFFSET;
        isOpen = false;
      }
    }
    if (isOpen) countWord(counts, masks, this.#languagesOf(hash));
    counts.letters = letters;
    counts.accented = accented;
    return counts;
  }

  #masks(language: string | null): Masks {
    const own = this.#bit(language, false);
    return { english: this.#bit('en', false), own, frequent: own | this.#bit(language, true) };
  }

  #bit(language: string | null, isFrequent: boolean): number {
    const number = language === null ? -1 : this.#languages.indexOf(language);
    return number < 0 ? 0 : 1 << (number + (isFrequent ? FREQUENT : 0));
  }

  #add(hash: number, bit: number): void {
    const spread = spreadOf(hash);
    this.#filter[(spread & (FILTER_BITS - 1)) >> 3]! |= 1 << (spread & 7);
    const at = this.#find(hash, spread);
    this.#table[at] = hash;
    this.#table[at + 1]! |= bit;
  }

  /** The languages that have a word, as bits; 0 for an unknown one. */
  #languagesOf(hash: number): number {
    const spread = spreadOf(hash);
    if (((this.#filter[(spread & (FILTER_BITS - 1)) >> 3]! >> (spread & 7)) & 1) === 0) return 0;
    return this.#table[this.#find(hash, spread) + 1]!;
  }

  /** Where the table holds a hash, or has room for it. */
  #find(hash: number, spread: number): number {
    const last = this.#slots - 1;
    let slot = spread & last;
    while (this.#table[2 * slot + 1] !== 0 && this.#table[2 * slot] !== hash) slot = (slot + 1) & last;
    return 2 * slot;
  }
}

const spreadOf = (hash: number): number => hash ^ (hash >>> 15);
