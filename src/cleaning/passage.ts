import type { With } from '../core/document.ts';
import type { Block, RepetitionFact } from '../core/layers.ts';
import { type CodeUnits, codeUnits } from '../text/code-units.ts';
import type { Measure } from './counts.ts';
import { measureEnds } from './measure.ts';
import type { PhraseHit, Phrases } from './phrases.ts';
import { SequenceGroups } from './sequences.ts';
import { type Stamp, stampOf } from './stamp.ts';
import type { StopWords } from './stop-words.ts';
import { NUMBER, Vocabulary, Words } from './vocabulary.ts';
import { BlockReader } from './words.ts';

/** A block with all that is known of it before a choice is made: what it is like, which phrases it holds, where else it stands. */
export interface Passage extends Measure {
  readonly index: number;
  readonly block: Block;
  /** Where its words stand in the sequence of the document's: folded, a number as `#`; of a long block those of its first 400 characters. */
  readonly from: number;
  readonly to: number;
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
}

/** Looks at each block of a document by itself. @param words learns the words of the document */
export function passagesOf({ text, layers }: CleaningInput, { stops, phrases }: Lists, words: Words): Passage[] {
  const { blocks } = layers;
  const units = codeUnits(text);
  const passages = blocks.map(emptyPassage);
  const reader = new BlockReader(text, units, words, stops);
  for (let n = 0; n < passages.length; n++) {
    const passage = passages[n]!;
    passage.from = words.count;
    reader.read(passage.block, passage);
    passage.to = words.count;
  }
  countEqual(passages, layers.repetition);
  countEchoes(passages, words.sequence);
  for (const passage of passages) {
    const { block, index, from, to } = passage;
    passage.hits = phrases.find(words.sequence, from, to);
    passage.dated = to - from <= SHORT && isDated(words, from, to);
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
  hits: NOTHING,
  documentFrequency: 1,
  earlier: -1,
  times: 1,
  echoes: 1,
  dated: false,
  stamp: 'none',
  afterGap: true,
});
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The only block of an empty page. */
export const BLANK: Passage = emptyPassage({ start: 0, end: 0, fingerprint: '' }, 0);

/** Its words: none. */
export const NO_WORDS: Words = new Words(new Vocabulary([]), 0);

/** Finds the blocks that say the same as another, of this document or of others. */
function countEqual(passages: readonly Writable<Passage>[], facts: readonly RepetitionFact[]): void {
  const firsts = new Map<string, Writable<Passage>>();
  for (const passage of passages) {
    const { fingerprint } = passage.block;
    const first = firsts.get(fingerprint);
    if (first === undefined) firsts.set(fingerprint, passage);
    else {
      passage.earlier = first.index;
      first.times++;
    }
  }
  for (const { fingerprint, documentFrequency } of facts) {
    const first = firsts.get(fingerprint);
    if (first !== undefined) first.documentFrequency = documentFrequency;
  }
  for (const passage of passages) {
    if (passage.earlier < 0) continue;
    const { times, documentFrequency } = passages[passage.earlier]!;
    passage.times = times;
    passage.documentFrequency = documentFrequency;
  }
}

/** Words of a block that may be a label or a stamp. */
const SHORT = 14;

/** Counts, for short blocks that are no numbers alone, how many have the same words. */
function countEchoes(passages: readonly Writable<Passage>[], sequence: Int32Array): void {
  const groups = new SequenceGroups(sequence, passages.length);
  const group = new Int32Array(passages.length).fill(-1);
  const sizes = new Int32Array(passages.length);
  for (const { index, from, to } of passages) {
    if (!isShape(sequence, from, to)) continue;
    group[index] = groups.groupOf(from, to);
    sizes[group[index]!]!++;
  }
  for (const passage of passages) if (group[passage.index]! >= 0) passage.echoes = sizes[group[passage.index]!]!;
}

function isShape(sequence: Int32Array, from: number, to: number): boolean {
  if (to - from > SHORT) return false;
  for (let n = from; n < to; n++) if (sequence[n] !== NUMBER) return true;
  return false;
}

function isDated({ sequence, vocabulary }: Words, from: number, to: number): boolean {
  for (let n = from; n < to; n++) {
    const word = sequence[n]!;
    if (vocabulary.isClock(word)) return true;
    const besideNumber = (n > from && sequence[n - 1] === NUMBER) || (n + 1 < to && sequence[n + 1] === NUMBER);
    if (besideNumber && vocabulary.isMonth(word)) return true;
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
