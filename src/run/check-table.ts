import type { Cell, Row, Table } from '../schema/table.ts';
import { byCodePoint } from '../text/code-point-order.ts';
import { checkKeys, keyColumn } from './check-keys.ts';
import { Fault, rowsChecker } from './check-row.ts';

/** Holds rows to the schema of their table and to its order, see `rowsChecker`. @param cells of the rows, by column @throws Fault with the place */
export type TableChecker = (rows: readonly Row[], cells: readonly (readonly Cell[])[]) => void;

export function tableChecker(table: Table, looksIntoTexts = true): TableChecker {
  const checkRows = rowsChecker(table, looksIntoTexts);
  const order = table.order.map((name) => indexOf(table, name));
  const key = looksIntoTexts ? keyColumn(table) : null;
  return (rows, cells) => {
    checkRows(rows, cells);
    checkOrder(
      table,
      rows,
      order.map((column) => cells[column]!),
    );
    if (key !== null) checkKeys(table, cells[key]!);
  };
}

const indexOf = ({ columns }: Table, name: string) => columns.findIndex((column) => column.name === name);

/** Rows stand in the order of their table; without a key no two have one place in it. */
function checkOrder(table: Table, rows: readonly Row[], columns: readonly (readonly Cell[])[]): void {
  for (let n = 1; n < rows.length; n++) {
    let order = 0;
    for (let c = 0; order === 0 && c < columns.length; c++) order = compareCells(columns[c]![n - 1]!, columns[c]![n]!);
    if (order < 0 || (order === 0 && table.key !== null)) continue;
    if (table.key === null)
      throw new Fault(`${table.name} of ${rows[n]!.doc_id}: ${JSON.stringify(rows[n])} is out of order`);
    throw new Fault(`${table.name} ${rows[n]![table.key]}: stands after ${rows[n - 1]![table.key]}, out of order`);
  }
}

export function compareBy(order: readonly string[], a: Row, b: Row): number {
  for (const column of order) {
    const compared = compareCells(a[column] ?? null, b[column] ?? null);
    if (compared !== 0) return compared;
  }
  return 0;
}

/** Nothing before something, numbers by size, text by code point. */
function compareCells(x: Cell, y: Cell): number {
  if (x === y) return 0;
  if (x === null) return -1;
  if (y === null) return 1;
  return typeof x === 'number' && typeof y === 'number' ? x - y : byCodePoint(String(x), String(y));
}
