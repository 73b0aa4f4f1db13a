import type { Token } from '../core/layers.ts';
import { HASHES, wordHash } from '../text/token-shape.ts';

/** The few words of a document that something is asked of: a bit for each hash spares nearly all others the look-up. */
export class AskedWords {
  readonly #words = new Set<string>();
  readonly #hashes = new Int32Array(HASHES >> 5);

  /** Asks for a word. */
  add(token: Token): void {
    const hash = wordHash(token);
    this.#hashes[hash >> 5]! |= 1 << (hash & 31);
    this.#words.add(token.lower);
  }

  /** Whether the word of a token is asked for. */
  has(token: Token): boolean {
    const hash = wordHash(token);
    return (this.#hashes[hash >> 5]! & (1 << (hash & 31))) !== 0 && this.#words.has(token.lower);
  }
}
