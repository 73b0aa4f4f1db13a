import type { Json } from '../core/json.ts';
import type { Table } from '../schema/table.ts';

/** The key by which a row stands in its table: text by code point, numbers by size, nothing before something. */
export function orderKey(table: Table, row: { readonly [column: string]: Json }): string {
  return table.order
    .map((column) => {
      const cell = row[column] ?? null;
      return cell === null ? '' : typeof cell === 'number' ? String(cell).padStart(16, '0') : String(cell);
    })
    .join('\u0000');
}
