import { type Line, lowerAt } from './line.ts';
import type { Numeral } from './numeral.ts';
import { isHyphen, pieceAt, touches } from './pieces.ts';
import { isLess, plus, type Rational, rational, times } from './rational.ts';

export const ONE = rational(1);
const HALF = rational(1, 2);
const THOUSAND = rational(1000);

/** `8.2 billion`, `4 hundred million`, `$500-million`, `500bn`, `2½ dozen`, `40k`: multiplies a numeral by the scales after it. */
export function readScales(line: Line, numeral: Numeral): Numeral {
  let { to } = numeral;
  let scale = ONE;
  for (let next = scaleAfter(line, to, scale); next; next = scaleAfter(line, to, scale)) {
    scale = times(scale, next.scale);
    to = next.to;
  }
  if (to === numeral.to || numeral.value === null) return numeral;
  return { ...numeral, to, scale, value: times(numeral.value, scale) };
}

interface Scale {
  to: number;
  scale: Rational;
}

function scaleAfter(line: Line, to: number, before: Rational): Scale | null {
  const { pieces, numerals } = line;
  if (to >= pieces.length) return null;
  const joined =
    isHyphen(pieces[to]) && touches(pieces[to - 1], pieces[to]) && touches(pieces[to], pieceAt(pieces, to + 1));
  const at = joined ? to + 1 : to;
  const piece = pieces[at]!;
  if (!numerals.mayScale(piece)) return null;
  const word = numerals.scales.get(piece.lower) ?? (at === to && before === ONE ? suffix(line, at) : undefined);
  return word && (before === ONE || isLess(before, word)) ? { to: at + 1, scale: word } : null;
}

/** `k`, `bn` after digits; `m`, `B`, `t` only where the amount is money or the number is too small for metres: `$2m`, `8 B people`. */
function suffix(line: Line, at: number): Rational | undefined {
  const { pieces, numerals } = line;
  const piece = pieces[at]!;
  const sure = numerals.suffixes.get(piece.text);
  if (sure) return touches(pieceAt(pieces, at - 1), piece) || piece.text.length > 1 ? sure : undefined;
  const perhaps = numerals.moneySuffixes.get(piece.text);
  return perhaps && (followsMoney(line, at - 1) || countsAfter(line, at)) ? perhaps : undefined;
}

const MONEY = /^(?:[\p{Sc}]|US|USD|EUR|GBP|AUD|CAD|RM|PS|Rs|CHF|HK|A|C|R)$/u;
function followsMoney({ pieces }: Line, digits: number): boolean {
  for (let n = digits - 1; n >= Math.max(0, digits - 4); n--) {
    if (MONEY.test(pieces[n]!.text) && (n === digits - 1 || /\p{Sc}/u.test(pieces[n]!.text))) return true;
    if (!/^[\d.,–-]/.test(pieces[n]!.text)) return false;
  }
  return false;
}

/** `8 B people`, `2m users`: a noun in the plural follows, and no word that measures. */
function countsAfter({ pieces }: Line, at: number): boolean {
  const next = pieces[at + 1];
  return (
    (next !== undefined && (next.tag === 'NNS' || next.lower === 'people') && /^[A-Z]$/.test(pieces[at]!.text)) ||
    (touches(pieceAt(pieces, at - 1), pieces[at]) && next?.tag === 'NNS')
  );
}

/** `two and a half`, `5 and a half`, then perhaps a scale: `two and a half million`; null where no half stands behind the numeral. */
export function withHalf(line: Line, numeral: Numeral): Numeral | null {
  const to = numeral.value === null ? null : andAHalf(line, numeral.to);
  if (to === null) return null;
  const form = numeral.form === 'one' ? 'words' : numeral.form;
  return readScales(line, { ...numeral, form, to, value: plus(numeral.value!, HALF) });
}

/** Where `and a half` ends; null where it does not stand. */
function andAHalf(line: Line, to: number): number | null {
  const and = skipHyphen(line, to);
  if (lowerAt(line, and) !== 'and') return null;
  const article = skipHyphen(line, and + 1);
  if (lowerAt(line, article) !== 'a') return null;
  const end = skipHyphen(line, article + 1);
  return lowerAt(line, end) === 'half' ? end + 1 : null;
}

const skipHyphen = ({ pieces }: Line, at: number) =>
  isHyphen(pieces[at]) && touches(pieceAt(pieces, at - 1), pieces[at]) ? at + 1 : at;

export const isThousandOrMore = (scale: Rational): boolean => !isLess(scale, THOUSAND);
