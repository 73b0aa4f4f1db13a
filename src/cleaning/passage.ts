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
  /** An empty line, or the start of the document, stands before it. */
  readonly afterGap: boolean;
}

export type CleaningInput = With<'blocks' | 'repetition'>;

/** Looks at each block of a document by itself. */
export function passagesOf({ text, layers }: CleaningInput, lists: WordLists, phrases: Phrases): Passage[] {
  const facts = new Map(layers.repetition.map((fact) => [fact.fingerprint, fact]));
  const first = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { fingerprint } of layers.blocks) times.set(fingerprint, (times.get(fingerprint) ?? 0) + 1);
  return layers.blocks.map((block, index): Passage => {
    const folded = foldedWords(text.slice(block.start, block.end));
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
      afterGap: index === 0 || hasGap(text, layers.blocks[index - 1]!.end, block.start),
    };
  });
}

/** More than one line end between two blocks. */
function hasGap(text: string, from: number, to: number): boolean {
  return /\n[^\n]*\n|\r[^\r\n]*\r|\u2029/.test(text.slice(from, to));
}
