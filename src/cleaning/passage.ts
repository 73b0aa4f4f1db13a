import type { With } from '../core/document.ts';
import type { Block, RepetitionFact } from '../core/layers.ts';
import type { CodeUnits } from '../text/code-units.ts';
import type { Measure } from './counts.ts';
import { Words } from './document-words.ts';
import { countEchoes, countEqual, SHORT } from './equal.ts';
import { measureEnds } from './measure.ts';
import type { PhraseHit, Phrases } from './phrases.ts';
import { type Stamp, stampOf } from './stamp.ts';
import type { StopWords } from './stop-words.ts';
import { MARK, NUMBER, Vocabulary } from './vocabulary.ts';
import { BlockReader } from './words.ts';

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
}

export type CleaningInput = With<'blocks' | 'repetition'>;

/** What the tables say of single blocks. */
export interface Lists {
  readonly stops: StopWords;
  readonly phrases: Phrases;
  /** Its units are only read until the next call. */
  readonly unitsOf: (text: string) => CodeUnits;
}

/** Looks at each block of a document by itself. @param words learns the words of the document */
export function passagesOf(
  { text, layers }: CleaningInput,
  { stops, phrases, unitsOf }: Lists,
  words: Words,
): Passage[] {
  const { blocks } = layers;
  const units = unitsOf(text);
  const passages: Writable<Passage>[] = [];
  // Grown one by one an array has one shape; `map` gives it another once it is compiled.
  for (let n = 0; n < blocks.length; n++) passages.push(emptyPassage(blocks[n]!, n));
  const reader = new BlockReader(text, units, words, stops);
  for (let n = 0; n < passages.length; n++) {
    const passage = passages[n]!;
    passage.from = words.count;
    reader.read(passage.block, passage);
    passage.to = words.count;
    passage.marks = words.marks;
  }
  countEqual(passages, layers.repetition, words.room);
  countEchoes(passages, words);
  for (const passage of passages) {
    const { block, index, from, to, marks } = passage;
    passage.hits = phrases.find(words.sequence, from, to, marks);
    passage.dated = to - from <= SHORT && isDated(words, from, to, marks);
    passage.afterGap = index === 0 || hasGap(units, blocks[index - 1]!.end, block.start);
    measureEnds(passage, units, block);
    passage.stamp = stampOf(text, block.start, block.end, passage.dated, passage);
  }
  return passages;
}

const NOTHING: readonly never[] = [];

/** All that is counted of a block, at nothing: each passage has the same shape. */
const emptyPassage = (block: Block, index: number): Writable<Passage> => ({
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
});
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The only block of an empty page. */
export const BLANK: Passage = emptyPassage({ start: 0, end: 0, fingerprint: '' }, 0);

/** Its words: none. */
export const NO_WORDS: Words = new Words(new Vocabulary([]), 0);

function isDated({ sequence, vocabulary }: Words, from: number, to: number, marks: number): boolean {
  if (marks & MARK.CLOCK) return true;
  if (!(marks & MARK.MONTH)) return false;
  for (let n = from; n < to; n++) {
    const besideNumber = (n > from && sequence[n - 1] === NUMBER) || (n + 1 < to && sequence[n + 1] === NUMBER);
    if (besideNumber && vocabulary.isMonth(sequence[n]!)) return true;
  }
  return false;
}

const [LF, CR, PARAGRAPH] = [0x0a, 0x0d, 0x2029];

/** More than one line end between two blocks, of one kind, or a paragraph separator. */
function hasGap(units: CodeUnits, from: number, to: number): boolean {
  let feeds = 0;
  let returns = 0;
  for (let n = from; n < to; n++) {
    const code = units[n]!;
    if (code === CR) returns++;
    if (code === LF) {
      feeds++;
      returns = 0;
    }
    if (code === PARAGRAPH || feeds > 1 || returns > 1) return true;
  }
  return false;
}
