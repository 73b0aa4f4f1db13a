import type { ColumnsBuilder } from '../io/tables/index.ts';
import type { Cell, Table } from '../schema/table.ts';
import { Fault } from './check-row.ts';

/** Place of the column whose value names a row, or null. */
export const keyColumn = ({ key, columns }: Table): number | null =>
  key === null ? null : columns.findIndex(({ name }) => name === key);

/** No two rows have one key. @throws Fault */
export function checkKeys(table: Table, keys: readonly Cell[]): void {
  const seen = new Set<Cell>();
  for (let n = 0; n < keys.length; n++)
    if (seen.add(keys[n]!).size === n) throw new Fault(`${table.name} ${keys[n]}: stands twice`);
}

/**
 * The same for rows that come in some at a time, once they are laid into columns: there keys are seen to ascend without a hash of
 * each, which only those of rows that do not need.
 */
export function keysChecker(table: Table, columns: ColumnsBuilder): (cells: readonly (readonly Cell[])[]) => void {
  const key = keyColumn(table);
  let rows = columns.rowCount;
  return (cells) => {
    if (key !== null && !columns.ascend(key, rows)) checkKeys(table, cells[key]!);
    rows = columns.rowCount;
  };
}
