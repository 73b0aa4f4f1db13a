import { stringify } from 'csv-stringify/sync';
import type { Cell, Row, Table } from '../../schema/table.ts';

/** RFC 4180 with LF: what csv-stringify writes with these options, which a test holds against every kind of cell. */
export const CSV_OPTIONS = {
  cast: { boolean: (value: boolean) => String(value) }, // by default true is 1 and false is empty, as null is
} as const;

export const csvHeader = ({ columns }: Table): Uint8Array<ArrayBuffer> =>
  utf8(stringify([columns.map((column) => column.name)], CSV_OPTIONS));

/**
 * The rows as lines: empty = null, numbers in their shortest exact form, nothing altered (a cell that starts with `=` stays so).
 * Joined by hand: csv-stringify looks at each cell for separators of any length and takes five times as long.
 */
export function csvLines({ columns }: Table, rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const names = columns.map((column) => column.name);
  let lines = '';
  for (const row of rows) {
    for (let n = 0; n < names.length; n++) lines += (n === 0 ? '' : ',') + csvCell(row[names[n]!]!);
    lines += '\n';
  }
  return utf8(lines);
}

const QUOTED = /[",\r\n]/;

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
