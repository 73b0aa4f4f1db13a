import { join } from 'node:path';
import type { Cell, Column, Row, Table } from '../schema/table.ts';
import { parseRecords } from './csv.ts';
import { documentOf, type Range, type RawRun, readRaw } from './raw-records.ts';

/** The CSV file of a table in a finished folder. */
export interface TableCsv {
  readonly path: string;
  readonly table: Table;
  /** The names of its columns, as they stand there. */
  readonly header: readonly string[];
  /** Where the rows begin, in bytes. */
  readonly start: number;
}

/** More than the names of all columns take, in bytes. */
const LONGEST_HEADER = 1 << 16;

export const csvPath = (folder: string, table: string): string => join(folder, `${table}.csv`);

/** Reads the header of `NAME.csv`. @throws when the file is missing or no CSV */
export async function openCsv(folder: string, table: Table): Promise<TableCsv> {
  const path = csvPath(folder, table.name);
  for await (const run of readRaw(path, { at: 0, bytes: LONGEST_HEADER })) {
    const line = run.bytes(0);
    return { path, table, header: parseRecords(line.toString('utf8'))[0] ?? [], start: line.length };
  }
  return { path, table, header: [], start: 0 };
}

/** Which rows are wanted, told by some of their columns. */
export interface Choice {
  readonly by: readonly string[];
  isWanted(row: Row): boolean;
}

/**
 * The rows of a table, in order, in runs: memory does not grow with the table. Columns that the schema does not know come as
 * text.
 * @param columns that are wanted, by default all: what stands in others is passed over
 * @param choice of the rows, by default all: of the others nothing else is read
 */
export async function* readRuns(csv: TableCsv, columns = csv.header, choice?: Choice): AsyncGenerator<Row[]> {
  const [read, readBy] = [fieldsReader(csv, columns), fieldsReader(csv, choice?.by ?? [])];
  for await (const run of readRaw(csv.path, { at: csv.start })) {
    const rows: Row[] = [];
    for (let n = 0; n < run.count; n++) if (!choice || choice.isWanted(readBy(run, n))) rows.push(read(run, n));
    yield rows;
  }
}

/** Reads some columns of a record. */
function fieldsReader({ table, header }: TableCsv, columns: readonly string[]): (run: RawRun, record: number) => Row {
  const places = header.flatMap((name, place) => (columns.includes(name) ? [place] : []));
  const names = places.map((place) => header[place]!);
  const read = rowReader(table, names);
  return (run, record) => read(run.fields(record, places));
}

/** The rows of one document as they lie in the file, and as rows when they are asked for. */
export interface DocumentRows {
  readonly id: string;
  readonly count: number;
  readonly bytes: Buffer;
  rows(): Row[];
}

/** Runs of rows of one document, in order. @param range of whole documents; without it the table */
export async function* readByDocument(csv: TableCsv, range?: Range): AsyncGenerator<DocumentRows> {
  const read = rowReader(csv.table, csv.header);
  let held = null as DocumentRun | null;
  for await (const run of readRaw(csv.path, range ?? { at: csv.start })) {
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
  rows: () => parseRecords(run.bytes.toString('utf8')).map(read),
});

/** @param names of the columns of each record, in order */
function rowReader(table: Table, names: readonly string[]): (record: string[]) => Row {
  const known = new Map(table.columns.map((column) => [column.name, column]));
  const cells = names.map((name) => ({ name, read: cellReader(known.get(name)) }));
  return (record) => {
    const row: Record<string, Cell> = {};
    for (let n = 0; n < cells.length; n++) row[cells[n]!.name] = cells[n]!.read(record[n] ?? '');
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
