import type { Numerals } from './numerals.ts';
import type { Piece } from './pieces.ts';

/** A sentence as the readers of numerals see it. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly numerals: Numerals;
  /** The document writes 1,5 for one and a half. */
  readonly commaIsPoint: boolean;
}

export const lowerAt = ({ pieces }: { readonly pieces: readonly Piece[] }, at: number): string =>
  pieces[at]?.lower ?? '';
export const tagAt = ({ pieces }: { readonly pieces: readonly Piece[] }, at: number): string => pieces[at]?.tag ?? '';

/** @param list words with one blank between. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));
