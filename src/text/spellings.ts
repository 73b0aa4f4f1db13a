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
const SLOTS = 1 << 15;
/** Words of one hash stand in any of so many slots in a row: two frequent words don't push each other out time and again. */
const WAYS = 4;
/** A slot's units stand in one line of a processor's cache: a mark, then the word. */
const STRIDE = 32;

/**
 * Words that were met before, so that each is made, hashed and put into small letters once, and equal words of two
 * documents are the same string. Of more words than the slots for their hash one is overwritten, so memory is bounded.
 */
export class Spellings<Word extends Spelling = Spelling> {
  readonly #make: (text: string) => Word;
  readonly #words = new Array<Word | null>(SLOTS + WAYS).fill(null);
  readonly #units = new Uint16Array((SLOTS + WAYS) * STRIDE);

  /** @param make what is kept of a word; nothing but the word may decide it. */
  constructor(make: (text: string) => Word) {
    this.#make = make;
  }

  /** The word in text[start, end), which stands in `units` as numbers. */
  at(text: string, units: CodeUnits, start: number, end: number): Word {
    if (end - start > LONGEST_KEPT) return this.#make(text.slice(start, end));
    const hash = hashOf(units, start, end);
    const first = hash & (SLOTS - 1);
    const mark = markOf(hash, end - start);
    for (let slot = first; slot < first + WAYS; slot++)
      if (this.#units[slot * STRIDE] === mark && this.#holds(slot, units, start, end)) return this.#words[slot]!;
    return this.#keep(text, units, start, end, hash);
  }

  #holds(slot: number, units: CodeUnits, start: number, end: number): boolean {
    const kept = this.#units;
    let at = slot * STRIDE;
    for (let n = start; n < end; n++) if (kept[++at] !== units[n]) return false;
    return true;
  }

  #keep(text: string, units: CodeUnits, start: number, end: number, hash: number): Word {
    const made = this.#make(detached(text.slice(start, end)));
    const slot = this.#slotFor(hash);
    this.#words[slot] = made;
    this.#units[slot * STRIDE] = markOf(hash, end - start);
    this.#units.set(units.subarray(start, end), slot * STRIDE + 1);
    return made;
  }

  /** A free slot, or the one that the rest of the hash chooses. */
  #slotFor(hash: number): number {
    const first = hash & (SLOTS - 1);
    for (let slot = first; slot < first + WAYS; slot++) if (this.#words[slot] === null) return slot;
    return first + ((hash >>> 15) & (WAYS - 1));
  }
}

/** What tells most words of one slot apart: the length, in five bits, and more of the hash. Never 0, as in a free slot. */
const markOf = (hash: number, length: number): number => length | ((hash >>> 16) & 0xffe0);

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
