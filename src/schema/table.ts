import type { z } from 'zod';
import type { ColumnMeta, ColumnType } from './column.ts';

/** A table of the dataset: its columns in order, each with type and meaning. */
export interface Table {
  readonly name: string;
  readonly description: string;
  /** The column whose value names a row; null for a table without one. */
  readonly key: string | null;
  /** Rows are sorted by these, text by code point; together unique. */
  readonly order: readonly string[];
  readonly schema: z.ZodObject;
  readonly columns: readonly Column[];
  /** The cells of rows by column, in the order of the columns. */
  readonly cellsOf: (rows: readonly Row[]) => Cell[][];
}

export interface Column extends ColumnMeta {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
}

export type Cell = string | number | boolean | null;
/** Cells of a column of text by number: the different texts stand in the order of their first rows. */
export interface NumberedCells {
  /** Of each row the number of its text; -1 for a null. */
  readonly codes: Int32Array;
  readonly words: readonly string[];
}
export type Row = { readonly [column: string]: Cell };

/** @throws when a column has no description: nothing in the dataset goes unexplained. */
export function table(
  name: string,
  description: string,
  key: string | null,
  order: readonly string[],
  schema: z.ZodObject,
): Table {
  const columns = Object.entries(schema.shape).map(([column, type]) =>
    describe(`${name}.${column}`, column, type as z.ZodType),
  );
  return { name, description, key, order, schema: schema.strict(), columns, cellsOf: cellsReader(columns) };
}

/**
 * A function of its own for each table, in which every column stands by name: V8 then knows where in a row it lies. One loop
 * over names for all tables would look each cell up anew.
 */
export function cellsReader(columns: readonly Column[]): (rows: readonly Row[]) => Cell[][] {
  const copy = columns.map(({ name }, n) => `columns[${n}][at] = row[${JSON.stringify(name)}];`).join('\n');
  const fill = new Function(
    'rows',
    'columns',
    `for (let at = 0; at < rows.length; at++) { const row = rows[at];\n${copy} }`,
  );
  return (rows) => {
    const cells = columns.map(() => new Array<Cell>(rows.length));
    fill(rows, cells);
    return cells;
  };
}

function describe(path: string, name: string, type: z.ZodType): Column {
  const meta = type.meta() as ColumnMeta | undefined;
  if (!meta?.description) throw new Error(`${path} has no description`);
  const nullable = type.safeParse(null).success;
  return {
    ...meta,
    name,
    type: columnType(path, nullable ? (type as z.ZodNullable<z.ZodType>).unwrap() : type),
    nullable,
  };
}

function columnType(path: string, type: z.ZodType): ColumnType {
  const kind: string = type.def.type;
  if (kind === 'string' || kind === 'enum') return 'string';
  if (kind === 'boolean') return 'boolean';
  if (kind === 'number') return (type as z.ZodNumber).isInt ? 'integer' : 'number';
  throw new Error(`${path}: ${kind} is no type of a column`);
}
