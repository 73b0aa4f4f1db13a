import { isInWord, isLetter, unitTable } from './characters.ts';
import type { CodeUnits } from './code-units.ts';
import { addUnit, FNV_OFFSET } from './fnv.ts';
import { HashTable } from './hash-table.ts';

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
}

/** Languages by number: those of a word are bits. */
const MOST_LANGUAGES = 31;

/** Small letters are known of Latin, Greek and Cyrillic ones. */
const CASED = 0x530;
const LETTER_NUMBER = unitTable(/\p{Nl}+/gu);
const LETTER = 1 << 16;
const ACCENTED_BIT = 17;
const ACCENTED = 1 << ACCENTED_BIT;
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

const addOfWord = (hash: number, ofWord: number): number => addUnit(hash, ofWord & UNIT);

function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    hash = addUnit(hash, OF_WORD[unit]! & UNIT || unit);
  }
  return hash;
}

/**
 * Looks words up without making strings, by FNV-1a of their units in small letters.
 * Words of one 32-bit hash count as one: a counting of languages can bear that.
 */
export class KnownWords {
  readonly #languages: readonly string[];
  /** The languages whose grammar has a word: few words, which stay in the nearest memory. */
  readonly #grammar: HashTable;
  /** The languages in which a word is frequent, words of grammar among them. */
  readonly #frequent: HashTable;

  constructor(words: readonly KnownWord[]) {
    this.#languages = [...new Set(words.map(({ language }) => language))];
    if (this.#languages.length > MOST_LANGUAGES)
      throw new Error(`more than ${MOST_LANGUAGES} languages of known words`);
    this.#grammar = this.#tableOf(words.filter(({ isGrammar }) => isGrammar));
    this.#frequent = this.#tableOf(words);
  }

  #tableOf(words: readonly KnownWord[]): HashTable {
    const table = new HashTable(words.length);
    for (const { word, language } of words) table.add(hashOf(word), this.#bitOf(language));
    return table;
  }

  #bitOf(language: string | null): number {
    const number = language === null ? -1 : this.#languages.indexOf(language);
    return number < 0 ? 0 : 1 << number;
  }

  /**
   * Counts in one pass over units[start, end). A letter beyond the Basic Multilingual Plane counts as a mark.
   * @param language the one asked for, null for none
   */
  count(units: CodeUnits, start: number, end: number, language: string | null): WordCounts {
    const [english, asked] = [this.#bitOf('en'), this.#bitOf(language)];
    const counts = { words: 0, letters: 0, accented: 0, english: 0, own: 0, against: 0 };
    let [letters, accented] = [0, 0];
    let at = start;
    while (at < end) {
      let ofWord = OF_WORD[units[at++]!]!;
      if (ofWord === 0) continue;
      let hash = FNV_OFFSET;
      for (; ofWord !== 0; ofWord = at < end ? OF_WORD[units[at++]!]! : 0) {
        letters += (ofWord >> 16) & 1;
        accented += ofWord >> ACCENTED_BIT;
        hash = addOfWord(hash, ofWord);
      }
      countWord(counts, english, asked, this.#grammar.get(hash));
    }
    counts.letters = letters;
    counts.accented = accented;
    return counts;
  }

  /** How many words of units[start, end) are frequent in a language, words of its grammar among them. */
  countFrequent(units: CodeUnits, start: number, end: number, language: string): number {
    const asked = this.#bitOf(language);
    let found = 0;
    let at = start;
    while (at < end) {
      let ofWord = OF_WORD[units[at++]!]!;
      if (ofWord === 0) continue;
      let hash = FNV_OFFSET;
      for (; ofWord !== 0; ofWord = at < end ? OF_WORD[units[at++]!]! : 0) hash = addOfWord(hash, ofWord);
      if ((this.#frequent.get(hash) & asked) !== 0) found++;
    }
    return found;
  }
}

function countWord(counts: WordCounts, english: number, asked: number, languages: number): void {
  counts.words++;
  if (languages === 0) return;
  if ((languages & english) !== 0) counts.english++;
  if ((languages & asked) !== 0) counts.own++;
  else counts.against++;
}
