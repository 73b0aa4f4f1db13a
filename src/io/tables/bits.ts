import type { Cell } from '../../schema/table.ts';
import { roomier } from './room.ts';

/** Which rows have a value. */
export interface Nulls {
  readonly nulls: number;
  /** A bit for each row, lowest first, 1 where there is a value; null when there are no nulls. */
  readonly valid: Uint8Array | null;
}

/** Whether a row has a value. */
export const isValid = ({ valid }: { readonly valid: Uint8Array | null }, row: number): boolean =>
  valid === null || isSet(valid, row);

export const isSet = (bits: Uint8Array, row: number): boolean => ((bits[row >> 3]! >> (row & 7)) & 1) === 1;

export const bytesOfBits = (count: number): number => (count + 7) >> 3;

/** Notes which cells of a column are null; as long as none is, no bits are kept. */
export class NullsBuilder {
  #nulls = 0;
  #count = 0;
  #bits = new Uint8Array(0);

  add(cells: readonly Cell[]): void {
    const from = this.#count;
    this.#count += cells.length;
    const first = this.#nulls === 0 ? cells.indexOf(null) : 0;
    if (first < 0) return;
    if (this.#nulls === 0) this.#start(from + first);
    this.#bits = roomier(this.#bits, bytesOfBits(this.#count));
    for (let n = first, row = from + first; n < cells.length; n++, row++)
      if (cells[n] === null) this.#nulls++;
      else this.#bits[row >> 3]! |= 1 << (row & 7);
  }

  finish = (): Nulls => ({
    nulls: this.#nulls,
    valid: this.#nulls === 0 ? null : this.#bits.subarray(0, bytesOfBits(this.#count)),
  });

  clear(): void {
    this.#bits.fill(0);
    this.#nulls = this.#count = 0;
  }

  /** The first null: bits of the rows before it, which all have a value. */
  #start(ones: number): void {
    this.#bits = roomier(this.#bits, bytesOfBits(ones + 1)).fill(0xff, 0, ones >> 3);
    this.#bits[ones >> 3] = (1 << (ones & 7)) - 1;
  }
}
