import type { Column, Row, Table } from '../../schema/table.ts';

/** The cells of one column in the layout that Arrow and Parquet share: values side by side, nulls in a bitmap, text as UTF-8. */
export type ColumnData = Nulls & (Integers | Numbers | Booleans | Strings);

interface Nulls {
  readonly nulls: number;
  /** A bit for each row, lowest first, 1 where there is a value; null when there are no nulls. */
  readonly valid: Uint8Array | null;
}
interface Integers {
  readonly type: 'integer';
  readonly values: Int32Array;
}
interface Numbers {
  readonly type: 'number';
  readonly values: Float64Array;
}
interface Booleans {
  readonly type: 'boolean';
  /** A bit for each row, lowest first. */
  readonly values: Uint8Array;
}
export interface Strings {
  readonly type: 'string';
  /** Where each row's text starts in `values`, and at last where it ends. */
  readonly offsets: Int32Array;
  readonly values: Uint8Array;
}

export const toColumns = (table: Table, rows: readonly Row[]): ColumnData[] =>
  table.columns.map((column) => toColumn(column, rows));

function toColumn({ name, type }: Column, rows: readonly Row[]): ColumnData {
  const cells = rows.map((row) => row[name]);
  const nulls = bitmap(cells, (cell) => cell !== null);
  const missing = { nulls: rows.length - nulls.ones, valid: nulls.ones === rows.length ? null : nulls.bits };
  if (type === 'string') return { ...missing, type, ...strings(cells as (string | null)[]) };
  if (type === 'boolean') return { ...missing, type, values: bitmap(cells, (cell) => cell === true).bits };
  // A null is 0 in a typed array.
  if (type === 'integer') return { ...missing, type, values: Int32Array.from(cells as number[]) };
  return { ...missing, type, values: Float64Array.from(cells as number[]) };
}

function bitmap<Cell>(cells: readonly Cell[], isOne: (cell: Cell) => boolean): { bits: Uint8Array; ones: number } {
  const bits = new Uint8Array((cells.length + 7) >> 3);
  let ones = 0;
  for (let row = 0; row < cells.length; row++) {
    if (!isOne(cells[row]!)) continue;
    bits[row >> 3]! |= 1 << (row & 7);
    ones++;
  }
  return { bits, ones };
}

/** Encoded in one go: a call into the encoder for each cell would cost more than the encoding. */
function strings(cells: readonly (string | null)[]): Omit<Strings, 'type'> {
  const values = Buffer.from(cells.join(''));
  const offsets = new Int32Array(cells.length + 1);
  let [at, units] = [0, 0];
  for (const cell of cells) units += cell?.length ?? 0;
  const ascii = units === values.length;
  for (let row = 0; row < cells.length; row++) {
    const length = cells[row]?.length ?? 0;
    at = ascii ? at + length : endOf(values, at, length);
    offsets[row + 1] = at;
  }
  return { values, offsets };
}

/** Where a text of so many UTF-16 units ends that starts at `at`: a character of four bytes is two units, a following byte none. */
function endOf(utf8: Uint8Array, at: number, units: number): number {
  let [end, left] = [at, units];
  while (left > 0) {
    const lead = utf8[end]!;
    end += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    left -= lead < 0xf0 ? 1 : 2;
  }
  return end;
}
