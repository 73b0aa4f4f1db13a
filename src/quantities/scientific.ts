import { type Line, lowerAt } from './line.ts';
import { type Piece, pieceAt, touches } from './pieces.ts';
import { type Rational, rational, times } from './rational.ts';

/** More than a double can hold is no number anyone writes. */
const MOST_DIGITS = 2;

interface Power {
  readonly to: number;
  readonly value: Rational;
}

/** `1e5`, `2.5E-3`, `6 × 10^23`, `6 x 10²³`: the power of ten after a number that ends at `to`; null where none stands. */
export const powerAfter = (line: Line, to: number): Power | null => exponent(line, to) ?? product(line, to);

/** `1e5`, but not the `1e` of a code (`1e5f`) nor a plan's `Room 4E12`, which has neither a point nor a sign. */
function exponent(line: Line, to: number): Power | null {
  const { pieces } = line;
  const number = pieces[to - 1];
  const e = pieces[to];
  if (e?.lower !== 'e' || !touches(number, e)) return null;
  const power = signedDigits(pieces, to + 1);
  if (!power || (e.text === 'E' && power.to === to + 2 && !number!.text.includes('.'))) return null;
  return touches(e, pieces[to + 1]) && isWholeWord(pieces, power.to) ? power : null;
}

/** Ten and its power, the digits raised or behind a caret. */
function product(line: Line, to: number): Power | null {
  const { pieces } = line;
  if (pieces[to + 1]?.text !== '10' || !/^[×x*·]$/.test(lowerAt(line, to))) return null;
  const power = pieces[to + 2]?.text === '^' ? signedDigits(pieces, to + 3) : raisedDigits(pieces, to + 2);
  return power && touches(pieces[to + 1], pieces[to + 2]) ? power : null;
}

function signedDigits(pieces: readonly Piece[], at: number): Power | null {
  const sign = /^[-+−]$/.test(pieces[at]?.text ?? '') ? 1 : 0;
  const digits = pieces[at + sign];
  if (!digits || !/^\d+$/.test(digits.text) || digits.text.length > MOST_DIGITS) return null;
  if (!touches(pieceAt(pieces, at - 1), pieces[at]) || (sign && !touches(pieces[at], digits))) return null;
  return { to: at + sign + 1, value: tenTo(Number(digits.text), sign === 1 && pieces[at]!.text !== '+') };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raisedDigits(pieces: readonly Piece[], at: number): Power | null {
  const isNegative = pieces[at]?.text === '⁻';
  let to = isNegative ? at + 1 : at;
  let digits = '';
  while (digits.length < MOST_DIGITS && isRaised(pieces[to]) && touches(pieces[to - 1], pieces[to]))
    digits += RAISED.indexOf(pieces[to++]!.text);
  return digits ? { to, value: tenTo(Number(digits), isNegative) } : null;
}
const isRaised = (piece: Piece | undefined) => piece?.text.length === 1 && RAISED.includes(piece.text);

const isWholeWord = (pieces: readonly Piece[], to: number) =>
  !touches(pieces[to - 1], pieces[to]) || !/^[\p{L}\p{Nd}_]/u.test(pieces[to]!.text);

const tenTo = (power: number, isNegative: boolean): Rational =>
  isNegative ? rational(1n, 10n ** BigInt(power)) : rational(10n ** BigInt(power));

/** @returns a number multiplied by the power of ten after it. */
export function withPower<T extends { to: number; value: Rational | null }>(line: Line, run: T): T {
  const power = run.value === null ? null : powerAfter(line, run.to);
  return power ? { ...run, to: power.to, value: times(run.value!, power.value) } : run;
}
