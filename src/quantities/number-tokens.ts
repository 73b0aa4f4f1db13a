import type { Token } from '../core/layers.ts';
import { isVulgar } from './digits.ts';
import type { Lexicon } from './lexicon.ts';
import { isAddress } from './read-numerals.ts';

/** Whether any token of a sentence may hold a number: what spares most sentences the reading. */
export function mayHoldNumbers(tokens: readonly Token[], { numerals }: Pick<Lexicon, 'numerals'>): boolean {
  for (let n = 0; n < tokens.length; n++) {
    const { lower } = tokens[n]!;
    if (numerals.mayOpen(lower) && opensNumber(lower, numerals)) return true;
  }
  return false;
}

/** Digits, a word of number, an address, or a compound that a word of number opens. */
function opensNumber(lower: string, numerals: Lexicon['numerals']): boolean {
  if (numerals.isDigits(lower) || numerals.opens(lower) || isAddress(lower) || isVulgar(lower)) return true;
  const hyphen = lower.length > SHORTEST_COMPOUND ? lower.indexOf('-') : -1;
  return hyphen > 0 && numerals.opens(lower.slice(0, hyphen));
}

/** `one-a` */
const SHORTEST_COMPOUND = 4;
