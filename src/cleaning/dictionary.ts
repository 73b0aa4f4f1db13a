import type { CodeUnits } from '../text/code-units.ts';

/** The hash of no units. */
export const HASH_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
/** The hash of a word with one more unit, folded. */
export const hashWith = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

/** So many slots are tried for a word. A table that is half full hardly ever needs as many, unless words were made to fall together. */
const MOST_TRIES = 64;

/**
 * Gives words numbers, in the order in which they are first met: 0, 1, 2 … A word is a stretch of units, each read through a table that folds it.
 * A hash table with open addressing over FNV-1a; words themselves are compared, never their hashes alone.
 * Words crafted to have one hash go to a map of strings, whose hash has a secret seed: time stays linear.
 */
export class Dictionary {
  readonly #fold: Uint16Array;
  /** Two numbers a slot, side by side in memory: the hash of its word, and the word's number + 1; 0 for an empty one. */
  #slots: Int32Array;
  #hashes: Int32Array;
  /** Where a word's units start; those of word n end where n + 1 starts. */
  #starts: Int32Array;
  #units: Uint16Array;
  /** Words that found no slot. */
  readonly #crowded = new Map<string, number>();
  #size = 0;

  /**
   * @param fold what each of the 65,536 UTF-16 units is read as
   * @param expected how many words there may be; more are taken too
   */
  constructor(fold: Uint16Array, expected = 16) {
    const length = slotsFor(expected);
    this.#fold = fold;
    this.#slots = new Int32Array(length);
    this.#hashes = new Int32Array(length / 4);
    this.#starts = new Int32Array(length / 4 + 1);
    this.#units = new Uint16Array(2 * length);
  }

  /** @returns a dictionary of the same words, with room for so many more */
  copy(more: number): Dictionary {
    const copy = new Dictionary(this.#fold, this.#size + more);
    copy.#hashes.set(this.#hashes.subarray(0, this.#size));
    copy.#starts.set(this.#starts.subarray(0, this.#size + 1));
    copy.#units = longer(this.#units, copy.#units.length);
    copy.#size = this.#size;
    copy.#placeAll(copy.#slots.length);
    return copy;
  }

  /** Forgets the words from this number on; a table that grew beyond so many words shrinks again, as a long one is slow for short texts. */
  forgetFrom(word: number, expected: number): void {
    const size = this.#size;
    this.#size = word;
    const most = slotsFor(expected);
    if (this.#crowded.size > 0 || this.#slots.length > most) this.#placeAll(Math.min(most, this.#slots.length));
    else for (let n = word; n < size; n++) this.#unplace(n);
  }

  /** Empties the slot of a word. Those behind it may not be found any more: all that came after it must go too. */
  #unplace(word: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (2 * spread(this.#hashes[word]!)) & mask;
    while (slots[slot + 1] !== word + 1) slot = (slot + 2) & mask;
    slots[slot + 1] = 0;
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

  hash(units: CodeUnits, from: number, to: number): number {
    const fold = this.#fold;
    let hash = HASH_BASIS;
    for (let at = from; at < to; at++) hash = hashWith(hash, fold[units[at]!]!);
    return hash;
  }

  /** @returns the number of the word units[from, to), -1 when it is not there */
  find(units: CodeUnits, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (2 * spread(hash)) & mask;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const word = slots[slot + 1]! - 1;
      if (word < 0) return -1;
      if (slots[slot] === hash && this.#isWord(word, units, from, to)) return word;
      slot = (slot + 2) & mask;
    }
    return this.#findCrowded(units, from, to);
  }

  #findCrowded(units: CodeUnits, from: number, to: number): number {
    if (this.#crowded.size === 0) return -1;
    const folded = units.slice(from, to).map((unit) => this.#fold[unit]!);
    return this.#crowded.get(textOfUnits(folded)) ?? -1;
  }

  #isWord(word: number, units: CodeUnits, from: number, to: number): boolean {
    const start = this.#starts[word]!;
    if (this.#starts[word + 1]! - start !== to - from) return false;
    const own = this.#units;
    const fold = this.#fold;
    for (let at = from, n = start; at < to; at++, n++) if (own[n] !== fold[units[at]!]) return false;
    return true;
  }

  /** Adds a word that is not there. @returns its number */
  add(units: CodeUnits, from: number, to: number, hash: number): number {
    const word = this.#size++;
    if (4 * this.#size > this.#slots.length) this.#grow();
    this.#hashes[word] = hash;
    let end = this.#starts[word]!;
    if (end + to - from > this.#units.length) this.#units = longer(this.#units, end + to - from);
    for (let at = from; at < to; at++) this.#units[end++] = this.#fold[units[at]!]!;
    this.#starts[word + 1] = end;
    this.#place(word);
    return word;
  }

  #place(word: number): void {
    const mask = this.#slots.length - 1;
    const hash = this.#hashes[word]!;
    let slot = (2 * spread(hash)) & mask;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (this.#slots[slot + 1] === 0) {
        this.#slots[slot] = hash;
        this.#slots[slot + 1] = word + 1;
        return;
      }
      slot = (slot + 2) & mask;
    }
    this.#crowded.set(this.textOf(word), word);
  }

  #grow(): void {
    const length = 2 * this.#slots.length;
    if (this.#hashes.length < length / 4) {
      this.#hashes = longer(this.#hashes, length / 4);
      this.#starts = longer(this.#starts, length / 4 + 1);
    }
    this.#size--;
    this.#placeAll(length);
    this.#size++;
  }

  /** Places all words in a table of this length. */
  #placeAll(length: number): void {
    if (this.#slots.length === length) this.#slots.fill(0);
    else this.#slots = new Int32Array(length);
    this.#crowded.clear();
    for (let word = 0; word < this.#size; word++) this.#place(word);
  }
}

/** Two numbers for each of at least twice as many slots as words. */
const slotsFor = (words: number): number => 2 * 2 ** Math.ceil(Math.log2(2 * words + 2));

const textOfUnits = (units: Uint16Array): string =>
  Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');

/** The low bits of FNV tell of the last units most. */
const spread = (hash: number): number => hash ^ (hash >>> 15);

/** A copy at least twice as long. */
export function longer<T extends Int32Array | Uint16Array | Uint8Array>(old: T, least: number): T {
  const made = new (old.constructor as new (length: number) => T)(Math.max(least, 2 * old.length));
  made.set(old);
  return made;
}
