/**
 * A noun phrase without what follows its head (`10-15 thousand online businesses`), or a verb group (`has not yet been banned`).
 * After Abney (1991), "Parsing by chunks". Indexes into a sentence's tokens; `end` is exclusive.
 */
export interface Phrase {
  readonly kind: 'noun' | 'verb';
  readonly start: number;
  readonly end: number;
  /** The head noun (of a phrase without one the pronoun, number or adjective that stands for it), or the main verb. */
  readonly head: number;
  /** Of a verb group: whether it makes a clause by itself (`said`, `will say`), or hangs on another (`to say`, `saying`). */
  readonly finite: boolean;
}

/** A sentence's phrases in order, and for each token the index of its phrase, or -1. */
export interface Phrases {
  readonly list: readonly Phrase[];
  readonly of: readonly number[];
}
