import { grammarOf } from './counts.ts';
import type { Passage } from './passage.ts';

/** What a block looks like at a glance. */
export const KINDS = [
  'phrase', // of page furniture, whole or at the start of a short block
  'repeated', // stands in another document or earlier in this one
  'label', // 1-3 words
  'short', // 4-8 words without an end mark
  'headline', // 9-25 words without an end mark
  'long', // more words without an end mark
  'colon', // ends in a colon or a comma
  'fragment', // ends a sentence, under 9 words
  'listing', // ends a sentence, hardly a word of grammar
  'sentence', // 9-24 words
  'paragraph', // 25-49 words
  'big', // 50 and more words
] as const;
export type Kind = (typeof KINDS)[number];
export const PROSE: ReadonlySet<Kind> = new Set(['sentence', 'paragraph', 'big']);
/** Least share of words of grammar in running text. */
const GRAMMAR = 0.18;

export function kindOf(passage: Passage): Kind {
  if (isFurniture(passage)) return 'phrase';
  if (passage.documentFrequency > 1 || (passage.times > 1 && passage.words > 3)) return 'repeated';
  const { words, end } = passage;
  const ends = end === 'stop' || end === 'question' || end === 'ellipsis';
  if (words <= 3) return 'label';
  if (end === 'colon' || end === 'comma') return 'colon';
  if (!ends && !isUnclosed(passage)) return words <= 8 ? 'short' : words <= 25 ? 'headline' : 'long';
  if (words < 9) return 'fragment';
  if (grammarOf(passage) < GRAMMAR * words) return 'listing';
  return words < 25 ? 'sentence' : words < 50 ? 'paragraph' : 'big';
}

/** A paragraph that lacks its stop: so long, and full of words of grammar. */
const UNCLOSED = { words: 40, grammar: 0.3 } as const;
const isUnclosed = (passage: Passage): boolean =>
  passage.words >= UNCLOSED.words && grammarOf(passage) >= UNCLOSED.grammar * passage.words;

/** A phrase that is the block, or that a short block starts or ends with. */
function isFurniture({ hits, words }: Passage): boolean {
  for (const { place, length } of hits)
    if (place === 'whole' || (place !== 'anywhere' && length >= 2 && words <= 14)) return true;
  return false;
}
