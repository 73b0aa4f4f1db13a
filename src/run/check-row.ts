import type { z } from 'zod';
import type { Cell, Column, Table } from '../schema/table.ts';

/** The dataset breaks one of its own rules: a fault of the program, told with the place. */
export class Fault extends Error {}

/**
 * Checks rows against their table's schema. Simple conditions read off the schema pass almost every cell (zod takes some
 * microseconds a row, and a collection has millions); what they do not pass, zod itself decides on.
 * @throws Fault that names table, row and column.
 */
export function rowChecker(table: Table): (row: { readonly [column: string]: unknown }) => void {
  const checks = table.columns.map((column) => [column.name, quickCheck(column, cellSchema(table, column))] as const);
  const width = checks.length;
  return (row) => {
    let columns = 0;
    for (const _ in row) columns++;
    if (columns === width && checks.every(([name, passes]) => passes(row[name]))) return;
    const checked = table.schema.safeParse(row);
    if (checked.success) return;
    const issue = checked.error.issues[0]!;
    const which = table.key === null ? JSON.stringify(row) : String(row[table.key]);
    throw new Fault(`${table.name} ${which}: ${issue.path.join('.') || 'row'}: ${issue.message}`);
  };
}

const cellSchema = (table: Table, column: Column) => table.schema.shape[column.name] as z.ZodType;

/** @returns a condition that holds only for what the schema accepts; false leaves it to the schema. */
function quickCheck(column: Column, schema: z.ZodType): (cell: unknown) => boolean {
  const { nullable } = column;
  const passes = quickValue(column, schema);
  return (cell) => (cell === null ? nullable : passes(cell));
}

const INT32_MAX = 2 ** 31 - 1;

function quickValue({ type, terms }: Column, schema: z.ZodType): (cell: unknown) => boolean {
  if (terms) {
    const known = new Set(Object.keys(terms));
    return (cell) => known.has(cell as string);
  }
  if (type === 'boolean') return (cell) => typeof cell === 'boolean';
  if (type === 'integer')
    return (cell) =>
      Number.isInteger(cell) && (cell as number) >= 0 && (cell as number) <= INT32_MAX && !Object.is(cell, -0);
  if (type === 'string') return (cell) => typeof cell === 'string' && isPlainText(cell);
  const inUnit = schema.safeParse(0.5).success && !schema.safeParse(1.5).success;
  return (cell) =>
    typeof cell === 'number' &&
    (inUnit ? cell >= 0 && cell <= 1 : true) &&
    Number.isFinite(cell) &&
    !Object.is(cell, -0);
}

const isPlainText = (cell: string) => cell.length > 0 && cell.isWellFormed() && !cell.includes('\0');

export type CheckedRow = { readonly [column: string]: Cell };
