import type { z } from 'zod';
import type { Cell, Column, Row, Table } from '../schema/table.ts';

/** The dataset breaks one of its own rules: a fault of the program, told with the place. */
export class Fault extends Error {}

/**
 * Checks rows against their table's schema. Simple conditions read off the schema pass almost every column of cells, since
 * zod makes an object for every row that it looks at; where one does not pass, zod itself decides on the rows.
 * @param looksIntoTexts false leaves it to others to see whether texts are well-formed and hold no NUL, and which are terms
 * @throws Fault that names table, row and column. `cells` are those of the rows by column, where they are at hand.
 */
export function rowsChecker(
  table: Table,
  looksIntoTexts = true,
): (rows: readonly Row[], cells?: readonly (readonly Cell[])[]) => void {
  const conditions = table.columns.map((column) =>
    columnCondition(column, table.schema.shape[column.name] as z.ZodType, looksIntoTexts),
  );
  const width = conditions.length;
  return (rows, cells = table.cellsOf(rows)) => {
    const isSure = rows.every((row) => keyCount(row) === width) && conditions.every((holds, n) => holds(cells[n]!));
    if (!isSure) checkBySchema(table, rows);
  };
}

function keyCount(row: Row): number {
  let count = 0;
  for (const _ in row) count++;
  return count;
}

/** The same for one row. */
export function rowChecker(table: Table): (row: Row) => void {
  const check = rowsChecker(table);
  return (row) => check([row]);
}

/** The same by zod alone. @throws Fault */
export function checkBySchema(table: Table, rows: readonly Row[]): void {
  for (const row of rows) {
    const checked = table.schema.safeParse(row);
    if (checked.success) continue;
    const issue = checked.error.issues[0]!;
    const which = table.key === null ? JSON.stringify(row) : String(row[table.key]);
    throw new Fault(`${table.name} ${which}: ${issue.path.join('.') || 'row'}: ${issue.message}`);
  }
}

/** Holds only for cells that the schema accepts; false leaves them to the schema. */
type Condition = (cells: readonly Cell[]) => boolean;

function columnCondition({ type, terms, nullable }: Column, schema: z.ZodType, looksIntoTexts: boolean): Condition {
  if (terms && looksIntoTexts) {
    const known: ReadonlySet<Cell> = new Set(Object.keys(terms));
    return (cells) => areTerms(cells, nullable, known);
  }
  if (type === 'string') return (cells) => areTexts(cells, nullable) && (!looksIntoTexts || areSound(cells));
  if (type === 'boolean') return (cells) => areFlags(cells, nullable);
  if (type === 'integer') return (cells) => areIntegers(cells, nullable);
  const isShare = schema.safeParse(0.5).success && !schema.safeParse(1.5).success;
  const [low, high] = isShare ? [0, 1] : [-Number.MAX_VALUE, Number.MAX_VALUE];
  return (cells) => areNumbers(cells, nullable, low, high);
}

/** Neighbours are often the same. */
function areTerms(cells: readonly Cell[], nullable: boolean, terms: ReadonlySet<Cell>): boolean {
  let former: Cell = null;
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n]!;
    if (cell === former && cell !== null) continue;
    if (cell === null ? !nullable : !terms.has(cell)) return false;
    former = cell;
  }
  return true;
}

function areTexts(cells: readonly Cell[], nullable: boolean): boolean {
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n]!;
    if (cell === null ? !nullable : typeof cell !== 'string' || cell.length === 0) return false;
  }
  return true;
}

/** Surrogates stand in pairs, and there is no NUL: looked for in all texts at once, with a line end between them. */
function areSound(cells: readonly Cell[]): boolean {
  const all = cells.join('\n');
  return all.isWellFormed() && !all.includes('\0');
}

function areFlags(cells: readonly Cell[], nullable: boolean): boolean {
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n];
    if (cell !== true && cell !== false && !(cell === null && nullable)) return false;
  }
  return true;
}

const INT32_MAX = 2 ** 31 - 1;

function areIntegers(cells: readonly Cell[], nullable: boolean): boolean {
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n];
    if (cell === null && nullable) continue;
    if (!Number.isInteger(cell) || (cell as number) < 0 || (cell as number) > INT32_MAX || Object.is(cell, -0))
      return false;
  }
  return true;
}

function areNumbers(cells: readonly Cell[], nullable: boolean, low: number, high: number): boolean {
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n];
    if (cell === null && nullable) continue;
    if (typeof cell !== 'number' || !(cell >= low && cell <= high) || Object.is(cell, -0)) return false;
  }
  return true;
}
