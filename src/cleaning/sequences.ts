import type { Room } from './room.ts';

/** So many slots are tried for a sequence: a table that is half full hardly ever needs as many, unless sequences were made to fall together. */
const MOST_TRIES = 64;

/**
 * Gives stretches of whole numbers a number each, equal ones the same: 0, 1, 2 … A hash table with open addressing; stretches themselves are compared.
 * Those crafted to fall together go to a map of strings, whose hash has a secret seed: time stays linear.
 */
export class SequenceGroups {
  readonly #sequence: Int32Array;
  /** Group + 1 by slot; 0 for an empty one. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** Where the first stretch of a group starts and ends. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #counts: Int32Array;
  readonly #crowded = new Map<string, number>();
  #size = 0;

  /**
   * @param sequence whose stretches are compared
   * @param most stretches there are
   */
  constructor(sequence: Int32Array, most: number, room: Room) {
    this.#sequence = sequence;
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#slots = room.ints(slots);
    this.#mask = slots - 1;
    this.#from = room.ints(most);
    this.#to = room.ints(most);
    this.#counts = room.ints(most);
  }

  /** @returns the group of sequence[from, to), a new one when none is equal; counts it there */
  add(from: number, to: number): number {
    const group = this.#groupOf(from, to);
    this.#counts[group]!++;
    return group;
  }

  /** How many stretches were added to a group. */
  countOf(group: number): number {
    return this.#counts[group]!;
  }

  #groupOf(from: number, to: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = this.#hash(from, to) & mask;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const group = slots[slot]! - 1;
      if (group < 0) {
        slots[slot] = this.#size + 1;
        return this.#open(from, to);
      }
      if (this.#isEqual(group, from, to)) return group;
      slot = (slot + 1) & mask;
    }
    return this.#crowdedGroupOf(from, to);
  }

  #open(from: number, to: number): number {
    this.#from[this.#size] = from;
    this.#to[this.#size] = to;
    return this.#size++;
  }

  #crowdedGroupOf(from: number, to: number): number {
    const key = this.#sequence.subarray(from, to).join();
    const known = this.#crowded.get(key);
    if (known !== undefined) return known;
    this.#crowded.set(key, this.#size);
    return this.#open(from, to);
  }

  #hash(from: number, to: number): number {
    let hash = to - from;
    for (let n = from; n < to; n++) hash = Math.imul(hash ^ this.#sequence[n]!, 0x9e3779b1) ^ (hash >>> 15);
    return hash ^ (hash >>> 16);
  }

  #isEqual(group: number, from: number, to: number): boolean {
    const start = this.#from[group]!;
    if (this.#to[group]! - start !== to - from) return false;
    const sequence = this.#sequence;
    for (let n = from, m = start; n < to; n++, m++) if (sequence[n] !== sequence[m]) return false;
    return true;
  }
}
