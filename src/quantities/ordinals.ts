import { isDigitsAt, type Line, lowerAt, tagAt } from './line.ts';
import type { Numeral } from './numeral.ts';
import { isHyphen, pieceAt } from './pieces.ts';
import { plus } from './rational.ts';
import { ONE } from './scales.ts';

/** `first`, `twenty-first`: a place in an order. `a second` and `per second` are times. */
export function readOrdinal(line: Line, at: number): Numeral | null {
  const value = line.numerals.ordinals.get(lowerAt(line, at));
  if (!value || (lowerAt(line, at) === 'second' && isTime(line, at))) return null;
  return { from: at, to: at + 1, value, scale: ONE, form: 'ordinal' };
}

const TIMED = new Set(['per', 'every', 'each', 'split', '/', 'one']);
function isTime(line: Line, at: number): boolean {
  const last = isHyphen(pieceAt(line.pieces, at - 1)) ? at - 2 : at - 1;
  const before = lowerAt(line, last);
  if (TIMED.has(before) || isDigitsAt(line, last)) return true;
  return before === 'a' && !/^(?:NN|JJ|CD|VBG)/.test(tagAt(line, at + 1)) && tagAt(line, at + 1) !== '';
}

/** `twenty-first`, `hundred and first`: words that end in an ordinal. */
export function withOrdinal(line: Line, numeral: Numeral): Numeral {
  if (!isHyphen(line.pieces[numeral.to]) || numeral.value === null) return numeral;
  const last = line.numerals.ordinals.get(lowerAt(line, numeral.to + 1));
  const joins = last !== undefined && line.numerals.tens.has(lowerAt(line, numeral.to - 1));
  return joins ? { ...numeral, to: numeral.to + 2, value: plus(numeral.value, last), form: 'ordinal' } : numeral;
}
