import type { SchemaElement } from 'hyparquet';
import type { Column, Table } from '../../schema/table.ts';
import type { ParquetChunk, ParquetPart } from './part.ts';
import { ThriftWriter, TYPE } from './thrift.ts';

const TYPES = {
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
} as const satisfies Record<Column['type'], Partial<SchemaElement>>;

const MAGIC = 'PAR1';
/** Numbers that Parquet's metadata has for types, encodings and so on (https://github.com/apache/parquet-format, `parquet.thrift`). */
const NUMBERS = {
  INT32: 1,
  DOUBLE: 5,
  BOOLEAN: 0,
  BYTE_ARRAY: 6,
  UTF8: 0,
  PLAIN: 0,
  RLE: 3,
  RLE_DICTIONARY: 8,
  ZSTD: 6,
};
const VERSION = 2;

/** A Parquet file in pieces: what goes before and after the row groups, whose bytes were made elsewhere. */
export class ParquetPieces {
  readonly #table: Table;
  /** The metadata of the row groups as they will stand in the footer: of a large table it would fill memory in any other form. */
  readonly #groups = new ThriftWriter();
  #groupCount = 0;
  #rowCount = 0;
  #position = MAGIC.length;

  constructor(table: Table) {
    this.#table = table;
  }

  /** The head of the file. */
  head = (): Uint8Array => Buffer.from(MAGIC);

  /** Notes a row group for the footer; its bytes follow what was written before. */
  place({ bytes, chunks }: ParquetPart, rowCount: number): void {
    putRowGroup(this.#groups, this.#table, chunks, this.#position, rowCount);
    this.#groupCount++;
    this.#rowCount += rowCount;
    this.#position += bytes.length;
  }

  /** The footer. */
  end(): Uint8Array {
    const file = new ThriftWriter();
    file.i32(1, VERSION);
    putSchema(file, this.#table);
    file.i64(3, this.#rowCount);
    // hyparquet-writer, whose bytes these are, gives an empty list no type.
    file.list(4, this.#groupCount > 0 ? TYPE.struct : TYPE.none, this.#groupCount);
    file.raw(this.#groups.written);
    putDescriptions(file, this.#table);
    file.text(6, 'claimtrace');
    putColumnOrders(file, this.#table);
    file.end();
    const length = new Uint8Array(Uint32Array.of(file.written.length).buffer);
    return Buffer.concat([file.written, length, Buffer.from(MAGIC)]);
  }
}

/** Of the table, then of each column. */
function putSchema(file: ThriftWriter, { name, columns }: Table): void {
  file.list(2, TYPE.struct, columns.length + 1);
  file.begin();
  file.text(4, name);
  file.i32(5, columns.length);
  file.end();
  for (const { name, type, nullable } of columns) {
    file.begin();
    file.i32(1, NUMBERS[TYPES[type].type]);
    file.i32(3, nullable ? 1 : 0);
    file.text(4, name);
    if (type === 'string') putTextType(file);
    file.end();
  }
}

/** That bytes are text, in the old way and the new. */
function putTextType(file: ThriftWriter): void {
  file.i32(6, NUMBERS.UTF8);
  file.struct(10);
  file.struct(1);
  file.end();
  file.end();
}

function putDescriptions(file: ThriftWriter, table: Table): void {
  const all = descriptions(table);
  file.list(5, TYPE.struct, all.length);
  for (const { key, value } of all) {
    file.begin();
    file.text(1, key);
    file.text(2, value);
    file.end();
  }
}

/** That the least and greatest values are told in the order of each column's type. */
function putColumnOrders(file: ThriftWriter, { columns }: Table): void {
  file.list(7, TYPE.struct, columns.length);
  for (let n = 0; n < columns.length; n++) {
    file.begin();
    file.struct(1);
    file.end();
    file.end();
  }
}

export const parquetSchema = ({ name, columns }: Table): SchemaElement[] => [
  { name, num_children: columns.length },
  ...columns.map((column) => ({
    name: column.name,
    repetition_type: column.nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
    ...TYPES[column.type],
  })),
];

const descriptions = ({ description, columns }: Table) => [
  { key: 'description', value: description },
  {
    key: 'columns',
    value: JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, column.description]))),
  },
];

function putRowGroup(
  file: ThriftWriter,
  { columns }: Table,
  chunks: readonly ParquetChunk[],
  start: number,
  rowCount: number,
): void {
  file.begin();
  file.list(1, TYPE.struct, chunks.length);
  for (let n = 0; n < chunks.length; n++) putColumnChunk(file, columns[n]!, chunks[n]!, start, rowCount);
  file.i64(
    2,
    chunks.reduce((sum, { uncompressed }) => sum + uncompressed, 0),
  );
  file.i64(3, rowCount);
  file.i64(
    6,
    chunks.reduce((sum, { compressed }) => sum + compressed, 0),
  );
  file.end();
}

function putColumnChunk(
  file: ThriftWriter,
  column: Column,
  chunk: ParquetChunk,
  start: number,
  rowCount: number,
): void {
  const at = start + chunk.offset;
  const encodings = chunk.dataOffset === undefined ? PLAIN : WITH_DICTIONARY;
  file.begin();
  file.i64(2, at);
  file.struct(3);
  file.i32(1, NUMBERS[TYPES[column.type].type]);
  file.list(2, TYPE.i32, encodings.length);
  for (const encoding of encodings) file.element(encoding);
  file.list(3, TYPE.binary, 1);
  file.textElement(column.name);
  file.i32(4, NUMBERS.ZSTD);
  file.i64(5, rowCount);
  file.i64(6, chunk.uncompressed);
  file.i64(7, chunk.compressed);
  file.i64(9, start + (chunk.dataOffset ?? chunk.offset));
  if (chunk.dataOffset !== undefined) file.i64(11, at);
  putStatistics(file, chunk);
  file.end();
  file.end();
}

const PLAIN = [NUMBERS.PLAIN, NUMBERS.RLE];
const WITH_DICTIONARY = [...PLAIN, NUMBERS.RLE_DICTIONARY];

function putStatistics(file: ThriftWriter, { nulls, range }: ParquetChunk): void {
  file.struct(12);
  file.i64(3, nulls);
  if (range) {
    file.text(5, range[1]);
    file.text(6, range[0]);
  }
  file.end();
}
