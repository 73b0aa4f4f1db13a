import type { Cell, Column, Row, Table } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { Fault } from './check-row.ts';

export type RowsByTable = { readonly [table: string]: readonly Row[] };

/** A document with its rows, as far as they are laid and checked. */
export interface Tabled {
  readonly id: string;
  readonly text: string;
  readonly rows: RowsByTable;
}

/** The rows of one table, and their cells by column: what goes through many rows reads one array, whatever their shapes. */
export interface LaidTable {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly cells: readonly Cell[][];
  /** Behind the last row of each document. */
  readonly ends: readonly number[];
}

/** Of a laid table the rows [from, to). */
export interface Stretch extends Omit<LaidTable, 'ends'> {
  readonly from: number;
  readonly to: number;
}

const NAMES: ReadonlySet<string> = new Set(TABLES.map(({ name }) => name));

/** The rows of some documents, by table in the order of `TABLES`. @throws Fault for rows of no table */
export function layRows(documents: readonly Tabled[]): LaidTable[] {
  for (const { id, rows } of documents)
    for (const name in rows) if (!NAMES.has(name)) throw new Fault(`${id}: ${name} is no table`);
  return TABLES.map((table) => {
    const rows: Row[] = [];
    const ends = documents.map((document) => {
      for (const row of document.rows[table.name] ?? []) rows.push(row);
      return rows.length;
    });
    return { table, rows, cells: table.cellsOf(rows), ends };
  });
}

/** The rows of the n-th document, by table. */
export const stretchesOf = (laid: readonly LaidTable[], n: number): Stretch[] =>
  laid.map(({ table, rows, cells, ends }) => ({ table, rows, cells, from: ends[n - 1] ?? 0, to: ends[n]! }));

/** All rows of a table. */
export const stretchOf = (table: Table, rows: readonly Row[]): Stretch => ({
  table,
  rows,
  cells: table.cellsOf(rows),
  from: 0,
  to: rows.length,
});

/** Place of a table in `TABLES`. */
export const tableNumber = (name: string): number => TABLES.findIndex((table) => table.name === name);

/** Place of a column in its table, or -1. */
export const columnNumber = (columns: readonly Column[], name: string): number =>
  columns.findIndex((column) => column.name === name);
