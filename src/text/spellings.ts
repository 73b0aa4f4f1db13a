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
/** A slot's units stand in one line of a processor's cache: the word's length, then the word. */
const STRIDE = 32;

/**
 * Words that were met before, so that each is made, hashed and put into small letters once, and equal words of two
 * documents are the same string. A direct-mapped cache: of two words for one slot the later stays, so memory is bounded.
 */
export class Spellings<Word extends Spelling = Spelling> {
  readonly #make: (text: string) => Word;
  readonly #words = new Array<Word | null>(SLOTS).fill(null);
  readonly #units = new Uint16Array(SLOTS * STRIDE);

  /** @param make what is kept of a word; nothing but the word may decide it. */
  constructor(make: (text: string) => Word) {
    this.#make = make;
  }

  /** The word in text[start, end), which stands in `units` as numbers. */
  at(text: string, units: CodeUnits, start: number, end: number): Word {
    const length = end - start;
    if (length > LONGEST_KEPT) return this.#make(text.slice(start, end));
    const slot = slotOf(units, start, end);
    const kept = this.#units;
    let at = slot * STRIDE;
    if (kept[at] !== length) return this.#keep(text, units, start, end, slot);
    for (let n = start; n < end; n++) if (kept[++at] !== units[n]) return this.#keep(text, units, start, end, slot);
    return this.#words[slot]!;
  }

  #keep(text: string, units: CodeUnits, start: number, end: number, slot: number): Word {
    const made = this.#make(detached(text.slice(start, end)));
    this.#words[slot] = made;
    this.#units[slot * STRIDE] = end - start;
    this.#units.set(units.subarray(start, end), slot * STRIDE + 1);
    return made;
  }
}

export function spell(text: string): Spelling {
  const lower = text.toLowerCase();
  return { text, lower, shape: shapeOf(text, lower) };
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo), its high half folded into the low one. */
function slotOf(units: CodeUnits, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let n = start; n < end; n++) hash = Math.imul(hash ^ units[n]!, 0x01000193);
  return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}

/** A slice of 13 units or more is a view in V8, which would keep its whole document in memory. A lone surrogate does not survive the copy: such words stay as they are. */
const SHORTEST_VIEW = 13;
function detached(word: string): string {
  if (word.length < SHORTEST_VIEW || !word.isWellFormed()) return word;
  return Buffer.from(word).toString();
}
