import type { CodeUnits } from '../text/code-units.ts';

/** Units of a key. */
const MOST = 8;
/** In the size of a word with a unit that is longer than a byte. */
const WIDE = 1 << 30;

/** A key with one more unit: its older half takes over what the younger one, of the last four, loses. */
export const shiftHigh = (high: number, low: number): number => (high << 8) | (low >>> 24);
export const shiftLow = (low: number, unit: number): number => (low << 8) ^ unit;

/** Whether a word of such a size is told by its key alone. */
export const isWhole = (size: number): boolean => size <= MOST;

/** What a word is looked for by: its last eight units, a byte each, and its size. Of most words that is all: they are compared at one stroke. */
export class WordKey {
  high = 0;
  low = 0;
  /** Its length; more when it has a unit that is longer than a byte. */
  size = 0;

  /** Takes the key of the word units[from, to). @param fold what each unit is read as */
  read(units: CodeUnits, from: number, to: number, fold: Uint16Array): void {
    let high = 0;
    let low = 0;
    let any = 0;
    for (let at = from; at < to; at++) {
      const unit = fold[units[at]!]!;
      high = shiftHigh(high, low);
      low = shiftLow(low, unit);
      any |= unit;
    }
    this.high = high;
    this.low = low;
    this.size = any > 0xff ? WIDE | (to - from) : to - from;
  }
}
