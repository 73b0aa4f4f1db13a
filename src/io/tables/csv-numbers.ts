import { isValid } from './bits.ts';
import type { Integers, Numbers } from './columns.ts';
import type { Cells } from './csv-column.ts';

/** Numbers from 0 as their digits; any others, of which there are few, in the words of JavaScript: its shortest that are exact. */
export class NumberCells implements Cells {
  readonly #column: Integers | Numbers;
  /** The words of those that are not written digit by digit, in the order of their rows. */
  readonly #words: string[] = [];
  #written = 0;

  constructor(column: Integers | Numbers) {
    this.#column = column;
  }

  measure(sizes: Int32Array): void {
    const { values, valid } = this.#column;
    for (let row = 0; row < sizes.length; row++) {
      if (valid !== null && !isValid(this.#column, row)) continue;
      const value = values[row]!;
      sizes[row]! += isWhole(value) ? digitsOf(value) : this.#words[this.#words.push(String(value)) - 1]!.length;
    }
  }

  write(out: Uint8Array, places: Int32Array, separator: number, from: number, to: number): void {
    const { values, valid } = this.#column;
    for (let row = from; row < to; row++) {
      let at = places[row]!;
      if (valid === null || isValid(this.#column, row)) {
        const value = values[row]!;
        at = isWhole(value) ? putDigits(out, at, value) : putWord(out, at, this.#words[this.#written++]!);
      }
      out[at] = separator;
      places[row] = at + 1;
    }
  }
}

const isWhole = (value: number): boolean => value >= 0 && value === (value | 0);

function digitsOf(value: number): number {
  if (value < 100) return value < 10 ? 1 : 2;
  if (value < 10_000) return value < 1000 ? 3 : 4;
  let digits = 5;
  for (let power = 100_000; value >= power; power *= 10) digits++;
  return digits;
}

/** @returns where they end. */
function putDigits(out: Uint8Array, start: number, value: number): number {
  const end = start + digitsOf(value);
  for (let at = end - 1, rest = value | 0; at >= start; at--) {
    const next = (rest / 10) | 0;
    out[at] = 0x30 + rest - 10 * next;
    rest = next;
  }
  return end;
}

function putWord(out: Uint8Array, start: number, word: string): number {
  for (let n = 0; n < word.length; n++) out[start + n] = word.charCodeAt(n);
  return start + word.length;
}
