import type { Token } from '../core/layers.ts';
import type { CodeUnits } from '../text/code-units.ts';
import { isVulgar } from './digits.ts';
import type { Numerals } from './numerals.ts';
import { isAddress } from './read-numerals.ts';

/**
 * The first token of a sentence that may hold a number, -1 without one: what spares most sentences the reading.
 * @param units of the text that the tokens stand in: most are told apart by their first characters, without a look at the word.
 */
export function firstNumber(tokens: readonly Token[], units: CodeUnits, numerals: Numerals): number {
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n]!;
    if (numerals.mayOpenAt(units, token.start) && opensNumber(token.lower, numerals)) return n;
  }
  return -1;
}

/** Digits, a word of number, an address, or a compound that a word of number opens. */
function opensNumber(lower: string, numerals: Numerals): boolean {
  if (numerals.isDigits(lower) || numerals.opens(lower) || isAddress(lower) || isVulgar(lower)) return true;
  const hyphen = lower.length > SHORTEST_COMPOUND ? lower.indexOf('-') : -1;
  return hyphen > 0 && numerals.opens(lower.slice(0, hyphen));
}

/** `one-a` */
const SHORTEST_COMPOUND = 4;
