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

const opens = ({ shape, lower }: Token, numerals: Numerals): boolean =>
  (shape & DIGIT) !== 0 || opensNumber(lower, numerals) || ((shape & HYPHEN) !== 0 && opensCompound(lower, numerals));

/** A word of number, a fraction of one character or an address. */
const opensNumber = (lower: string, numerals: Numerals): boolean =>
  numerals.opens(lower) || isAddress(lower) || isVulgar(lower);

/** `one-a`, `twenty-one` */
function opensCompound(lower: string, numerals: Numerals): boolean {
  const hyphen = lower.length > SHORTEST_COMPOUND ? lower.indexOf('-') : -1;
  return hyphen > 0 && numerals.opens(lower.slice(0, hyphen));
}
const SHORTEST_COMPOUND = 4;
