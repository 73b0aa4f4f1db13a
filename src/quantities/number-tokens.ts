import type { Token } from '../core/layers.ts';
import { DIGIT, HYPHEN } from '../text/token-shape.ts';
import type { Numerals } from './numerals.ts';
import { isAddress } from './read-numerals.ts';
import { isVulgar } from './vulgar.ts';

/** The first token of a sentence that may hold a number, -1 without one: what spares most sentences the reading. */
export function firstNumber(tokens: readonly Token[], numerals: Numerals): number {
  let at = numerals.nextOpening(tokens, 0);
  while (at >= 0 && !opens(tokens[at]!, numerals)) at = numerals.nextOpening(tokens, at + 1);
  return at;
}

/** Digits, a word of number, alone or in a compound, a fraction of one character or an address. */
const opens = (token: Token, numerals: Numerals): boolean =>
  (token.shape & DIGIT) !== 0 ||
  (numerals.mayOpen(token) && numerals.opens(token.lower)) ||
  ((token.shape & HYPHEN) !== 0 && opensCompound(token.lower, numerals)) ||
  isAddress(token) ||
  isVulgar(token);

/** `one-a`, `twenty-one` */
function opensCompound(lower: string, numerals: Numerals): boolean {
  const hyphen = lower.length > SHORTEST_COMPOUND ? lower.indexOf('-') : -1;
  return hyphen > 0 && numerals.opens(lower.slice(0, hyphen));
}
const SHORTEST_COMPOUND = 4;
