import { join } from 'node:path';
import type { Cell, Column, Row, Table } from '../schema/table.ts';
import { parseRecords, readRecords } from './csv.ts';
import { documentOf, type Range, readRaw } from './raw-records.ts';

const fileOf = (folder: string, table: Table) => join(folder, `${table.name}.csv`);

/**
 * The rows of `NAME.csv` in a finished folder, in order, in runs: memory does not grow with the table. Columns that the schema
 * does not know come as text.
 * @param columns that are wanted; by default all
 * @throws when the file is missing or no CSV.
 */
export async function* readRuns(folder: string, table: Table, columns?: readonly string[]): AsyncGenerator<Row[]> {
  let read: ((record: string[]) => Row) | null = null;
  for await (const records of readRecords(fileOf(folder, table))) {
    const rest: string[][] = read ? records : records.slice(1);
    read ??= rowReader(table, records[0]!, columns);
    yield rest.map(read);
  }
}

/** The rows of one document as they lie in the file, and as rows when they are asked for. */
export interface DocumentRows {
  readonly id: string;
  readonly count: number;
  readonly bytes: Buffer;
  rows(): Row[];
}

/** Runs of rows of one document, in order. @param range of whole documents; without it the table */
export async function* readByDocument(folder: string, table: Table, range?: Range): AsyncGenerator<DocumentRows> {
  const read = rowReader(table, await readHeader(folder, table));
  const path = fileOf(folder, table);
  let held = null as DocumentRun | null;
  for await (const run of readRaw(path, range ?? { at: await readHeaderLength(path) })) {
    for (let n = 0; n < run.count; ) {
      const id = documentOf(run.key(n));
      let end = n + 1;
      while (end < run.count && run.isOf(end, id)) end++;
      const piece = run.stretch(n, end);
      if (held?.id === id) held = { id, count: held.count + end - n, bytes: Buffer.concat([held.bytes, piece]) };
      else {
        if (held) yield withRows(held, read);
        held = { id, count: end - n, bytes: piece };
      }
      n = end;
    }
  }
  if (held) yield withRows(held, read);
}

type DocumentRun = Omit<DocumentRows, 'rows'>;

const withRows = (run: DocumentRun, read: (record: string[]) => Row): DocumentRows => ({
  ...run,
  rows: () => parseRecords(run.bytes.toString('utf8'), true).records.map(read),
});

/** Bytes of the header of a CSV file, its line end included. */
export async function readHeaderLength(path: string): Promise<number> {
  for await (const run of readRaw(path)) return run.bytes(0).length;
  return 0;
}

/** The column names of a table file. */
export async function readHeader(folder: string, table: Table): Promise<readonly string[]> {
  for await (const [header] of readRecords(fileOf(folder, table))) return header!;
  return [];
}

function rowReader(table: Table, header: readonly string[], wanted = header): (record: string[]) => Row {
  const known = new Map(table.columns.map((column) => [column.name, column]));
  const cells = header
    .map((name, place) => ({ name, place, read: cellReader(known.get(name)) }))
    .filter(({ name }) => wanted.includes(name));
  return (record) => {
    const row: Record<string, Cell> = {};
    for (const { name, place, read } of cells) row[name] = read(record[place] ?? '');
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
