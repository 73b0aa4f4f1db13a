import { closeSync, openSync, readSync } from 'node:fs';
import type { Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import type { Stretch } from '../context.ts';
import { type Room, type RowsXml, rowsXml } from './rows-xml.ts';

/** Make rows of a sheet from a stretch of a table's CSV file: plain JSON, for any thread. */
export interface RowsTask extends Stretch {
  readonly table: string;
  readonly path: string;
  /** Of the first row in its sheet. */
  readonly line: number;
  readonly room: Room;
}

/** Where rows of sheets are made. */
export interface RowsMaker {
  /** Sheets that may be under way at once. */
  readonly atOnce: number;
  make(task: RowsTask): Promise<RowsXml>;
}

/** @throws when the file is not what the task says. */
export function makeRows({ table, path, at, bytes, line, room }: RowsTask): RowsXml {
  const { columns } = TABLES.find(({ name }) => name === table) as Table;
  const csv = Buffer.allocUnsafeSlow(bytes);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, csv, 0, bytes, at) < bytes) throw new Error(`${path} is cut short`);
  } finally {
    closeSync(file);
  }
  return rowsXml(columns, csv, line, room);
}

/** Makes rows without workers. */
export const onThisThread: RowsMaker = { atOnce: 1, make: async (task) => makeRows(task) };
