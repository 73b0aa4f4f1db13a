import { HOLDS_DIGIT } from '../text/token-shape.ts';
import { readDigits } from './digits.ts';
import { readFraction, withPart } from './fractions.ts';
import { type Line, lowerAt, tagAt } from './line.ts';
import { readMultiple, withFold } from './multiples.ts';
import type { Numeral } from './numeral.ts';
import { OPENS } from './numerals.ts';
import { readOrdinal, withOrdinal } from './ordinals.ts';
import { isDigits, type Piece, touches } from './pieces.ts';
import { ONE } from './scales.ts';
import { readVague } from './vague.ts';
import { isVulgar } from './vulgar.ts';
import { readWords } from './words.ts';

/** Tried in this order; the first that reads wins. A fraction before an ordinal: `a third of` is a part. Vague scale before words: `several hundred`. */
const READERS: readonly (readonly [roles: number, read: (line: Line, at: number) => Numeral | null])[] = [
  [OPENS.fraction, readFraction],
  [OPENS.multiple, readMultiple],
  [OPENS.vague | OPENS.scale | OPENS.couple, readVague],
  [OPENS.small | OPENS.scale, readWords],
  [OPENS.ordinal, readOrdinal],
];

/**
 * Every numeral of a sentence, in order, none overlapping. Looks only at pieces that may open one.
 * @param first a piece before which none does.
 */
export function readNumerals(line: Line, first: number): Numeral[] {
  const found: Numeral[] = [];
  const { pieces, numerals } = line;
  let taken = 0;
  for (let at = first; at < pieces.length; ) {
    const numeral = numerals.mayOpen(pieces[at]!) ? readAt(line, at) : null;
    if (numeral) {
      found.push(numeral.from < taken ? { ...numeral, from: taken } : numeral);
      taken = numeral.to;
      at = taken;
    } else at++;
  }
  return found;
}

function readAt(line: Line, at: number): Numeral | null {
  const piece = line.pieces[at]!;
  if (isDigits(piece) || isVulgar(piece)) return withAll(line, readDigits(line, at));
  if (isAddress(piece)) return readAddress(line, at);
  const roles = line.numerals.rolesOf(piece.lower);
  if (roles === 0 || isNobody(line, at)) return null;
  for (let n = 0; n < READERS.length; n++) {
    const reader = READERS[n]!;
    const numeral = (reader[0] & roles) === 0 ? null : reader[1](line, at);
    if (numeral) return withAll(line, numeral);
  }
  return null;
}

/** The digits of an account, a tag or a web address stand in one row, the whole of it. */
export const isAddress = ({ shape, lower }: Piece): boolean =>
  (shape & HOLDS_DIGIT) !== 0 && lower.length > 2 && ADDRESS.test(lower);
const ADDRESS = /^(?:[@#]|https?:|www\.)/;

/** With the digits that touch its end: a tag ends before digits beyond the Basic Multilingual Plane. */
function readAddress(line: Line, at: number): Numeral {
  let to = at + 1;
  while (touches(line.pieces[to - 1], line.pieces[to]) && isDigits(line.pieces[to])) to++;
  return { from: at, to, value: null, scale: ONE, form: 'code' };
}

/** `no one` is nobody, and no numeral. */
const isNobody = (line: Line, at: number) =>
  lowerAt(line, at) === 'one' &&
  lowerAt(line, at - 1) === 'no' &&
  (!tagAt(line, at + 1).startsWith('NN') || lowerAt(line, at + 1) === 'else');

function withAll(line: Line, numeral: Numeral | null): Numeral | null {
  if (numeral === null || (numeral.form !== 'digits' && numeral.form !== 'words' && numeral.form !== 'one'))
    return numeral;
  return withFold(line, withOrdinal(line, withPart(line, numeral)));
}
