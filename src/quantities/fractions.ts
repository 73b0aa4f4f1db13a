import { type Line, lowerAt, tagAt, wordSet } from './line.ts';
import type { Numeral } from './numeral.ts';
import { isHyphen, pieceAt } from './pieces.ts';
import { rational, times } from './rational.ts';
import { ONE, readScales } from './scales.ts';

const ARTICLES = new Set(['a', 'an']);
/** `the second half`, `first-half profit`, `the better half`: a part with a name, no number. */
const NAMED_HALF = wordSet(
  'first second opening last other latter better final top bottom upper lower former southern northern eastern western back front early late each either this that',
);
const AFTER_HALF = wordSet('time back way mast century brother sister centuries hearted');

/** `half`, `half a million`, `half an hour`, `a third of`, `one-fifth`, `two thirds`, `three quarters of`. */
export function readFraction(line: Line, at: number): Numeral | null {
  const value = line.numerals.fractions.get(lowerAt(line, at));
  if (!value) return null;
  return lowerAt(line, at) === 'half' ? readHalf(line, at) : readPart(line, at);
}

function readHalf(line: Line, at: number): Numeral | null {
  if (NAMED_HALF.has(lowerAt(line, isHyphen(pieceAt(line.pieces, at - 1)) ? at - 2 : at - 1))) return null;
  if (AFTER_HALF.at(line, at + 1) || (isHyphen(line.pieces[at + 1]) && AFTER_HALF.at(line, at + 2))) return null;
  if (isHyphen(line.pieces[at + 1]) && HALVED.test(lowerAt(line, at + 2))) return null;
  const from = ARTICLES.has(lowerAt(line, at - 1)) ? at - 1 : at;
  const half: Numeral = { from, to: at + 1, value: rational(1, 2), scale: ONE, form: 'fraction' };
  if (lowerAt(line, at + 1) === 'of') return ofScale(line, half);
  if (!ARTICLES.has(lowerAt(line, at + 1))) return halfScale(line, half);
  const scaled = readScales(line, { ...half, to: at + 2 });
  if (scaled.to > at + 2) return { ...scaled, form: 'words' };
  return scaled;
}

/** `a half-frozen snake`, `half-empty`: not so much of it, but so far. */
const HALVED = /^(?!dozen)(?:[a-z]+e[dn]|built|empty|full|dead|asleep|awake)$/;

/** `a half-dozen`, `half million`: with a scale a number of things, without one a part. */
function halfScale(line: Line, half: Numeral): Numeral {
  const scaled = readScales(line, half);
  return scaled.to > half.to ? { ...scaled, form: 'words' } : scaled;
}

/** A third is a part after `a`, `one` or a number; `the third man` and `a third victory` are places in an order. */
function readPart(line: Line, at: number): Numeral | null {
  const value = line.numerals.fractions.get(lowerAt(line, at))!;
  const before = isHyphen(pieceAt(line.pieces, at - 1)) ? at - 2 : at - 1;
  if (!ARTICLES.has(lowerAt(line, before)) || !isWholePhrase(line, at)) return null;
  return ofScale(line, { from: before, to: at + 1, value, scale: ONE, form: 'fraction' });
}

/** `a quarter of a million dollars`, `half of a billion`; a part of anything else stays a part. */
function ofScale(line: Line, part: Numeral): Numeral {
  if (lowerAt(line, part.to) !== 'of' || !ARTICLES.has(lowerAt(line, part.to + 1))) return part;
  const scaled = readScales(line, { ...part, to: part.to + 2 });
  return scaled.to > part.to + 2 ? { ...scaled, form: 'words' } : part;
}

/** What follows a part: `of`, the end of the phrase, or a comparison (`a third more`). */
function isWholePhrase(line: Line, at: number): boolean {
  const next = lowerAt(line, at + 1);
  if (next === 'of') return lowerAt(line, at) !== 'second';
  if (lowerAt(line, at) === 'quarter')
    return lowerAt(line, at - 2) === 'by' || COMPARED.has(next) || QUARTERED.has(next);
  return COMPARED.has(next) || (lowerAt(line, at - 2) === 'by' && !/^(?:NN|JJ|CD)/.test(tagAt(line, at + 1)));
}
/** `a quarter century`, `a quarter percentage point` */
const QUARTERED = new Set('century percentage point mile inch hour pound ounce acre ton'.split(' '));
const COMPARED = new Set(['more', 'less', 'fewer', 'larger', 'smaller', 'higher', 'lower']);

/** `two thirds`, `three-quarters`, `one-fifth`: a part after the number that counts it. */
export function withPart(line: Line, numeral: Numeral): Numeral {
  const at = isHyphen(pieceAt(line.pieces, numeral.to)) ? numeral.to + 1 : numeral.to;
  if (at >= line.pieces.length || !line.numerals.mayPart(line.pieces[at]!)) return numeral;
  const part = line.numerals.fractions.get(lowerAt(line, at));
  if (!part || numeral.value === null || numeral.value.d !== 1n || !mayFollow(line, numeral, at)) return numeral;
  return { ...numeral, to: at + 1, value: times(numeral.value, part), form: 'fraction' };
}

/** `three quarters` may be nine months, and `20 second` half a minute: parts are joined by a hyphen or stand before `of`. */
function mayFollow(line: Line, numeral: Numeral, at: number): boolean {
  const word = lowerAt(line, at);
  if (word === 'half' || word === 'second') return at > numeral.to && word === 'half';
  if (at > numeral.to) return true;
  const next = lowerAt(line, at + 1);
  if (word.endsWith('s')) return !word.startsWith('quarter') || next === 'of' || COMPARED.has(next);
  return numeral.form === 'one' && (next === 'of' || word !== 'quarter');
}
