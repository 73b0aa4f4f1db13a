import type { With } from '../core/document.ts';
import type { CodeUnits } from '../text/code-units.ts';
import type { Words } from './document-words.ts';
import { countEchoes, countEqual, SHORT } from './equal.ts';
import { measureEnds } from './measure.ts';
import { emptyPassage, type Passage, type Writable } from './passage.ts';
import type { Phrases } from './phrases.ts';
import { forgetReprints } from './reprints.ts';
import { stampOf } from './stamp.ts';
import type { StopWords } from './stop-words.ts';
import { MARK, NUMBER } from './vocabulary.ts';
import { BlockReader } from './words.ts';

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
    measureEnds(passage, units, block);
    passage.hits = phrases.find(words, from, to, marks, isLabel(passage));
    passage.dated = to - from <= SHORT && isDated(words, from, to, marks);
    passage.afterGap = index === 0 || hasGap(units, blocks[index - 1]!.end, block.start);
    passage.stamp = stampOf(text, block.start, block.end, passage.dated, passage);
  }
  forgetReprints(passages);
  return passages;
}

/** `Photo: …`, `Jane Moran says:`, `By Jane Moran | Harbour Times` */
const isLabel = ({ labelled, end, separators }: Passage): boolean => labelled || end === 'colon' || separators > 0;

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
