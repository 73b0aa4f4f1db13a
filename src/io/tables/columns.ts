import type { Cell, Column, Row, Table } from '../../schema/table.ts';
import { bitsOf, type Nulls, nullsOf } from './bits.ts';
import { type Strings, strings } from './strings.ts';

/** The cells of one column in the layout that Arrow and Parquet share: values side by side, nulls in a bitmap, text as UTF-8. */
export type ColumnData = Integers | Numbers | Booleans | Strings;

export interface Integers extends Nulls {
  readonly type: 'integer';
  /** A null is 0. */
  readonly values: Int32Array;
}
export interface Numbers extends Nulls {
  readonly type: 'number';
  /** A null is 0. */
  readonly values: Float64Array;
}
export interface Booleans extends Nulls {
  readonly type: 'boolean';
  /** A bit for each row, lowest first. */
  readonly values: Uint8Array;
}

/** The columns of rows that have passed their schema. */
export const toColumns = (table: Table, rows: readonly Row[]): ColumnData[] => {
  const cells = table.cellsOf(rows);
  return table.columns.map((column, n) => toColumn(column, cells[n]!));
};

export function toColumn({ type }: Column, cells: readonly Cell[]): ColumnData {
  if (type === 'string') return strings(cells as readonly (string | null)[]);
  if (type === 'boolean') return { type, ...nullsOf(cells), values: bitsOf(cells, (cell) => cell === true) };
  const values = type === 'integer' ? new Int32Array(cells.length) : new Float64Array(cells.length);
  for (let n = 0; n < cells.length; n++) if (cells[n] !== null) values[n] = cells[n] as number;
  return { type, ...nullsOf(cells), values } as ColumnData;
}
