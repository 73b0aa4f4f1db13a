import type { Token } from '../core/layers.ts';

/** Bits for the hashes of words in `Token.shape`. */
const HASH_SHIFT = 16;
const HASHES = 1 << 14;

/** The few words of a document that something is asked of: a bit for each hash spares nearly all others the look-up. */
export class AskedWords {
  readonly #words = new Set<string>();
  readonly #hashes = new Int32Array(HASHES >> 5);

  add({ lower, shape }: Token): void {
    const hash = shape >>> HASH_SHIFT;
    this.#hashes[hash >> 5]! |= 1 << (hash & 31);
    this.#words.add(lower);
  }

  has({ lower, shape }: Token): boolean {
    const hash = shape >>> HASH_SHIFT;
    return (this.#hashes[hash >> 5]! & (1 << (hash & 31))) !== 0 && this.#words.has(lower);
  }
}
