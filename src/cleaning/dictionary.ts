import type { CodeUnits } from '../text/code-units.ts';
import { isWhole, WordKey } from './word-key.ts';

/** So many slots are tried for a word. A table that is half full hardly ever needs as many, unless words were made to fall together. */
const MOST_TRIES = 64;
/** Numbers of a slot. */
const WIDTH = 4;

/**
 * Gives words numbers, in the order in which they are first met: 0, 1, 2 … A word is a stretch of units, each read through a table that folds it;
 * what is folded already is folded to itself. A hash table with open addressing over the keys of words; words that their keys don't tell are compared themselves.
 * Words crafted to fall together go to a map of strings, whose hash has a secret seed: time stays linear.
 */
export class Dictionary {
  readonly #fold: Uint16Array;
  /** Four numbers a slot, side by side in memory: both halves of the key of its word, its size, and the word's number + 1; 0 for an empty one. */
  #slots: Int32Array;
  /** By word its place among the slots. */
  #places: Int32Array;
  /** Where a word's units start; those of word n end where n + 1 starts. */
  #starts: Int32Array;
  #units: Uint16Array;
  /** Words that found no slot. */
  readonly #crowded = new Map<string, number>();
  readonly #key = new WordKey();
  #size = 0;

  /**
   * @param fold what each of the 65,536 UTF-16 units is read as
   * @param expected how many words there may be; more are taken too
   */
  constructor(fold: Uint16Array, expected = 16) {
    const slots = slotsFor(expected);
    this.#fold = fold;
    this.#slots = new Int32Array(WIDTH * slots);
    this.#places = new Int32Array(slots / 2);
    this.#starts = new Int32Array(slots / 2 + 1);
    this.#units = new Uint16Array(4 * slots);
  }

  /** @returns a dictionary of the same words, with room for so many more */
  copy(more: number): Dictionary {
    const copy = new Dictionary(this.#fold, this.#size + more);
    copy.#starts.set(this.#starts.subarray(0, this.#size + 1));
    copy.#units = longer(this.#units, copy.#units.length);
    copy.#size = this.#size;
    copy.#placeAll(copy.#slots.length);
    return copy;
  }

  /** Forgets the words from this number on; a table that grew beyond so many words shrinks again, as a long one is slow for short texts. */
  forgetFrom(word: number, expected: number): void {
    const size = this.#size;
    const slots = this.#slots;
    this.#size = word;
    const most = WIDTH * slotsFor(expected);
    if (this.#crowded.size > 0 || slots.length > most) this.#placeAll(Math.min(most, slots.length));
    // Those placed behind one of them came after it: they go too.
    else for (let n = word; n < size; n++) slots[this.#places[n]! + 3] = 0;
  }

  get size(): number {
    return this.#size;
  }

  lengthOf(word: number): number {
    return this.#starts[word + 1]! - this.#starts[word]!;
  }

  textOf(word: number): string {
    return textOfUnits(this.#units.subarray(this.#starts[word]!, this.#starts[word + 1]!));
  }

  /** @returns the number of the word units[from, to), -1 when it is not there */
  find(units: CodeUnits, from: number, to: number): number {
    const key = this.#key;
    key.read(units, from, to, this.#fold);
    return this.findBy(key.high, key.low, key.size, units, from, to);
  }

  /** @returns the same, its key being known */
  findBy(high: number, low: number, size: number, units: CodeUnits, from: number, to: number): number {
    const slots = this.#slots;
    const mask = slots.length - WIDTH;
    let at = placeOf(high, low, size) & mask;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const word = slots[at + 3]! - 1;
      if (word < 0) return -1;
      if (slots[at] === high && slots[at + 1] === low && slots[at + 2] === size)
        if (isWhole(size) || this.#isWord(word, units, from, to)) return word;
      at = (at + WIDTH) & mask;
    }
    return this.#findCrowded(units, from, to);
  }

  #findCrowded(units: CodeUnits, from: number, to: number): number {
    if (this.#crowded.size === 0) return -1;
    const folded = units.slice(from, to).map((unit) => this.#fold[unit]!);
    return this.#crowded.get(textOfUnits(folded)) ?? -1;
  }

  #isWord(word: number, units: CodeUnits, from: number, to: number): boolean {
    const own = this.#units;
    const fold = this.#fold;
    for (let at = from, n = this.#starts[word]!; at < to; at++, n++) if (own[n] !== fold[units[at]!]) return false;
    return true;
  }

  /** Adds a word that is not there. @returns its number */
  add(units: CodeUnits, from: number, to: number): number {
    const key = this.#key;
    key.read(units, from, to, this.#fold);
    return this.addBy(key.high, key.low, key.size, units, from, to);
  }

  /** Does the same, its key being known. */
  addBy(high: number, low: number, size: number, units: CodeUnits, from: number, to: number): number {
    const word = this.#size;
    if (2 * WIDTH * (word + 1) > this.#slots.length) this.#grow();
    const fold = this.#fold;
    let end = this.#starts[word]!;
    if (end + to - from > this.#units.length) this.#units = longer(this.#units, end + to - from);
    const own = this.#units;
    for (let at = from; at < to; at++) own[end++] = fold[units[at]!]!;
    this.#starts[word + 1] = end;
    this.#size = word + 1;
    this.#place(word, high, low, size);
    return word;
  }

  #place(word: number, high: number, low: number, size: number): void {
    const slots = this.#slots;
    const mask = slots.length - WIDTH;
    let at = placeOf(high, low, size) & mask;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (slots[at + 3] === 0) {
        slots[at] = high;
        slots[at + 1] = low;
        slots[at + 2] = size;
        slots[at + 3] = word + 1;
        this.#places[word] = at;
        return;
      }
      at = (at + WIDTH) & mask;
    }
    this.#crowded.set(this.textOf(word), word);
  }

  #grow(): void {
    const length = 2 * this.#slots.length;
    const words = length / WIDTH / 2;
    if (this.#places.length < words) {
      this.#places = longer(this.#places, words);
      this.#starts = longer(this.#starts, words + 1);
    }
    this.#placeAll(length);
  }

  /** Places all words in a table of this length. */
  #placeAll(length: number): void {
    if (this.#slots.length === length) this.#slots.fill(0);
    else this.#slots = new Int32Array(length);
    this.#crowded.clear();
    const key = this.#key;
    for (let word = 0; word < this.#size; word++) {
      key.read(this.#units, this.#starts[word]!, this.#starts[word + 1]!, this.#fold);
      this.#place(word, key.high, key.low, key.size);
    }
  }
}

/** At least twice as many slots as words. */
const slotsFor = (words: number): number => 2 ** Math.ceil(Math.log2(2 * words + 2));

const textOfUnits = (units: Uint16Array): string =>
  Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');

/** Where a word is looked for first: a hash of its key whose low bits depend on all of it. */
function placeOf(high: number, low: number, size: number): number {
  const hash = Math.imul(low ^ Math.imul(high + size, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** A copy at least twice as long. */
export function longer<T extends Int32Array | Uint16Array | Uint8Array>(old: T, least: number): T {
  const made = new (old.constructor as new (length: number) => T)(Math.max(least, 2 * old.length));
  made.set(old);
  return made;
}
