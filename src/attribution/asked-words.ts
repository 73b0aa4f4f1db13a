import type { Token } from '../core/layers.ts';
import { wordHash } from '../text/token-shape.ts';

/** As many bits as an array may have that is no memory of its own: made anew for each document. */
const BITS = 1 << 9;

/** The few words of a document that something is asked of: bits of their hashes spare nearly all others the look-up. */
export class AskedWords {
  readonly #words = new Set<string>();
  readonly #hashes = new Int32Array(BITS >> 5);

  /** Asks for a word. */
  add(token: Token): void {
    const hash = wordHash(token) & (BITS - 1);
    this.#hashes[hash >> 5]! |= 1 << (hash & 31);
    this.#words.add(token.lower);
  }

  /** The first token from `from` on whose word is asked for, -1 without. */
  next(tokens: readonly Token[], from: number): number {
    const hashes = this.#hashes;
    for (let at = from; at < tokens.length; at++) {
      const hash = wordHash(tokens[at]!) & (BITS - 1);
      if ((hashes[hash >> 5]! & (1 << (hash & 31))) !== 0 && this.#words.has(tokens[at]!.lower)) return at;
    }
    return -1;
  }
}
