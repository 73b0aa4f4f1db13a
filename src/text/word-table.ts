import type { Token } from '../core/layers.ts';
import { HASHES, shapeOf, wordHash } from './token-shape.ts';

/**
 * What is known of single words, by a token: the hash of its shape tells of nearly all words that nothing is known of them, and which
 * word to compare it with. A look-up neither hashes nor builds a string.
 */
export class WordTable<Value> {
  /** Hash -> 1 + the index of the first word that has it. */
  private readonly first = new Uint16Array(HASHES);
  private readonly words: string[] = [];
  private readonly values: Value[] = [];
  /** For each word 1 + the index of the next that has its hash. */
  private readonly next: number[] = [];

  /** @param entries words in small letters, each one token, each once. */
  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of entries) {
      const hash = wordHash({ shape: shapeOf(word, word) });
      this.next.push(this.first[hash]!);
      this.first[hash] = this.words.push(word);
      this.values.push(value);
    }
  }

  /** What is known of `token.lower`. */
  of(token: Token): Value | undefined {
    let at = this.first[wordHash(token)]!;
    while (at !== 0) {
      if (this.words[at - 1] === token.lower) return this.values[at - 1];
      at = this.next[at - 1]!;
    }
    return undefined;
  }
}
