import { stringify } from 'csv-stringify/sync';
import type { Table } from '../../schema/table.ts';
import type { ColumnData } from './columns.ts';
import { COMMA, cellsOf, LF } from './csv-cells.ts';
import type { Cells } from './csv-column.ts';
import { Scratch } from './room.ts';
import { BEYOND } from './strings.ts';

/** RFC 4180 with LF: what csv-stringify writes with these options, which a test holds against every kind of cell. */
export const CSV_OPTIONS = {
  cast: { boolean: (value: boolean) => String(value) }, // by default true is 1 and false is empty, as null is
} as const;

export const csvHeader = ({ columns }: Table): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(stringify([columns.map((column) => column.name)], CSV_OPTIONS));

/**
 * The rows as lines: empty = null, numbers in their shortest exact form, nothing altered (a cell that starts with `=` stays so).
 * Put together cell by cell from the bytes that Arrow and Parquet need too. csv-stringify makes a string of every row and looks
 * into each cell for separators of any length.
 */
export function csvLines(
  columns: readonly ColumnData[],
  rowCount: number,
  memory = new Scratch(),
): Uint8Array<ArrayBuffer> {
  const cells = columns.map((column) => cellsOf(column, rowCount));
  const most = cells.reduce((sum, column) => sum + column.most, columns.length * rowCount);
  const bytes = memory.take(most + BEYOND);
  return bytes.subarray(0, putLines(bytes, cells, rowCount));
}

/** @returns where they end. */
function putLines(bytes: Uint8Array, cells: readonly Cells[], rowCount: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (let row = 0; row < rowCount; row++) {
    for (let n = 0; n < cells.length; n++) {
      at = cells[n]!.put(bytes, view, at, row);
      bytes[at++] = COMMA;
    }
    bytes[at - 1] = LF;
  }
  return at;
}
