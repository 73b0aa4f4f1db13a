import type { Token } from '../core/layers.ts';
import { DIGIT, WordFilter } from '../text/token-shape.ts';
import type { DecimalComma } from './comma.ts';
import type { Numerals } from './numerals.ts';
import type { Piece } from './pieces.ts';

/** A sentence as the readers of numerals see it. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** What the pieces are parts of; the same list where none is parted. */
  readonly tokens: readonly Token[];
  readonly numerals: Numerals;
  readonly comma: DecimalComma;
}

/** Whether digits of any script open the piece at `at`. */
export const isDigitsAt = ({ pieces }: { readonly pieces: readonly Piece[] }, at: number): boolean =>
  at >= 0 && at < pieces.length && (pieces[at]!.shape & DIGIT) !== 0;

export const lowerAt = ({ pieces }: { readonly pieces: readonly Piece[] }, at: number): string =>
  at >= 0 && at < pieces.length ? pieces[at]!.lower : '';
export const tagAt = ({ pieces }: { readonly pieces: readonly Piece[] }, at: number): string =>
  at >= 0 && at < pieces.length ? pieces[at]!.tag : '';

/** Tags are of a few letters: a word is a noun when its own opens with NN. */
export const isTagged = (line: { readonly pieces: readonly Piece[] }, at: number, start: string): boolean =>
  tagAt(line, at).startsWith(start);

/** Words in small letters. */
export class WordSet extends Set<string> {
  readonly #filter: WordFilter;

  constructor(words: readonly string[]) {
    super(words);
    this.#filter = new WordFilter(words);
  }

  /** Whether the piece at `at` is one of them; no outside of the line. Most others are told apart by their shape. */
  at({ pieces }: { readonly pieces: readonly Piece[] }, at: number): boolean {
    return at >= 0 && at < pieces.length && this.#filter.mayHold(pieces[at]!) && this.has(pieces[at]!.lower);
  }
}

/** @param list words with one blank between. */
export const wordSet = (list: string): WordSet => new WordSet(list.split(' '));
