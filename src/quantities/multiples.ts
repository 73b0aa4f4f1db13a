import { isDigitsAt, type Line, lowerAt } from './line.ts';
import type { Numeral } from './numeral.ts';
import { FOLD } from './numerals.ts';
import { isHyphen, pieceAt, touches } from './pieces.ts';
import { ONE } from './scales.ts';

/** `twice`, `doubled`, `threefold`. */
export function readMultiple(line: Line, at: number): Numeral | null {
  const word = lowerAt(line, at);
  const value = line.numerals.multiples.get(word) ?? foldOf(line, word);
  // "doubling down" on a claim repeats it.
  return value && lowerAt(line, at + 1) !== 'down'
    ? { from: at, to: at + 1, value, scale: ONE, form: 'multiple' }
    : null;
}

function foldOf({ numerals }: Line, word: string) {
  if (!FOLD.test(word)) return undefined;
  const root = word.slice(0, -'fold'.length);
  return numerals.small.get(root) ?? numerals.scales.get(root);
}

/** `3-fold`, `10x`, `three-fold`: a number that the next piece makes a multiple. */
export function withFold(line: Line, numeral: Numeral): Numeral {
  const { pieces } = line;
  const at = isHyphen(pieces[numeral.to]) ? numeral.to + 1 : numeral.to;
  const word = lowerAt(line, at);
  const isMultiple =
    word === 'fold' ||
    ((word === 'x' || word === '×') && touches(pieceAt(pieces, at - 1), pieces[at]) && !isDimension(line, at));
  return isMultiple ? { ...numeral, to: at + 1, form: 'multiple' } : numeral;
}

/** `10x12 feet` */
const isDimension = (line: Line, at: number) => isDigitsAt(line, at + 1);
