import { BEYOND_ASCII, LETTER } from '../text/token-shape.ts';
import type { DecimalComma } from './comma.ts';
import { opensDigit } from './letters.ts';
import { type Line, lowerAt, wordSet } from './line.ts';
import type { Numeral } from './numeral.ts';
import { isDigits, type Piece, pieceAt, touches } from './pieces.ts';
import { decimal, negative, plus, type Rational, rational, times } from './rational.ts';
import { ONE, readScales, withHalf } from './scales.ts';
import { withPower } from './scientific.ts';
import { VULGAR } from './vulgar.ts';

/** Longer runs of digits are keys or noise, and no amount. */
const MAX_DIGITS = 30;

/** Years and most counts: whole numbers below ten thousand, made once. */
const SHORT = 4;
const SMALL: readonly Rational[] = Array.from({ length: 10 ** SHORT }, (_, n) => rational(n));

function isPlain(text: string): boolean {
  for (let n = 0; n < text.length; n++) if (!opensDigit(text[n]!)) return false;
  return text !== '';
}

const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** 10,00,000: lakh and crore. */
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const BLANK_GROUPED = /^\d{1,3}(?:[\u00a0\u202f’']\d{3})+(?:[.,]\d{1,4})?$/;
const STOP_GROUPED = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/;
const STOP_GROUPED_ONCE = /^\d{1,3}\.\d{3}(?:,\d+)?$/;
const COMMA_POINT = /^\d+,\d{1,2}$/;
const COMMA_POINT_LONG = /^\d+,\d+$/;

/** @param comma null in an ordinal, which has no decimals. @returns what digits with their group marks are worth; null where they make no number (1.2.3, 192.168.0.1). */
function valueOfDigits(text: string, comma: DecimalComma | null): Rational | null {
  if (text.length > MAX_DIGITS) return null;
  if (text.length <= SHORT && isPlain(text)) return SMALL[Number(text)]!;
  if (comma !== null && STOP_GROUPED_ONCE.test(text) && comma.isPoint)
    return decimal(text.replace('.', '').replace(',', '.'));
  if (PLAIN.test(text)) return decimal(text);
  if (GROUPED.test(text) || INDIAN.test(text)) return decimal(text.replaceAll(',', ''));
  if (BLANK_GROUPED.test(text)) return decimal(text.replace(/[\u00a0\u202f’']/g, '').replace(',', '.'));
  if (STOP_GROUPED.test(text)) return decimal(text.replaceAll('.', '').replace(',', '.'));
  if (COMMA_POINT.test(text) || (COMMA_POINT_LONG.test(text) && comma?.isPoint)) return decimal(text.replace(',', '.'));
  return null;
}

const ZERO_OF_SCRIPT = /\p{Nd}/u;

/** Digits of any script in ASCII: ۴۰ is 40. */
function ascii({ text, shape }: Piece): string {
  if ((shape & BEYOND_ASCII) === 0 || !ZERO_OF_SCRIPT.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => String(decimalDigit(digit.codePointAt(0)!)));
}

/** The mathematical digits, five styles of ten in one row: 𝟎 to 𝟿. */
const MATHEMATICAL = { first: 0x1d7ce, last: 0x1d7ff };

/** The digits of each script stand in a row of ten whose zero no digit stands before (Unicode, section 4.6). */
function decimalDigit(code: number): number {
  if (code >= MATHEMATICAL.first && code <= MATHEMATICAL.last) return (code - MATHEMATICAL.first) % 10;
  let value = 0;
  while (value < 9 && ZERO_OF_SCRIPT.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

const vulgarAt = ({ pieces }: Line, at: number): readonly [number, number] | undefined =>
  at < pieces.length && (pieces[at]!.shape & BEYOND_ASCII) !== 0 ? VULGAR.get(pieces[at]!.text) : undefined;

/** `1,234.5`, `.5`, `-3`, `30 000`, `2½`, `3/4`, `2 1/2`, `8.2 billion`, `40k`. */
export function readDigits(line: Line, at: number): Numeral | null {
  const { pieces } = line;
  const vulgar = vulgarAt(line, at);
  const from = openingOf(line, at);
  if (vulgar)
    return readScales(line, {
      from,
      to: at + 1,
      value: signed(line, from, rational(...vulgar)),
      scale: ONE,
      form: 'fraction',
    });
  const ordinal = pieces[at + 1];
  if (touches(pieces[at], ordinal) && ORDINAL_ENDINGS.has(ordinal!.lower))
    return { from: at, to: at + 2, value: valueOfDigits(pieces[at]!.text, null), scale: ONE, form: 'ordinal' };
  const run = withPower(
    line,
    readRun(line, at, pieces[from]?.text === '.' || pieceAt(pieces, at - 1)?.text === '.' ? from : at),
  );
  if (run.value === null) return { from: at, to: run.to, value: null, scale: ONE, form: 'code' };
  const whole = readFraction(line, at, run);
  const read: Numeral = { from, to: whole.to, value: signed(line, from, whole.value), scale: ONE, form: whole.form };
  return (whole.form === 'digits' ? withHalf(line, read) : null) ?? readScales(line, read);
}

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

/** Where the numeral starts: before the point of `.5`, the sign of `-3`, the word of `minus 3`. */
function openingOf(line: Line, at: number): number {
  const { pieces } = line;
  let from = at;
  const last = pieceAt(pieces, at - 1);
  if (last === undefined || (last.shape & LETTER) !== 0)
    return MINUS_WORDS.at(line, at - 1) && !isEitherWay(line, at - 1) ? at - 1 : at;
  if (
    pieceAt(pieces, at - 1)?.text === '.' &&
    touches(pieceAt(pieces, at - 1), pieces[at]) &&
    !touches(pieceAt(pieces, at - 2), pieceAt(pieces, at - 1))
  )
    from--;
  if (
    isMinus(pieceAt(pieces, from - 1)) &&
    touches(pieceAt(pieces, from - 1), pieces[from]) &&
    !touches(pieceAt(pieces, from - 2), pieceAt(pieces, from - 1))
  )
    return from - 1;
  if (MINUS_WORDS.has(lowerAt(line, from - 1))) return from - 1;
  if (isMinus(pieceAt(pieces, from - 1)) && MINUS_WORDS.has(lowerAt(line, from - 2))) return from - 2;
  return from;
}
/** `plus or minus 3`, `plus/minus 3`: a margin on both sides, and no sign. */
const isEitherWay = (line: Line, minus: number): boolean =>
  /^(?:or|and|\/)$/.test(lowerAt(line, minus - 1)) && lowerAt(line, minus - 2) === 'plus';
const isMinus = (piece: Piece | undefined) => piece?.text === '−' || piece?.text === '-';
const MINUS_WORDS = wordSet('minus negative');

const signed = (line: Line, from: number, value: Rational): Rational =>
  isMinus(line.pieces[from]) || MINUS_WORDS.at(line, from) ? negative(value) : value;

interface Run {
  to: number;
  value: Rational | null;
}

/** The digits themselves, with groups that blanks part: `30 000`. */
function readRun(line: Line, at: number, from: number): Run {
  const { pieces, comma } = line;
  let text = ascii(pieces[at]!);
  let to = at + 1;
  while (text.length < MAX_DIGITS && isMoreDigits(line, to)) text += ascii(pieces[to++]!);
  if (from < at && pieceAt(pieces, at - 1)?.text === '.') text = `.${text}`;
  else if (isGroup(pieces[to - 1], pieces[to]) && /^[1-9]\d{0,2}$/.test(text))
    while (text.length < MAX_DIGITS && isGroup(pieces[to - 1], pieces[to]) && !isGlued(pieces[to], pieces[to + 1]))
      text += pieces[to++]!.text;
  return { to, value: valueOfDigits(text, comma) };
}

/** Digits beyond the Basic Multilingual Plane are a token each: 𝟗𝟛. */
const isMoreDigits = ({ pieces }: Line, to: number) => touches(pieces[to - 1], pieces[to]) && isDigits(pieces[to]);
const isGroup = (last: Piece | undefined, next: Piece | undefined) =>
  isDigits(next) && next!.start === last!.end + 1 && /^\d{3}$/.test(next!.text);
const isGlued = (group: Piece | undefined, next: Piece | undefined) =>
  touches(group, next) && /^[\p{L}/:-]/u.test(next!.text);

interface Whole {
  to: number;
  value: Rational;
  form: 'digits' | 'fraction';
}
const DENOMINATORS = wordSet('2 3 4 5 6 8 10 16 32 64 100');

/** `3/4`, `2 1/2`, `2½`: a fraction after or instead of whole digits. `9/11` and `24/7` are none. */
function readFraction(line: Line, at: number, run: Run): Whole {
  const { pieces } = line;
  const value = run.value!;
  const alone = slashFraction(line, at);
  if (alone) return { to: at + 3, value: alone, form: 'fraction' };
  const vulgar = vulgarAt(line, run.to);
  if (vulgar) return { to: run.to + 1, value: plus(value, rational(...vulgar)), form: 'digits' };
  if (isPrice(pieces, at)) {
    const part = pieces[run.to]?.start === pieces[run.to - 1]!.end + 1 ? slashFraction(line, run.to) : null;
    if (part) return { to: run.to + 3, value: plus(value, times(part, CENT)), form: 'digits' };
  }
  const mixed =
    value.d === 1n && pieces[run.to]?.start === pieces[run.to - 1]!.end + 1 ? slashFraction(line, run.to) : null;
  return mixed ? { to: run.to + 3, value: plus(value, mixed), form: 'digits' } : { to: run.to, value, form: 'digits' };
}

const CENT = rational(1, 100);
/** `$5.12 3/4`: prices of grain go on in parts of a cent. */
const isPrice = (pieces: readonly Piece[], at: number): boolean =>
  pieceAt(pieces, at - 1)?.text === '$' && /^\d+\.\d\d$/.test(pieces[at]!.text);

function slashFraction({ pieces }: Line, at: number): Rational | null {
  const slash = pieces[at + 1];
  if (slash?.text !== '/' && slash?.text !== '⁄') return null;
  const top = pieces[at];
  const bottom = pieces[at + 2];
  if (!touches(top, slash) || !touches(slash, bottom) || !/^\d{1,2}$/.test(top!.text)) return null;
  if (!DENOMINATORS.has(bottom!.text) || Number(top!.text) >= Number(bottom!.text) || top!.text === '0') return null;
  return isGlued(bottom, pieces[at + 3]) ? null : rational(Number(top!.text), Number(bottom!.text));
}
