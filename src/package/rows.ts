import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import type { Cell, Column, Row, Table } from '../schema/table.ts';

/**
 * The rows of `NAME.csv` in a finished folder, in order, one at a time: memory does not grow with the table.
 * Columns that the schema does not know come as text.
 * @throws when the file is missing or no CSV.
 */
export async function* readTable(folder: string, table: Table): AsyncGenerator<Row> {
  const records = createReadStream(join(folder, `${table.name}.csv`)).pipe(parse({ info: false }));
  let read: ((record: string[]) => Row) | null = null;
  for await (const record of records as AsyncIterable<string[]>) {
    if (read) yield read(record);
    else read = rowReader(table, record);
  }
}

/** The column names of a table file. */
export async function readHeader(folder: string, table: Table): Promise<readonly string[]> {
  const records = createReadStream(join(folder, `${table.name}.csv`)).pipe(parse({ to: 1 }));
  for await (const record of records as AsyncIterable<string[]>) return record;
  return [];
}

function rowReader(table: Table, header: readonly string[]): (record: string[]) => Row {
  const known = new Map(table.columns.map((column) => [column.name, column]));
  const cells = header.map((name) => [name, cellReader(known.get(name))] as const);
  return (record) => {
    const row: Record<string, Cell> = {};
    for (let n = 0; n < cells.length; n++) row[cells[n]![0]] = cells[n]![1](record[n]!);
    return row;
  };
}

function cellReader(column: Column | undefined): (text: string) => Cell {
  switch (column?.type) {
    case 'integer':
    case 'number':
      return (text) => (text === '' ? null : Number(text));
    case 'boolean':
      return (text) => (text === '' ? null : text === 'true');
    default:
      return (text) => (text === '' ? null : text);
  }
}
