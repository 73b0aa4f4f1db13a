/** Stands for `*` among the numbers of a phrase's words, and for no word. */
export const ANY = -1;

interface Indexed {
  readonly words: readonly number[];
}

/** Phrases in rows, a row for each word by which they are looked for; beside each a second word, by which most are told not to fit. */
export class PhraseIndex<Phrase extends Indexed> {
  readonly #phrases: readonly Phrase[];
  /** Where the phrases of a word start; they end where those of the next start. */
  readonly #starts: Int32Array;
  readonly #seconds: Int32Array;

  /**
   * @param keyOf which word of a phrase it is looked for by; a phrase without is never found
   * @param secondOf the word that must stand beside it, `ANY` for whatever
   */
  constructor(phrases: readonly Phrase[], keyOf: (phrase: Phrase) => number, secondOf: (phrase: Phrase) => number) {
    const groups = Map.groupBy(phrases, keyOf);
    const words = Math.max(-1, ...groups.keys()) + 1;
    const rows = Array.from({ length: words }, (_, word) => groups.get(word) ?? []);
    this.#phrases = rows.flat();
    this.#seconds = Int32Array.from(this.#phrases, secondOf);
    this.#starts = new Int32Array(words + 1);
    rows.forEach((row, word) => {
      this.#starts[word + 1] = this.#starts[word]! + row.length;
    });
  }

  /** @returns the place of the first phrase of a word from `at` on that may stand beside a second word; -1 for none */
  next(word: number, second: number, at: number): number {
    if (word + 1 >= this.#starts.length) return -1;
    const seconds = this.#seconds;
    const end = this.#starts[word + 1]!;
    for (let n = Math.max(at, this.#starts[word]!); n < end; n++)
      if (seconds[n] === second || seconds[n] === ANY) return n;
    return -1;
  }

  at(place: number): Phrase {
    return this.#phrases[place]!;
  }
}
