import type { Table } from '../../schema/table.ts';
import { putColumnOrders, putDescriptions, putRowGroup, putSchema } from './parquet-metadata.ts';
import type { ParquetPart } from './part.ts';
import { ThriftWriter, TYPE } from './thrift.ts';

const MAGIC = 'PAR1';
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
    // hyparquet-writer, whose bytes were kept, gives an empty list no type.
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
