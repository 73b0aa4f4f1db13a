import { closeSync, openSync, readSync } from 'node:fs';
import type { Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import type { Stretch } from '../context.ts';
import type { Packed } from './packed.ts';
import { type Room, RowsXml } from './rows-xml.ts';
import { XmlWriter } from './xml-writer.ts';

/** Make the rows of a sheet from stretches of a table's CSV file: plain JSON, for any thread. */
export interface RowsTask {
  readonly table: string;
  readonly path: string;
  /** One behind the other; once the sheet is full, nothing more is read. */
  readonly stretches: readonly Stretch[];
  /** Of the first row in its sheet. */
  readonly line: number;
  readonly room: Room;
}

/** The rows of a sheet, one below the other. */
export interface MadeRows extends Packed {
  readonly rows: number;
}

/** Where the rows of sheets are made. */
export interface RowsMaker {
  /** Sheets that may be under way at once. */
  readonly atOnce: number;
  make(task: RowsTask): Promise<MadeRows>;
}

/** Makes rows in memory that is used again: megabytes that are left to the garbage collector make it go through all else as well. */
export class SheetRows {
  readonly #xml = new XmlWriter();
  #csv = Buffer.alloc(0);

  /** @throws when the file is not what the task says. */
  make({ table, path, stretches, line, room }: RowsTask): MadeRows {
    const { columns } = TABLES.find(({ name }) => name === table) as Table;
    this.#xml.clear();
    const made = new RowsXml(this.#xml, columns, line, room);
    const file = openSync(path, 'r');
    try {
      for (const { at, bytes } of stretches) {
        if (made.isFull) break;
        made.add(this.#read(file, path, at, bytes));
      }
      return { ...this.#xml.end(), rows: made.rows };
    } finally {
      closeSync(file);
    }
  }

  #read(file: number, path: string, at: number, bytes: number): Buffer {
    if (bytes > this.#csv.length) this.#csv = Buffer.allocUnsafeSlow(Math.max(bytes, 2 * this.#csv.length));
    if (readSync(file, this.#csv, 0, bytes, at) < bytes) throw new Error(`${path} is cut short`);
    return this.#csv.subarray(0, bytes);
  }
}

/** Makes rows without workers. */
export function onThisThread(): RowsMaker {
  const rows = new SheetRows();
  return { atOnce: 1, make: async (task) => rows.make(task) };
}
