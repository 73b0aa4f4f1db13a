import type { CodeUnits } from './code-units.ts';
import { shapeOf } from './token-shape.ts';

/** A word as it is written and in small letters, and what that tells of it. */
export interface Spelling {
  readonly text: string;
  readonly lower: string;
  /** See `token-shape.ts`. */
  readonly shape: number;
}

/** UTF-16 units; longer words are rare, and are made anew each time. */
export const LONGEST_KEPT = 24;
/** Words that are kept at most; twice as many slots, so that a word is mostly found in the first it may stand in. */
const MOST_KEPT = 1 << 14;
const SLOTS = 2 * MOST_KEPT;
/** A slot holds where a word's units start, and above that as many bits of its hash as are left. */
const PLACE_BITS = 18;
const PLACES = 1 << PLACE_BITS;
/** Before its units a word has its number and its length. */
const HEAD = 2;

/**
 * Words that were met before, so that each is made, hashed and put into small letters once, and equal words of two
 * documents are the same string. When there is no room for another all are forgotten, so memory is bounded; what is
 * frequent comes back first and stands close together, where a processor's cache holds it.
 */
export class Spellings<Word extends Spelling = Spelling> {
  readonly #make: (text: string) => Word;
  readonly #slots = new Int32Array(SLOTS);
  readonly #units = new Uint16Array(PLACES);
  readonly #words: Word[] = [];
  /** Where the next word's units go; never 0, which is a free slot. */
  #next = 1;

  /** @param make what is kept of a word; nothing but the word may decide it. */
  constructor(make: (text: string) => Word) {
    this.#make = make;
  }

  /** The word in text[start, end), which stands in `units` as numbers. */
  at(text: string, units: CodeUnits, start: number, end: number): Word {
    if (end - start > LONGEST_KEPT) return this.#make(text.slice(start, end));
    const hash = hashOf(units, start, end);
    let slot = hash & (SLOTS - 1);
    for (let held = this.#slots[slot]!; held !== 0; held = this.#slots[slot]!) {
      const place = held & (PLACES - 1);
      if ((held ^ hash) >>> PLACE_BITS === 0 && this.#holds(place, units, start, end))
        return this.#words[this.#units[place]!]!;
      slot = (slot + 1) & (SLOTS - 1);
    }
    return this.#keep(text, units, start, end, slot, hash);
  }

  #holds(place: number, units: CodeUnits, start: number, end: number): boolean {
    const kept = this.#units;
    if (kept[place + 1] !== end - start) return false;
    let at = place + HEAD;
    for (let n = start; n < end; n++) if (kept[at++] !== units[n]) return false;
    return true;
  }

  #keep(text: string, units: CodeUnits, start: number, end: number, slot: number, hash: number): Word {
    const made = this.#make(detached(text.slice(start, end)));
    if (this.#words.length === MOST_KEPT || this.#next + HEAD + LONGEST_KEPT > PLACES) this.#forget();
    else {
      const place = this.#next;
      this.#slots[slot] = (hash & ~(PLACES - 1)) | place;
      this.#units[place] = this.#words.length;
      this.#units[place + 1] = end - start;
      this.#units.set(units.subarray(start, end), place + HEAD);
      this.#next = place + HEAD + end - start;
      this.#words.push(made);
    }
    return made;
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#words.length = 0;
    this.#next = 1;
  }
}

/** What the spelling of a word tells. */
export function spell(text: string): Spelling {
  const lower = text.toLowerCase();
  return { text, lower, shape: shapeOf(text, lower) };
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo), its high half folded into the low one. */
function hashOf(units: CodeUnits, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let n = start; n < end; n++) hash = Math.imul(hash ^ units[n]!, 0x01000193);
  return hash ^ (hash >>> 16);
}

/** A slice of 13 units or more is a view in V8, which would keep its whole document in memory. A lone surrogate does not survive the copy: such words stay as they are. */
const SHORTEST_VIEW = 13;
function detached(word: string): string {
  if (word.length < SHORTEST_VIEW || !word.isWellFormed()) return word;
  return Buffer.from(word).toString();
}
