import type { With } from '../core/document.ts';
import type { Block } from '../core/layers.ts';
import { EMPTY, type Measure, measureInto, type WordLists } from './measure.ts';
import type { PhraseHit, Phrases } from './phrases.ts';
import { foldedWords } from './words.ts';

/** A block with all that is known of it before a choice is made: what it is like, which phrases it holds, where else it stands. */
export interface Passage extends Measure {
  readonly index: number;
  readonly block: Block;
  readonly folded: readonly string[];
  readonly hits: readonly PhraseHit[];
  /** Documents of the collection that hold it, this one included. */
  readonly documentFrequency: number;
  readonly corpusFrequency: number;
  /** Index of the block of this document that says the same earlier; -1 for none. */
  readonly earlier: number;
  /** How often this document says it. */
  readonly times: number;
  /** How often this document holds a block of the same words, numbers aside: `3 hours ago`, `12 votes`; 1 for a long block. */
  readonly echoes: number;
  /** A short block with a clock time, a month and a day, or `ago`. */
  readonly dated: boolean;
  /** An empty line, or the start of the document, stands before it. */
  readonly afterGap: boolean;
}

/** The only block of an empty page. */
export const BLANK: Passage = {
  ...EMPTY,
  index: 0,
  block: { start: 0, end: 0, fingerprint: '' },
  folded: [],
  hits: [],
  documentFrequency: 1,
  corpusFrequency: 1,
  earlier: -1,
  times: 1,
  echoes: 1,
  dated: false,
  afterGap: true,
};

export type CleaningInput = With<'blocks' | 'repetition'>;

/** Looks at each block of a document by itself. */
export function passagesOf({ text, layers }: CleaningInput, lists: WordLists, phrases: Phrases): Passage[] {
  const facts = new Map(layers.repetition.map((fact) => [fact.fingerprint, fact]));
  const first = new Map<string, number>();
  const times = new Map<string, number>();
  const words = layers.blocks.map((block) => foldedWords(text.slice(block.start, block.end)));
  const shapes = words.map(shapeOf);
  const echoes = new Map<string, number>();
  for (const shape of shapes) if (shape !== '') echoes.set(shape, (echoes.get(shape) ?? 0) + 1);
  for (const { fingerprint } of layers.blocks) times.set(fingerprint, (times.get(fingerprint) ?? 0) + 1);
  return layers.blocks.map((block, index): Passage => {
    const folded = words[index]!;
    const fact = facts.get(block.fingerprint);
    const earlier = first.get(block.fingerprint) ?? -1;
    if (earlier < 0) first.set(block.fingerprint, index);
    const passage = {
      ...EMPTY,
      index,
      block,
      folded,
      hits: phrases.find(folded),
      documentFrequency: fact?.documentFrequency ?? 1,
      corpusFrequency: fact?.corpusFrequency ?? 1,
      earlier,
      times: times.get(block.fingerprint)!,
      echoes: shapes[index] === '' ? 1 : echoes.get(shapes[index]!)!,
      dated: isDated(folded),
      afterGap: index === 0 || hasGap(text, layers.blocks[index - 1]!.end, block.start),
    };
    measureInto(passage, text, block, lists);
    return passage;
  });
}

/** The words of a short block, by which it echoes others; '' for a long one and one of numbers alone. */
const shapeOf = (folded: readonly string[]): string =>
  folded.length <= SHORT && folded.some((word) => word !== '#') ? folded.join(' ') : '';

/** Words of a block that may be a label or a stamp. */
const SHORT = 14;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

const isDated = (folded: readonly string[]): boolean =>
  folded.length <= SHORT &&
  folded.some(
    (word, n) =>
      word === 'ago' ||
      word === 'am' ||
      word === 'pm' ||
      (word === '#' && (MONTH.test(folded[n - 1] ?? '') || MONTH.test(folded[n + 1] ?? ''))),
  );

const [LF, CR, PARAGRAPH] = [0x0a, 0x0d, 0x2029];

/** More than one line end between two blocks, of one kind, or a paragraph separator. */
function hasGap(text: string, from: number, to: number): boolean {
  let feeds = 0;
  let returns = 0;
  for (let n = from; n < to; n++) {
    const code = text.charCodeAt(n);
    if (code === CR) returns++;
    if (code === LF) {
      feeds++;
      returns = 0;
    }
    if (code === PARAGRAPH || feeds > 1 || returns > 1) return true;
  }
  return false;
}
