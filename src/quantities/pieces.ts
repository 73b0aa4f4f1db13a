import type { Token } from '../core/layers.ts';
import type { Numerals } from './numerals.ts';

/** A token, or a part of one where a numeral is joined to a word by hyphens: `six-speed` is six, -, speed. */
export interface Piece {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** Index of its token in the sentence. */
  readonly token: number;
}

const HYPHENS = /[-‐‑]/;
const PARTS = /[-‐‑]|[^-‐‑]+/g;

function hasHyphen(text: string): boolean {
  for (let n = 1; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code === HYPHEN || code === 0x2010 || code === 0x2011) return true;
  }
  return false;
}
const HYPHEN = 0x2d;

/** A hyphen, a dash between numbers, or the sign of less. */
export const isHyphen = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.text.length === 1 && isHyphenLike(piece.text.charCodeAt(0));
const isHyphenLike = (code: number) =>
  code === HYPHEN || code === 0x2010 || code === 0x2011 || code === 0x2013 || code === 0x2212;
export const touches = (a: Piece | undefined, b: Piece | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

/**
 * Compounds parted where they open or continue a numeral: `twenty-one`, `18 year-old`, `$500-million`; other tokens as they are.
 * @param opensUnit whether a word in lower case may open a unit.
 */
export function piecesOf(tokens: readonly Token[], numerals: Numerals, opensUnit: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n]!;
    const parted = token.text.length > 2 && hasHyphen(token.text) && isParted(token, pieces, numerals, opensUnit);
    if (parted) part(token, n, pieces, numerals);
    else
      pieces.push({
        text: token.text,
        lower: token.lower,
        start: token.start,
        end: token.end,
        tag: token.tag,
        token: n,
      });
  }
  return pieces;
}

function isParted(
  token: Token,
  before: readonly Piece[],
  numerals: Numerals,
  opensUnit: (word: string) => boolean,
): boolean {
  const first = token.lower.slice(0, token.lower.search(HYPHENS));
  if (numerals.opens(first) && !numerals.idioms.has(token.lower)) return true;
  const last = before.at(-1);
  const joined = isHyphen(last) && last!.end === token.start;
  // "4 million T-shirts": a letter is a unit only where a hyphen joins it to the number.
  const isUnit = opensUnit(first) && (joined || first.length > 1);
  if (!numerals.scales.has(first) && !isUnit && !ENDINGS.has(first)) return false;
  const number = joined ? before.at(-2) : last;
  return number !== undefined && (numerals.isDigits(number.text) || numerals.opens(number.lower));
}
/** `21st-century`, `3-fold` */
const ENDINGS = new Set('st nd rd th fold plus something odd a an per'.split(' '));

function part(token: Token, n: number, pieces: Piece[], numerals: Numerals): void {
  for (const match of token.text.matchAll(PARTS)) {
    const text = match[0];
    const lower = text.toLowerCase();
    const start = token.start + match.index;
    const isLast = start + text.length === token.end;
    const tag = HYPHENS.test(text) ? ':' : isLast ? token.tag : numerals.opens(lower) ? 'CD' : 'NN';
    pieces.push({ text, lower, start, end: start + text.length, tag, token: n });
  }
}

/** Past the sign of `40+ villages` and the word of `90-plus minutes` and `200-odd workers`. */
export function afterPlus(pieces: readonly Piece[], to: number): number {
  if (pieces[to]?.text === '+' && touches(pieces[to - 1], pieces[to])) return to + 1;
  return isHyphen(pieces[to]) && /^(?:plus|odd)$/.test(pieces[to + 1]?.lower ?? '') ? to + 2 : to;
}
