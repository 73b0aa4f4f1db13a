import type { Block, Sentence, Token } from '../core/layers.ts';

/** The sentences of a document's kept blocks, to be framed. */
export interface Sentences {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly (readonly Token[])[];
}

/** The tag of a token that stands in for a marked stretch. */
export const QUOTED = 'QUOTED';

/** Where a marked stretch stands in a statement. */
export interface Placed {
  /** Index of the token that stands for it. */
  at: number;
  /** Its index among the marked stretches of the document. */
  stretch: number;
}

/**
 * A sentence as its author frames it: what stands between marks is one token of the tag QUOTED. Sentences inside one pair of marks are
 * one statement with the words around them: `“It is safe. Go home,” said Adams.`
 */
export interface Statement {
  /** Index of its first sentence. */
  sentence: number;
  block: number;
  tokens: readonly Token[];
  /** Indexes of the tokens that a cue may begin at. */
  cues: readonly number[];
  /** In order. */
  quoted: readonly Placed[];
}
