import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type AsyncRecordBatchFileReader, type Data, type RecordBatch, RecordBatchReader } from 'apache-arrow';
import type { Cell, Column, Row, Table } from '../../schema/table.ts';

/** A file is not what its table's schema says; the message is for the user. */
export class TableError extends Error {}

/** The rows of a finished Arrow file, batch by batch: memory holds one batch, and any batch can be read alone. */
export class ArrowTable {
  readonly table: Table;
  readonly #handle: FileHandle;
  readonly #reader: AsyncRecordBatchFileReader;

  private constructor(table: Table, handle: FileHandle, reader: AsyncRecordBatchFileReader) {
    this.table = table;
    this.#handle = handle;
    this.#reader = reader;
  }

  /** Opens `<folder>/<table>.arrow`. @throws TableError when it is not that table; the system's error when it can't be read. */
  static async open(table: Table, folder: string): Promise<ArrowTable> {
    const handle = await open(join(folder, `${table.name}.arrow`));
    try {
      const reader = (await (await RecordBatchReader.from(handle)).open()) as unknown as AsyncRecordBatchFileReader;
      const columns = reader.schema.fields.map((field) => field.name).join(', ');
      const expected = table.columns.map((column) => column.name).join(', ');
      if (columns !== expected) throw new TableError(`${table.name}.arrow has the columns ${columns}, not ${expected}`);
      return new ArrowTable(table, handle, reader);
    } catch (error) {
      await handle.close();
      if (error instanceof TableError || (error as NodeJS.ErrnoException).code) throw error;
      throw new TableError(`${table.name}.arrow is no Arrow file, or is damaged: ${(error as Error).message}`);
    }
  }

  get batchCount(): number {
    return this.#reader.numRecordBatches;
  }

  async batch(number: number): Promise<RowBatch> {
    const batch = await this.#reader.readRecordBatch(number).catch(() => null);
    if (!batch) throw new TableError(`${this.table.name}.arrow is damaged: batch ${number + 1} can't be read`);
    return new RowBatch(this.table, batch);
  }

  async *rows(): AsyncGenerator<Row> {
    for (let n = 0; n < this.batchCount; n++) yield* (await this.batch(n)).rows();
  }

  /** The rows whose first column of order (`doc_id` mostly) is `value`: found by halving, for the rows are sorted by it. */
  async rowsOf(value: string): Promise<Row[]> {
    const column = this.table.order[0]!;
    const target = Buffer.from(value);
    // The last batch that starts before the value, or at it if none does: the value's rows begin there or in the next.
    let [low, high] = [0, this.batchCount];
    while (low < high) {
      const middle = (low + high) >> 1;
      const first = Buffer.from(String((await this.batch(middle)).cell(0, column)));
      if (Buffer.compare(first, target) < 0) low = middle + 1;
      else high = middle;
    }
    const found: Row[] = [];
    for (let n = Math.max(0, low - 1); n < this.batchCount; n++) {
      const batch = await this.batch(n);
      for (let row = 0; row < batch.length; row++) if (batch.cell(row, column) === value) found.push(batch.row(row));
      if (Buffer.compare(Buffer.from(String(batch.cell(batch.length - 1, column))), target) > 0) break;
    }
    return found;
  }

  close = (): Promise<void> => this.#handle.close();
}

/** Some rows of a table, in Arrow's columns; a row is made when it is asked for. */
export class RowBatch {
  readonly length: number;
  readonly #columns: ReadonlyMap<string, (row: number) => Cell>;

  constructor(table: Table, batch: RecordBatch) {
    this.length = batch.numRows;
    this.#columns = new Map(
      table.columns.map((column, n) => [column.name, cellReader(table, column, batch.data.children[n]!)]),
    );
  }

  cell = (row: number, column: string): Cell => this.#columns.get(column)!(row);

  row(row: number): Row {
    const cells: Record<string, Cell> = {};
    for (const [name, read] of this.#columns) cells[name] = read(row);
    return cells;
  }

  *rows(): Generator<Row> {
    for (let row = 0; row < this.length; row++) yield this.row(row);
  }
}

/** Reads the buffers itself: apache-arrow's decoder would drop a U+FEFF that starts a text. */
function cellReader(table: Table, column: Column, data: Data): (row: number) => Cell {
  const { values, valueOffsets: offsets } = data;
  const utf8 = column.type === 'string' ? asBuffer(values as Uint8Array) : null;
  const wrong = new TableError(`${table.name}.arrow: ${column.name} is ${data.type}, not ${column.type}`);
  if (!FITS[column.type].test(String(data.type))) throw wrong;
  return (row) => {
    if (!data.getValid(row)) return null;
    if (utf8) return utf8.toString('utf8', offsets[row], offsets[row + 1]);
    if (column.type === 'boolean') return (((values as Uint8Array)[row >> 3]! >> (row & 7)) & 1) === 1;
    return Number(values[row]);
  };
}

const FITS = { string: /^Utf8$/, boolean: /^Bool$/, integer: /^Int32$/, number: /^Float64$/ } as const;

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
