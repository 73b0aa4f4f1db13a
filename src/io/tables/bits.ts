import type { Cell } from '../../schema/table.ts';

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

export function nullsOf(cells: readonly Cell[]): Nulls {
  let nulls = 0;
  for (let n = 0; n < cells.length; n++) if (cells[n] === null) nulls++;
  return { nulls, valid: nulls === 0 ? null : bitsOf(cells, (cell) => cell !== null) };
}

/** A bit for each cell, lowest first. */
export function bitsOf(cells: readonly Cell[], isOne: (cell: Cell) => boolean): Uint8Array {
  const bits = new Uint8Array((cells.length + 7) >> 3);
  for (let n = 0; n < cells.length; n++) if (isOne(cells[n]!)) bits[n >> 3]! |= 1 << (n & 7);
  return bits;
}
