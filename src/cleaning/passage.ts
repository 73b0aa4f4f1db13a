import type { With } from '../core/document.ts';
import type { Block } from '../core/layers.ts';
import { type Measure, measure, type WordLists } from './measure.ts';
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

export type CleaningInput = With<'blocks' | 'repetition'>;

/** Looks at each block of a document by itself. */
export function passagesOf({ text, layers }: CleaningInput, lists: WordLists, phrases: Phrases): Passage[] {
  const facts = new Map(layers.repetition.map((fact) => [fact.fingerprint, fact]));
  const first = new Map<string, number>();
  const times = new Map<string, number>();
  const words = layers.blocks.map((block) => foldedWords(text.slice(block.start, block.end)));
  const shapes = words.map((folded) =>
    folded.length <= SHORT && folded.some((word) => word !== '#') ? folded.join(' ') : '',
  );
  const echoes = new Map<string, number>();
  for (const shape of shapes) echoes.set(shape, (echoes.get(shape) ?? 0) + 1);
  for (const { fingerprint } of layers.blocks) times.set(fingerprint, (times.get(fingerprint) ?? 0) + 1);
  return layers.blocks.map((block, index): Passage => {
    const folded = words[index]!;
    const fact = facts.get(block.fingerprint);
    const earlier = first.get(block.fingerprint) ?? -1;
    if (earlier < 0) first.set(block.fingerprint, index);
    return {
      ...measure(text, block, lists),
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
  });
}

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

/** More than one line end between two blocks. */
function hasGap(text: string, from: number, to: number): boolean {
  return /\n[^\n]*\n|\r[^\r\n]*\r|\u2029/.test(text.slice(from, to));
}
