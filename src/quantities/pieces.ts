import type { Token } from '../core/layers.ts';
import { firstFrom } from '../text/search.ts';
import { DIGIT, HYPHEN, shapeOf } from '../text/token-shape.ts';
import type { Numerals } from './numerals.ts';

/** A token, or a part of one where a numeral is joined to a word by hyphens: `six-speed` is six, -, speed. */
export type Piece = Readonly<Token>;

/** What knows whether a word in lower case may open one of its forms. */
interface Opening {
  opens(word: string): boolean;
}

/** A hyphen, a dash between numbers, or the sign of less. */
export const isHyphen = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.text.length === 1 && isHyphenLike(piece.text.charCodeAt(0));
const isHyphenLike = (code: number) =>
  code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2013 || code === 0x2212;
/** Opens with a digit of any script. */
export const isDigits = (piece: Piece | undefined): boolean => piece !== undefined && (piece.shape & DIGIT) !== 0;
export const touches = (a: Piece | undefined, b: Piece | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

/** What every look at a neighbour goes through: a list asked for an index below zero is slow. */
export const pieceAt = (pieces: readonly Piece[], at: number): Piece | undefined =>
  at >= 0 && at < pieces.length ? pieces[at] : undefined;
/**
 * Compounds parted where they open or continue a numeral: `twenty-one`, `18 year-old`, `$500-million`; other tokens as they are.
 * @param shapes what any of the tokens has, see `shapesIn`. @param units their forms after a number.
 * @returns the tokens themselves where none is parted.
 */
export function piecesOf(
  tokens: readonly Token[],
  shapes: number,
  numerals: Numerals,
  units: Opening,
): readonly Piece[] {
  if ((shapes & HYPHEN) === 0) return tokens;
  let parted: Piece[] | null = null;
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n]!;
    const pieces = parted ?? tokens;
    const size = parted === null ? n : parted.length;
    if ((token.shape & HYPHEN) !== 0 && isParted(token, pieces, size, numerals, units)) {
      parted ??= tokens.slice(0, n);
      part(token, parted, numerals);
    } else parted?.push(token);
  }
  return parted ?? tokens;
}

/** The index of the token that a piece is, or is a part of; a binary search. */
export const tokenOf = (tokens: readonly Token[], { start }: Piece): number =>
  firstFrom(tokens, start + 1, (token) => token.end);

/** Whether a piece stands within a token, another part before it. */
export const isWithinToken = ({ pieces, tokens }: { pieces: readonly Piece[]; tokens: readonly Token[] }, at: number) =>
  pieces !== tokens && tokens[tokenOf(tokens, pieces[at]!)]!.start < pieces[at]!.start;

/** @param size how many of `before` stand before the token. */
function isParted(token: Token, before: readonly Piece[], size: number, numerals: Numerals, units: Opening): boolean {
  const hyphen = hyphenIn(token.lower, 0);
  if (hyphen === 0 || hyphen === token.lower.length) return false;
  const first = token.lower.slice(0, hyphen);
  if (numerals.opens(first) && !numerals.idioms.has(token.lower)) return true;
  const last = pieceAt(before, size - 1);
  const joined = isHyphen(last) && last!.end === token.start;
  // "4 million T-shirts": a letter is a unit only where a hyphen joins it to the number.
  const isUnit = units.opens(first) && (joined || first.length > 1);
  if (!numerals.scales.has(first) && !isUnit && !ENDINGS.has(first)) return false;
  const number = joined ? pieceAt(before, size - 2) : last;
  return number !== undefined && (isDigits(number) || numerals.opens(number.lower));
}
/** `21st-century`, `3-fold` */
const ENDINGS = new Set('st nd rd th fold plus something odd a an per'.split(' '));

function part(token: Token, pieces: Piece[], numerals: Numerals): void {
  for (let from = 0; from < token.text.length; ) {
    const hyphen = hyphenIn(token.text, from);
    const to = hyphen === from ? from + 1 : hyphen;
    const text = token.text.slice(from, to);
    const lower = text.toLowerCase();
    const isLast = to === token.text.length;
    const tag = hyphen === from ? ':' : isLast ? token.tag : numerals.opens(lower) ? 'CD' : 'NN';
    const shape = HYPHEN_SHAPES.get(text) ?? shapeOf(text, lower);
    pieces.push({ text, lower, start: token.start + from, end: token.start + to, tag, shape });
    from = to;
  }
}

/** Hyphens that part compounds. */
const HYPHEN_SHAPES: ReadonlyMap<string, number> = new Map(['-', '‐', '‑'].map((text) => [text, shapeOf(text, text)]));

/** Where the next of them stands; the length of the text without one. */
function hyphenIn(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isJoint(text.charCodeAt(at))) at++;
  return at;
}
const isJoint = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

/** Past the sign of `40+ villages` and the word of `90-plus minutes` and `200-odd workers`. */
export function afterPlus(pieces: readonly Piece[], to: number): number {
  if (pieces[to]?.text === '+' && touches(pieces[to - 1], pieces[to])) return to + 1;
  return isHyphen(pieces[to]) && /^(?:plus|odd)$/.test(pieces[to + 1]?.lower ?? '') ? to + 2 : to;
}
