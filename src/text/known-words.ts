import { isInWord, isLetter } from './characters.ts';
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
const LETTER_NUMBER = /^\p{Nl}$/u;
const LETTER = 1 << 16;
const ACCENTED = 1 << 17;
const UNIT = 0xffff;

/**
 * Each UTF-16 unit that is of a word (a letter, a combining mark or an apostrophe) as its small letter, with two bits above: whether it counts
 * as a letter, and as one beyond ASCII. Roman numerals of one character count as letters elsewhere, not here. 0 for what stands between words.
 */
const OF_WORD = Int32Array.from({ length: 0x10000 }, (_, unit) => {
  if (!isInWord(unit) && unit !== 0x27 && unit !== 0x2019) return 0;
  const small = unit < CASED ? String.fromCharCode(unit).toLowerCase() : '';
  const folded = small.length === 1 ? small.charCodeAt(0) : unit;
  if (!isLetter(unit) || LETTER_NUMBER.test(String.fromCharCode(unit))) return folded;
  return folded | LETTER | (unit > 0x7f ? ACCENTED : 0);
});

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

/** Looks words up without making strings: an open hash table over FNV-1a (Fowler, Noll, Vo 1991) of their units in small letters. */
export class KnownWords {
  readonly #languages: readonly string[];
  readonly #slots: number;
  readonly #hashes: Int32Array;
  readonly #masks: Int32Array;

  constructor(words: readonly KnownWord[]) {
    this.#languages = [...new Set(words.map(({ language }) => language))];
    if (this.#languages.length > MOST_LANGUAGES)
      throw new Error(`more than ${MOST_LANGUAGES} languages of known words`);
    this.#slots = 1 << Math.ceil(Math.log2(4 * words.length + 2));
    this.#hashes = new Int32Array(this.#slots);
    this.#masks = new Int32Array(this.#slots);
    for (const { word, language, isGrammar } of words) {
      const slot = this.#slotOf(hashOf(word));
      this.#hashes[slot] = hashOf(word);
      this.#masks[slot]! |= this.#maskOf(language, !isGrammar);
    }
  }

  /**
   * Counts in one pass over units[start, end). A letter beyond the Basic Multilingual Plane counts as a mark.
   * @param language the one asked for, null for none
   */
  count(units: CodeUnits, start: number, end: number, language: string | null): WordCounts {
    const masks = {
      english: this.#maskOf('en', false),
      own: this.#maskOf(language, false),
      frequent: this.#maskOf(language, false) | this.#maskOf(language, true),
    };
    const counts = { words: 0, letters: 0, accented: 0, english: 0, own: 0, against: 0, frequent: 0 };
    let [letters, accented] = [0, 0];
    let hash = FNV_OFFSET;
    for (let at = start; at <= end; at++) {
      const ofWord = at < end ? OF_WORD[units[at]!]! : 0;
      if (ofWord !== 0) {
        letters += (ofWord >> 16) & 1;
        accented += ofWord >> 17;
        hash = addUnit(hash, ofWord);
      } else if (at > start && OF_WORD[units[at - 1]!] !== 0) {
        countWord(counts, masks, this.#masks[this.#slotOf(hash)]!);
        hash = FNV_OFFSET;
      }
    }
    counts.letters = letters;
    counts.accented = accented;
    return counts;
  }

  #maskOf(language: string | null, isFrequent: boolean): number {
    const number = language === null ? -1 : this.#languages.indexOf(language);
    return number < 0 ? 0 : 1 << (number + (isFrequent ? FREQUENT : 0));
  }

  /** The slot that holds a hash, or the free one where it would stand. */
  #slotOf(hash: number): number {
    const last = this.#slots - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    while (this.#masks[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  }
}
