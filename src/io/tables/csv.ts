import { stringify } from 'csv-stringify/sync';
import type { Table } from '../../schema/table.ts';
import type { ColumnData } from './columns.ts';
import { COMMA, cellsOf, LF } from './csv-cells.ts';
import { Scratch } from './room.ts';

/** RFC 4180 with LF: what csv-stringify writes with these options, which a test holds against every kind of cell. */
export const CSV_OPTIONS = {
  cast: { boolean: (value: boolean) => String(value) }, // by default true is 1 and false is empty, as null is
} as const;

export const csvHeader = ({ columns }: Table): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(stringify([columns.map((column) => column.name)], CSV_OPTIONS));

/** Rows whose lines are put together at a time: few enough that they stay in the processor's cache while column after column is written. */
const ROWS_AT_ONCE = 256;

/**
 * The rows as lines: empty = null, numbers in their shortest exact form, nothing altered (a cell that starts with `=` stays so).
 * Put together column by column from the bytes that Arrow and Parquet need too: first how long each line will be, then each cell
 * in its place. csv-stringify makes a string of every row and looks into each cell for separators of any length.
 */
export function csvLines(
  columns: readonly ColumnData[],
  rowCount: number,
  memory = new Scratch(),
): Uint8Array<ArrayBuffer> {
  const cells = columns.map((column) => cellsOf(column, rowCount));
  // A separator after each cell.
  const places = new Int32Array(rowCount).fill(columns.length);
  for (const column of cells) column.measure(places);
  const out = memory.take(sizesToPlaces(places));
  for (let from = 0; from < rowCount; from += ROWS_AT_ONCE) {
    const to = Math.min(from + ROWS_AT_ONCE, rowCount);
    cells.forEach((column, n) => {
      column.write(out, places, n === cells.length - 1 ? LF : COMMA, from, to);
    });
  }
  return out;
}

/** @returns the sum. */
function sizesToPlaces(sizes: Int32Array): number {
  let at = 0;
  for (let row = 0; row < sizes.length; row++) {
    const size = sizes[row]!;
    sizes[row] = at;
    at += size;
  }
  return at;
}
