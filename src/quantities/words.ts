import { type Line, lowerAt } from './line.ts';
import type { Numeral } from './numeral.ts';
import { isHyphen, isWithinToken } from './pieces.ts';
import { isLess, plus, type Rational, rational, times } from './rational.ts';
import { isThousandOrMore, ONE, withHalf } from './scales.ts';

const ZERO = rational(0);
const TEN = rational(10);
const HUNDRED = rational(100);
/** More than any word of number. */
const ANY = rational(10n ** 18n);

/** What has been read: `total` of closed thousands, `open` below them, the smallest number that may still be added. */
interface Sum {
  to: number;
  total: Rational;
  open: Rational | null;
  room: Rational;
}

/** `twenty-one`, `three hundred and five`, `two and a half million`, `a hundred thousand`: the English grammar of numbers in words. */
export function readWords(line: Line, at: number): Numeral | null {
  const isScale = line.numerals.scales.has(lowerAt(line, at));
  const article = isScale && ARTICLES.has(lowerAt(line, at - 1)) ? 1 : 0;
  if (isScale && article === 0 && !isBareScale(line, at)) return null;
  const sum: Sum = {
    to: at,
    total: ZERO,
    open: isScale ? ONE : null,
    room: ANY,
  };
  while (addWord(line, sum)) {}
  if (sum.to === at) return null;
  const value = sum.open ? plus(sum.total, sum.open) : sum.total;
  const read: Numeral = {
    from: at - article,
    to: sum.to,
    value,
    scale: ONE,
    form: isOne(line, at, sum) ? 'one' : 'words',
  };
  return withHalf(line, read) ?? withScaleOf(line, read);
}

const ARTICLES = new Set(['a', 'an']);
/** `hundred` and `dozen` may stand bare (`the dozen men`); `million` only before a noun or money: `the million marchers`. */
const isBareScale = (line: Line, at: number) => !line.numerals.vague.has(lowerAt(line, at));
const isOne = (line: Line, at: number, { to }: Sum) => to === at + 1 && lowerAt(line, at) === 'one';

/** The scale that the words end with, for a range to share: of `fifteen thousand` a thousand. */
function withScaleOf(line: Line, numeral: Numeral): Numeral {
  if (numeral.to - numeral.from === 1) return numeral;
  const last = line.numerals.scales.get(lowerAt(line, numeral.to - 1));
  return last ? { ...numeral, scale: last } : numeral;
}

/** Reads one more word into the sum, with the hyphen or `and` before it. */
function addWord(line: Line, sum: Sum): boolean {
  const at = skipJoint(line, sum);
  const { numerals, pieces } = line;
  if (at >= pieces.length || !numerals.mayAdd(pieces[at]!)) return false;
  const word = pieces[at]!.lower;
  const small = numerals.small.get(word);
  if (small) return addSmall(sum, at, small, numerals.tens.has(word));
  const scale = numerals.scales.get(word);
  return scale !== undefined && sum.open !== null && addScale(sum, at, scale);
}

function addSmall(sum: Sum, at: number, value: Rational, isTens: boolean): boolean {
  if (!isLess(value, sum.room)) return false;
  sum.open = sum.open ? plus(sum.open, value) : value;
  sum.room = isTens ? TEN : ZERO;
  sum.to = at + 1;
  return true;
}

function addScale(sum: Sum, at: number, scale: Rational): boolean {
  const open = sum.open!;
  if (isThousandOrMore(scale)) {
    sum.total = plus(sum.total, times(open, scale));
    sum.open = null;
    sum.room = scale;
  } else {
    if (!isLess(open, HUNDRED)) return false;
    sum.open = times(open, scale);
    sum.room = scale;
  }
  sum.to = at + 1;
  return true;
}

/** A hyphen anywhere, `and` only after a hundred or more: `three hundred and five`, but `five and six` are two. */
function skipJoint(line: Line, sum: Sum): number {
  const { pieces } = line;
  if (isHyphen(pieces[sum.to]) && sum.open !== null) return isWithinToken(line, sum.to) ? sum.to + 1 : sum.to;
  const mayJoin =
    lowerAt(line, sum.to) === 'and' && !isLess(sum.room, HUNDRED) && (sum.open !== null || sum.total.n > 0n);
  return mayJoin && line.numerals.small.has(lowerAt(line, sum.to + 1)) ? sum.to + 1 : sum.to;
}
