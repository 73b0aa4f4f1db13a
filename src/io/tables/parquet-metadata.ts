import type { Column, Table } from '../../schema/table.ts';
import type { ParquetChunk } from './part.ts';
import { type ThriftWriter, TYPE } from './thrift.ts';

const PHYSICAL_TYPES = {
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  string: 'BYTE_ARRAY',
} as const satisfies Record<Column['type'], string>;

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

/** Of the table, then of each column. */
export function putSchema(file: ThriftWriter, { name, columns }: Table): void {
  file.list(2, TYPE.struct, columns.length + 1);
  file.begin();
  file.text(4, name);
  file.i32(5, columns.length);
  file.end();
  for (const { name, type, nullable } of columns) {
    file.begin();
    file.i32(1, NUMBERS[PHYSICAL_TYPES[type]]);
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

export function putDescriptions(file: ThriftWriter, table: Table): void {
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
export function putColumnOrders(file: ThriftWriter, { columns }: Table): void {
  file.list(7, TYPE.struct, columns.length);
  for (let n = 0; n < columns.length; n++) {
    file.begin();
    file.struct(1);
    file.end();
    file.end();
  }
}

const descriptions = ({ description, columns }: Table) => [
  { key: 'description', value: description },
  {
    key: 'columns',
    value: JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, column.description]))),
  },
];

export function putRowGroup(
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
  file.i32(1, NUMBERS[PHYSICAL_TYPES[column.type]]);
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
