import type { CodeUnits } from './code-units.ts';
import { detached } from './detached.ts';
import { addUnit, FNV_OFFSET } from './fnv.ts';
import { KeptWords, LONGEST_KEPT } from './kept-words.ts';
import { shapeOf } from './token-shape.ts';

/** A word as it is written and in small letters, and what that tells of it. */
export interface Spelling {
  readonly text: string;
  readonly lower: string;
  /** See `token-shape.ts`. */
  readonly shape: number;
}

/**
 * Words that were met before, so that each is made, hashed and put into small letters once, and equal words of two
 * documents are the same string. They are kept in two generations, so memory is bounded: when the young one is full the
 * old one is forgotten, but for the words that were met again meanwhile.
 */
export class Spellings<Word extends Spelling = Spelling> {
  readonly #make: (text: string) => Word;
  #young = new KeptWords<Word>();
  #old = new KeptWords<Word>();

  /** @param make what is kept of a word; nothing but the word may decide it. */
  constructor(make: (text: string) => Word) {
    this.#make = make;
  }

  /** The word in text[start, end), which stands in `units` as numbers. @param fnv the hash of its units */
  at(text: string, units: CodeUnits, start: number, end: number, fnv = fnvOf(units, start, end)): Word {
    // Longer words are rare, and are made anew each time.
    if (end - start > LONGEST_KEPT) return this.#make(text.slice(start, end));
    const hash = fnv ^ (fnv >>> 16);
    return this.#young.find(units, start, end, hash) ?? this.#keep(text, units, start, end, hash);
  }

  #keep(text: string, units: CodeUnits, start: number, end: number, hash: number): Word {
    const word = this.#old.find(units, start, end, hash) ?? this.#make(detached(text.slice(start, end)));
    if (this.#young.isFull) {
      [this.#young, this.#old] = [this.#old, this.#young];
      this.#young.clear();
    }
    this.#young.add(units, start, end, hash, word);
    return word;
  }
}

/** What the spelling of a word tells. */
export function spell(text: string): Spelling {
  const lower = text.toLowerCase();
  return { text, lower, shape: shapeOf(text, lower) };
}

function fnvOf(units: CodeUnits, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let n = start; n < end; n++) hash = addUnit(hash, units[n]!);
  return hash;
}
