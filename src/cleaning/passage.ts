import type { Block } from '../core/layers.ts';
import type { Stamp as Line } from '../text/stamp.ts';
import type { Measure } from './counts.ts';
import { Words } from './document-words.ts';
import type { PhraseHit } from './phrases.ts';
import type { Stamp } from './stamp.ts';
import { Vocabulary } from './vocabulary.ts';

/** A block with all that is known of it before a choice is made: what it is like, which phrases it holds, where else it stands. */
export interface Passage extends Measure {
  readonly index: number;
  readonly block: Block;
  /** Where its words stand in the sequence of the document's: folded, a number as `#`; of a long block those of its first 400 characters. */
  readonly from: number;
  readonly to: number;
  /** What the vocabulary knows of these words, bits of `MARK`. */
  readonly marks: number;
  readonly hits: readonly PhraseHit[];
  /** Documents of the collection that hold it, this one included. */
  readonly documentFrequency: number;
  /** Index of the block of this document that says the same earlier; -1 for none. */
  readonly earlier: number;
  /** How often this document says it. */
  readonly times: number;
  /** How often this document holds a block of the same words, numbers aside: `3 hours ago`, `12 votes`; 1 for a long block. */
  readonly echoes: number;
  /** A short block with a clock time, a month and a day, or `ago`. */
  readonly dated: boolean;
  readonly stamp: Stamp;
  /** An empty line, or the start of the document, stands before it. */
  readonly afterGap: boolean;
  /** What it says as a line of time, null when it is none; undefined until it was asked. */
  line: Line | null | undefined;
  /** Whether it is a byline; undefined until it was asked. */
  byline: boolean | undefined;
}

/** Whether two blocks of a document say the same. */
export const areEqual = (one: Passage, other: Passage): boolean => firstOf(one) === firstOf(other);
const firstOf = ({ earlier, index }: Passage): number => (earlier < 0 ? index : earlier);

const NOTHING: readonly never[] = [];

/** All that is counted of a block, at nothing: each passage has the same shape. */
export const emptyPassage = (block: Block, index: number): Writable<Passage> => ({
  words: 0,
  capitals: 0,
  shouts: 0,
  stops: 0,
  address: 0,
  numbers: 0,
  letters: 0,
  commas: 0,
  quotes: 0,
  separators: 0,
  sentences: 0,
  end: 'none',
  start: 'mark',
  address_mark: false,
  bracketed: false,
  labelled: false,
  index,
  block,
  from: 0,
  to: 0,
  marks: 0,
  hits: NOTHING,
  documentFrequency: 1,
  earlier: -1,
  times: 1,
  echoes: 1,
  dated: false,
  stamp: 'none',
  afterGap: true,
  line: undefined,
  byline: undefined,
});
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The only block of an empty page. */
export const BLANK: Passage = emptyPassage({ start: 0, end: 0, fingerprint: '' }, 0);

/** Its words: none. */
export const NO_WORDS: Words = new Words(new Vocabulary([]), 0);
