import type { Rational } from './rational.ts';

/** A number as it stands in the text, before anyone asks what it counts. */
export interface Numeral {
  /** Pieces [from, to) hold it, its sign, scale and fraction. */
  readonly from: number;
  readonly to: number;
  /** Null where digits make no number: 192.168.0.1. */
  readonly value: Rational | null;
  /** What a scale word multiplied: 10 000 of `10 thousand`; 1 without one. The neighbours of a range may share it. */
  readonly scale: Rational;
  readonly form: 'digits' | 'words' | 'fraction' | 'multiple' | 'vague' | 'ordinal' | 'one' | 'code';
  /** `dozens of`, `a couple of`: the noun stands behind the `of` that the numeral ends with. */
  readonly hedged?: boolean;
}
