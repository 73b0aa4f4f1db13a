import { closeSync, openSync, readSync } from 'node:fs';
import type { Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import type { Stretch } from '../context.ts';
import { type Room, type RowsXml, rowsXml } from './rows-xml.ts';
import { XmlWriter } from './xml-writer.ts';

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

/** Makes rows in memory that is used again: megabytes that are left to the garbage collector make it go through all else as well. */
export class SheetRows {
  readonly #xml = new XmlWriter();
  #csv = Buffer.alloc(0);

  /** @throws when the file is not what the task says. */
  make({ table, path, at, bytes, line, room }: RowsTask): RowsXml {
    const { columns } = TABLES.find(({ name }) => name === table) as Table;
    return rowsXml(columns, this.#read(path, at, bytes), line, room, this.#xml);
  }

  #read(path: string, at: number, bytes: number): Buffer {
    if (bytes > this.#csv.length) this.#csv = Buffer.allocUnsafeSlow(Math.max(bytes, 2 * this.#csv.length));
    const file = openSync(path, 'r');
    try {
      if (readSync(file, this.#csv, 0, bytes, at) < bytes) throw new Error(`${path} is cut short`);
    } finally {
      closeSync(file);
    }
    return this.#csv.subarray(0, bytes);
  }
}

/** Makes rows without workers. */
export function onThisThread(): RowsMaker {
  const rows = new SheetRows();
  return { atOnce: 1, make: async (task) => rows.make(task) };
}
