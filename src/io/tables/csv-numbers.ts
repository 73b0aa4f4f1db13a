import { isSet } from './bits.ts';
import type { Integers, Numbers } from './columns.ts';
import type { Cells } from './csv-column.ts';

/** A sign and ten digits, or the longest number: a sign, seventeen digits, a point, an exponent. */
const MOST = { integer: 11, number: 25 } as const;

/** Numbers from 0 as their digits; any others, of which there are few, in the words of JavaScript: its shortest that are exact. */
export class NumberCells implements Cells {
  readonly most: number;
  readonly #values: Int32Array | Float64Array;
  readonly #valid: Uint8Array | null;

  constructor({ type, values, valid }: Integers | Numbers) {
    this.most = MOST[type] * values.length;
    [this.#values, this.#valid] = [values, valid];
  }

  put(bytes: Uint8Array, _: DataView, at: number, row: number): number {
    const valid = this.#valid;
    if (valid !== null && !isSet(valid, row)) return at;
    const value = this.#values[row]!;
    return isWhole(value) ? putDigits(bytes, at, value) : putWord(bytes, at, String(value));
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
