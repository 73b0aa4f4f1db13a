import { roomier } from './room.ts';
import { ThriftWriter } from './thrift.ts';
import { Zstd } from './zstd.ts';

/** What a header tells beside sizes. `PLAIN` is the encoding of every dictionary page too. */
export interface Page {
  readonly kind: 'data' | 'dictionary';
  readonly encoding: 'PLAIN' | 'RLE_DICTIONARY';
  /** Values with their nulls, or words of a dictionary. */
  readonly count: number;
}

/** Where a page lies, and how long it is with its header, in bytes. */
export interface Placed {
  readonly offset: number;
  readonly compressed: number;
  readonly uncompressed: number;
}

/** More than the header of a page takes: five bytes for each of seven numbers, and the heads of its fields. */
const MOST_HEADER = 64;

/** Numbers that page headers have for kinds of pages, their fields and encodings (https://github.com/apache/parquet-format, `parquet.thrift`). */
const KINDS = { data: { type: 0, field: 5 }, dictionary: { type: 2, field: 7 } } as const;
const ENCODINGS = { PLAIN: 0, RLE: 3, RLE_DICTIONARY: 8 } as const;

/** The pages of a row group one after the other, each compressed behind its header, in memory that is used again. */
export class PagesWriter {
  readonly #zstd = new Zstd();
  #bytes = new Uint8Array(0);
  #end = 0;
  readonly #room = (length: number): Uint8Array => {
    this.#bytes = roomier(this.#bytes, length);
    return this.#bytes;
  };

  clear(): void {
    this.#end = 0;
  }

  /** What was put since `clear`, until it is called again. */
  get written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#end);
  }

  put(content: Uint8Array, page: Page): Placed {
    const offset = this.#end;
    const start = offset + MOST_HEADER;
    // The header tells how long what follows it is.
    const end = this.#zstd.compress(content, this.#room, start);
    const header = headerOf(page, content.length, end - start);
    this.#bytes.set(header, offset);
    this.#bytes.copyWithin(offset + header.length, start, end);
    const compressed = header.length + end - start;
    this.#end = offset + compressed;
    return { offset, compressed, uncompressed: header.length + content.length };
  }
}

function headerOf({ kind, encoding, count }: Page, uncompressed: number, compressed: number): Uint8Array {
  const { type, field } = KINDS[kind];
  const header = new ThriftWriter();
  header.i32(1, type);
  header.i32(2, uncompressed);
  header.i32(3, compressed);
  header.struct(field);
  header.i32(1, count);
  header.i32(2, ENCODINGS[encoding]);
  // Of definition levels, and of repetition levels, which no column has.
  if (kind === 'data') for (const levels of [3, 4]) header.i32(levels, ENCODINGS.RLE);
  header.end();
  header.end();
  return header.written;
}
