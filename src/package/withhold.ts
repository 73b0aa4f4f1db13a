import { createHash } from 'node:crypto';
import type { Cell, Row, Table } from '../schema/table.ts';

/** A direct quotation of at most so many words stays: what is quoted shortly, whoever quotes may publish. */
export const LONGEST_QUOTATION = 30;

interface Withheld {
  readonly column: string;
  /** Whether a text goes; `by` is the cell beside it in the column `type`. */
  readonly isMeant: (text: string, by: Cell) => boolean;
  readonly note: string;
}

const HASH = '`sha256:` and the SHA-256 of the UTF-8 of the slice [start, end), as 64 hex digits';
const all = { isMeant: () => true, note: `Withheld in this dataset: ${HASH}.` };

/**
 * What `--withhold-text` leaves out: the running text of third parties. Offsets stay, and in the place of a text stands its
 * hash, by which whoever has the raw text can check it; short excerpts (short direct quotations, the words of a claim, titles,
 * evidence of metadata) stay. `text/` is not written.
 */
export const WITHHELD: Readonly<Record<string, Withheld>> = {
  blocks: { column: 'text', ...all },
  sentences: { column: 'text', ...all },
  claims: { column: 'sentence', ...all, note: 'Withheld in this dataset: the hash in `sentences.text`.' },
  quotes: {
    column: 'text',
    isMeant: (text, type) => type === 'indirect' || words(text) > LONGEST_QUOTATION,
    note: `Withheld in this dataset where \`type\` is \`indirect\` or it has more than ${LONGEST_QUOTATION} words: then ${HASH}.`,
  },
};

const PREFIX = 'sha256:';

/** Runs of anything but blanks. */
export const words = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** `sha256:` and the SHA-256 of the text's UTF-8 as 64 hex digits. */
export const textHash = (text: string): string => PREFIX + createHash('sha256').update(text, 'utf8').digest('hex');

/** Whether a cell holds a hash in the place of a text. */
export const isHash = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && cell.length === PREFIX.length + 64 && /^sha256:[0-9a-f]{64}$/.test(cell);

/** The row as a dataset without texts holds it; rows of other tables come back as they are. */
export function withholdText(table: string, row: Row): Row {
  const withheld = WITHHELD[table];
  if (!withheld) return row;
  const { column } = withheld;
  return { ...row, [column]: hashed(withheld, row[column] ?? null, row.type ?? null) };
}

/** The same for the cells of rows, by column. */
export function withholdCells({ name, columns }: Table, cells: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  const withheld = WITHHELD[name];
  const types = cells[columns.findIndex((column) => column.name === 'type')];
  return cells.map((column, n) =>
    columns[n]!.name === withheld?.column
      ? column.map((cell, row) => hashed(withheld, cell, types?.[row] ?? null))
      : column,
  );
}

const hashed = ({ isMeant }: Withheld, cell: Cell, type: Cell): Cell =>
  typeof cell === 'string' && isMeant(cell, type) ? textHash(cell) : cell;

/** What a withheld column holds, for those who read of it; null for a column that is as ever. */
export const withheldNote = (table: Pick<Table, 'name'>, column: string): string | null =>
  WITHHELD[table.name]?.column === column ? WITHHELD[table.name]!.note : null;
