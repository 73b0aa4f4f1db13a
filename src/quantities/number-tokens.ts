import type { Token } from '../core/layers.ts';
import { isVulgar } from './digits.ts';
import type { Lexicon } from './lexicon.ts';
import { isAddress } from './read-numerals.ts';

/** Whether any token of a sentence may hold a number: what spares most sentences the reading. */
export function mayHoldNumbers(tokens: readonly Token[], { numerals }: Pick<Lexicon, 'numerals'>): boolean {
  for (const { lower } of tokens) {
    const first = lower.charCodeAt(0);
    if (first < LETTERS ? (first >= ZERO && first <= NINE) || isAddress(lower) : mayOpen(lower, first, numerals))
      return true;
  }
  return false;
}
const [ZERO, NINE, LETTERS, ASCII] = [0x30, 0x39, 0x41, 0x7f];

/** The first character decides for most words. */
function mayOpen(lower: string, first: number, numerals: Lexicon['numerals']): boolean {
  if (first > ASCII) return numerals.isDigits(lower) || isVulgar(lower);
  if (numerals.opens(lower) || isAddress(lower)) return true;
  const hyphen = lower.length > SHORTEST_COMPOUND ? lower.indexOf('-') : -1;
  return hyphen > 0 && numerals.opens(lower.slice(0, hyphen));
}

/** `one-a` */
const SHORTEST_COMPOUND = 4;
