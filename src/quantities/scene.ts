import type { Span } from '../core/span.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './line.ts';
import type { Mention } from './mention.ts';

/** A sentence with its numbers, as the passes work on it. */
export interface Scene extends Line {
  readonly text: string;
  readonly lexicon: Lexicon;
  /** In order of the text; none overlaps another. */
  mentions: Mention[];
  /** Dates and names that stand in the sentence, where those layers are there. */
  readonly dates: readonly Span[];
  readonly names: readonly (Span & { readonly kind: string })[];
  /** Where the block of the sentence starts. */
  readonly block: number;
  /** Bits of `CUES`: what the sentence and the numerals read in it hold. */
  cues: number;
  /** Digits and nothing else: no letter, no mark, no sign. */
  readonly figures: boolean;
  /** Why nothing is asserted here: a title or a heading, another language; else null. */
  readonly silence: 'fragment' | 'language' | null;
}

/** What one idea finds out about the numbers of a sentence. The order of the passes is in `read.ts`. */
export type Pass = (scene: Scene) => void;

/** @returns the mention that starts at the piece `at`, if it is such a one; a binary search. */
export function mentionAt({ mentions }: Scene, at: number, isSuch: (mention: Mention) => boolean): Mention | undefined {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  const found = mentions[low];
  return found?.from === at && isSuch(found) ? found : undefined;
}
