import type { CodeUnits } from './code-units.ts';

/** UTF-16 units; longer words are not kept. */
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
 * What was made of each of some words, to be found by the word's UTF-16 units: an open hash table over a row of units in
 * the order of arrival, so that frequent words, which come early, stand close together, where a processor's cache holds them.
 */
export class KeptWords<Word> {
  readonly #slots = new Int32Array(SLOTS);
  readonly #units = new Uint16Array(PLACES);
  readonly #words: Word[] = [];
  /** Where the next word's units go; never 0, which is a free slot. */
  #next = 1;

  get isFull(): boolean {
    return this.#words.length === MOST_KEPT || this.#next + HEAD + LONGEST_KEPT > PLACES;
  }

  /** What was made of units[start, end), null when nothing was. @param hash of the units */
  find(units: CodeUnits, start: number, end: number, hash: number): Word | null {
    let slot = hash & (SLOTS - 1);
    for (let held = this.#slots[slot]!; held !== 0; held = this.#slots[slot]!) {
      const place = held & (PLACES - 1);
      if ((held ^ hash) >>> PLACE_BITS === 0 && this.#holds(place, units, start, end))
        return this.#words[this.#units[place]!]!;
      slot = (slot + 1) & (SLOTS - 1);
    }
    return null;
  }

  #holds(place: number, units: CodeUnits, start: number, end: number): boolean {
    const kept = this.#units;
    if (kept[place + 1] !== end - start) return false;
    let at = place + HEAD;
    for (let n = start; n < end; n++) if (kept[at++] !== units[n]) return false;
    return true;
  }

  /** Keeps what was made of units[start, end), at most `LONGEST_KEPT` of them, which it does not hold yet; it must not be full. */
  add(units: CodeUnits, start: number, end: number, hash: number, word: Word): void {
    const place = this.#next;
    let slot = hash & (SLOTS - 1);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    this.#slots[slot] = (hash & ~(PLACES - 1)) | place;
    this.#units[place] = this.#words.length;
    this.#units[place + 1] = end - start;
    for (let n = start; n < end; n++) this.#units[place + HEAD + n - start] = units[n]!;
    this.#next = place + HEAD + end - start;
    this.#words.push(word);
  }

  clear(): void {
    this.#slots.fill(0);
    this.#words.length = 0;
    this.#next = 1;
  }
}
