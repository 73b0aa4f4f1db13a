/** Hashes of 32 bits with some bits for each: an open hash table (linear probing, at most half full). */
export class HashTable {
  readonly #last: number;
  /** For each slot a hash and its bits; 0 bits in a free one. */
  readonly #slots: Int32Array;

  /** @param most how many hashes will be added at most. */
  constructor(most: number) {
    const slots = 1 << Math.ceil(Math.log2(4 * most + 2));
    this.#last = slots - 1;
    this.#slots = new Int32Array(2 * slots);
  }

  /** Adds bits to those of a hash. @param bits not 0 */
  add(hash: number, bits: number): void {
    const at = this.#find(hash);
    this.#slots[at] = hash;
    this.#slots[at + 1]! |= bits;
  }

  /** The bits of a hash; 0 for one that was not added. */
  get(hash: number): number {
    return this.#slots[this.#find(hash) + 1]!;
  }

  /** Where a hash stands, or has room. */
  #find(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#last;
    while (this.#slots[2 * slot + 1] !== 0 && this.#slots[2 * slot] !== hash) slot = (slot + 1) & this.#last;
    return 2 * slot;
  }
}
