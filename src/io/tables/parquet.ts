import type { RowGroup, SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, Table } from '../../schema/table.ts';
import type { ParquetChunk, ParquetPart } from './part.ts';

const TYPES = {
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
} as const satisfies Record<Column['type'], Partial<SchemaElement>>;

/** A Parquet file in pieces: what goes before and after the row groups, whose bytes were made elsewhere. */
export class ParquetPieces {
  readonly #writer = new ByteWriter();
  readonly #file: ParquetWriter;
  readonly #table: Table;
  /** Noted in short: the metadata of a large table's row groups would fill memory before they are written. */
  readonly #placed: { readonly chunks: readonly ParquetChunk[]; readonly start: number; readonly rowCount: number }[] =
    [];

  constructor(table: Table) {
    this.#table = table;
    this.#file = new ParquetWriter({
      writer: this.#writer,
      schema: parquetSchema(table),
      createdBy: 'claimtrace',
      kvMetadata: descriptions(table),
      statisticsTruncateLength: Number.POSITIVE_INFINITY,
    });
  }

  /** What is to be written next: at first the head of the file. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#writer.getBuffer());
    this.#writer.index = 0;
    return bytes;
  }

  /** Notes a row group for the footer; its bytes follow what was taken before. */
  place({ bytes, chunks }: ParquetPart, rowCount: number): void {
    this.#placed.push({ chunks, start: this.#writer.offset, rowCount });
    this.#writer.offset += bytes.length;
  }

  /** The footer. */
  end(): Uint8Array<ArrayBuffer> {
    for (const { chunks, start, rowCount } of this.#placed) {
      this.#file.row_groups.push(rowGroup(this.#table, chunks, start, rowCount));
      this.#file.num_rows += BigInt(rowCount);
    }
    this.#file.finish();
    this.#file.row_groups = [];
    return this.take();
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

function rowGroup(table: Table, chunks: readonly ParquetChunk[], start: number, rowCount: number): RowGroup {
  const sum = (of: (chunk: ParquetChunk) => number) => BigInt(chunks.reduce((total, chunk) => total + of(chunk), 0));
  return {
    columns: chunks.map((chunk, n) => columnChunk(table.columns[n]!, chunk, start, rowCount)),
    total_byte_size: sum((chunk) => chunk.uncompressed),
    total_compressed_size: sum((chunk) => chunk.compressed),
    num_rows: BigInt(rowCount),
  };
}

function columnChunk(
  column: Column,
  chunk: ParquetChunk,
  start: number,
  rowCount: number,
): RowGroup['columns'][number] {
  const at = BigInt(start + chunk.offset);
  return {
    file_offset: at,
    meta_data: {
      type: TYPES[column.type].type,
      encodings: chunk.dataOffset === undefined ? ['PLAIN', 'RLE'] : ['PLAIN', 'RLE', 'RLE_DICTIONARY'],
      path_in_schema: [column.name],
      codec: 'ZSTD',
      num_values: BigInt(rowCount),
      total_compressed_size: BigInt(chunk.compressed),
      total_uncompressed_size: BigInt(chunk.uncompressed),
      data_page_offset: BigInt(start + (chunk.dataOffset ?? chunk.offset)),
      ...(chunk.dataOffset === undefined ? {} : { dictionary_page_offset: at }),
      statistics: {
        null_count: BigInt(chunk.nulls),
        ...(chunk.range ? { min_value: chunk.range[0], max_value: chunk.range[1] } : {}),
      },
    },
  };
}
