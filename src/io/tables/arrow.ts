import {
  Bool,
  type Data,
  type DataType,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
} from 'apache-arrow';
import { Message } from 'apache-arrow/ipc/metadata/message';
import type { Column, Table } from '../../schema/table.ts';
import type { ColumnData } from './columns.ts';
import { type ArrowPart, concat } from './part.ts';
import { Scratch } from './room.ts';

const TYPES: Readonly<Record<Column['type'], () => DataType>> = {
  integer: () => new Int32(),
  number: () => new Float64(),
  boolean: () => new Bool(),
  string: () => new Utf8(),
};

/** Descriptions and units travel as metadata of the fields, under the names that the schema has for them. */
export function arrowSchema({ columns, description }: Table): Schema {
  const fields = columns.map(({ name, type, nullable, description: about, unit }) => {
    const metadata = new Map([['description', about], ...(unit ? [['unit', unit] as const] : [])]);
    return new Field(name, TYPES[type](), nullable, metadata);
  });
  return new Schema(fields, new Map([['description', description]]));
}

/** The columns of a part as one record batch. */
export function arrowBatch(
  table: Table,
  columns: readonly ColumnData[],
  length: number,
  memory = new Scratch(),
): ArrowPart {
  const schema = arrowSchema(table);
  const children = columns.map((column, n) => vector(schema.fields[n]!.type, column, length));
  const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
  return ArrowPieces.encode(batch, memory);
}

function vector(type: DataType, column: ColumnData, length: number): Data {
  const { nulls: nullCount, valid: nullBitmap, values: data } = column;
  const offsets = column.type === 'string' ? { valueOffsets: column.offsets } : {};
  // A union of the types of columns, which the overloads of makeData take one by one.
  return makeData({ type, length, nullCount, nullBitmap, data, ...offsets } as never);
}

/**
 * An Arrow file in pieces: what goes before, between and after the record batches, whose bytes were made elsewhere.
 * Mends the writer of apache-arrow 21, whose files lack the schema message before the batches, so that readers of the stream
 * format can't read them (apache/arrow#43836).
 */
export class ArrowPieces extends RecordBatchFileWriter {
  #pieces: Uint8Array[] = [];

  /** @param schema null for batches without a file */
  constructor(schema: Schema | null) {
    super();
    if (schema) this.reset(undefined, schema);
  }

  static encode(batch: RecordBatch, memory: Scratch): ArrowPart {
    const pieces = new ArrowPieces(null);
    pieces._writeRecordBatch(batch);
    return { bytes: pieces.take(memory), metadataLength: pieces._recordBatchBlocks.at(-1)!.metaDataLength };
  }

  /** What is to be written next: at first the head of the file. */
  take(memory = new Scratch()): Uint8Array<ArrayBuffer> {
    const pieces = concat(this.#pieces, memory);
    this.#pieces = [];
    return pieces;
  }

  /** Notes a batch for the footer; its bytes follow what was taken before. */
  place({ bytes, metadataLength: metaDataLength }: ArrowPart): void {
    const block = { metaDataLength, bodyLength: bytes.length - metaDataLength, offset: this._position };
    this._recordBatchBlocks.push(block as (typeof this._recordBatchBlocks)[number]);
    this._position += bytes.length;
  }

  /** The footer. */
  end(): Uint8Array<ArrayBuffer> {
    this._writeFooter(this._schema!);
    return this.take();
  }

  protected override _write(chunk: ArrayBufferView): this {
    const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#pieces.push(bytes);
    this._position += bytes.length;
    return this;
  }

  protected override _writeSchema(schema: Schema): this {
    super._writeSchema(schema); // of a file: the magic bytes
    return this._writeMessage(Message.from(schema));
  }
}
