import { DIGIT, HASHES, LETTER, shapeOf, wordHash } from '../text/token-shape.ts';
import type { Piece } from './pieces.ts';

/**
 * What a sentence holds that a pass can't do without, one bit each: words, marks, or how a numeral is written. A pass whose cues
 * are all missing is not run, which spares most sentences most passes.
 */
export const CUES = {
  /** There in every sentence. */
  always: 1 << 0,
  clock: 1 << 1,
  decade: 1 << 2,
  foot: 1 << 3,
  or: 1 << 4,
  /** Digits joined to letters, or what may be so: `3D`, `24/7`, `4K`, `under-21s`. */
  joined: 1 << 5,
  bracket: 1 << 6,
  hyphen: 1 << 7,
  tally: 1 << 8,
  /** `the top 5` */
  rank: 1 << 9,
  /** What a denominator or a percentage is written with. */
  share: 1 << 10,
  rate: 1 << 11,
  trend: 1 << 12,
  /** `way`, as in `a two-way street`. */
  way: 1 << 13,
  /** A sign of times, or a technical standard. */
  key: 1 << 14,
  // Of a numeral:
  one: 1 << 15,
  words: 1 << 16,
  fraction: 1 << 17,
  /** It touches the piece before or behind it. */
  touching: 1 << 18,
} as const;

/** The words of each cue, compiled. A word may be taken for another with its hash: cues are necessary, never sufficient. */
export class CueTable {
  readonly #bits = new Uint16Array(HASHES);

  /** @param groups words in small letters, each one piece, with the bit of their cue. */
  constructor(groups: readonly (readonly [cue: number, words: Iterable<string>])[]) {
    for (const [cue, words] of groups)
      for (const word of words) this.#bits[wordHash({ shape: shapeOf(word, word) })]! |= cue;
  }

  /** The cues that stand among the pieces of a sentence. */
  in(pieces: readonly Piece[]): number {
    const bits = this.#bits;
    let cues: number = CUES.always;
    for (let n = 0; n < pieces.length; n++) {
      const { shape, end } = pieces[n]!;
      cues |= bits[wordHash({ shape })]!;
      if ((shape & DIGIT) !== 0 && n + 1 < pieces.length && isJoined(pieces[n + 1]!, end)) cues |= CUES.joined;
    }
    return cues;
  }
}

const isJoined = ({ shape, start }: Piece, end: number): boolean => (shape & LETTER) !== 0 && start === end;
