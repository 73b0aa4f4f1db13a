import { createHash } from 'node:crypto';
import type { Cell, Row, Table } from '../schema/table.ts';

/**
 * What `--withhold-text` leaves out: the running text of third parties. Blocks and sentences keep their offsets and give the
 * hash of their text, by which whoever has the raw text can check it; short excerpts (claims with their sentence, quotes,
 * evidence of metadata) stay. `text/` is not written.
 */
export const WITHHELD: Readonly<Record<string, readonly string[]>> = {
  blocks: ['text'],
  sentences: ['text'],
};

const PREFIX = 'sha256:';

/** `sha256:` and the SHA-256 of the text's UTF-8 as 64 hex digits. */
export const textHash = (text: string): string => PREFIX + createHash('sha256').update(text, 'utf8').digest('hex');

/** The row as a dataset without texts holds it; rows of other tables come back as they are. */
export function withholdText(table: string, row: Row): Row {
  const columns = WITHHELD[table];
  if (!columns) return row;
  return { ...row, ...Object.fromEntries(columns.map((column) => [column, hashed(row[column] ?? null)])) };
}

/** The same for the cells of rows, by column. */
export function withholdCells({ name, columns }: Table, cells: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  const withheld = WITHHELD[name] ?? [];
  return cells.map((column, n) => (withheld.includes(columns[n]!.name) ? column.map(hashed) : column));
}

const hashed = (cell: Row[string]) => (typeof cell === 'string' ? textHash(cell) : cell);

/** What a withheld column holds, for those who read of it; null for a column that is as ever. */
export const withheldNote = (table: Pick<Table, 'name'>, column: string): string | null =>
  WITHHELD[table.name]?.includes(column)
    ? 'Withheld in this dataset: `sha256:` and the SHA-256 of the UTF-8 of the slice [start, end), as 64 hex digits.'
    : null;
