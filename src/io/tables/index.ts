import type { Row, Table } from '../../schema/table.ts';

export const FORMATS = ['csv', 'arrow', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Rows of one table as bytes, ready to be appended: made in a worker, spliced on the main thread. Holds nothing but numbers,
 * strings and byte arrays, so it can be sent (see `transferList`), or kept in a cache.
 */
export interface EncodedPart {
  readonly table: string;
  readonly rowCount: number;
  /** Lines without header. */
  readonly csv?: Uint8Array<ArrayBuffer>;
  /** One record batch message with its body. */
  readonly arrow?: { readonly bytes: Uint8Array<ArrayBuffer>; readonly metadataLength: number };
  /** The pages of one row group, and where they lie in it. */
  readonly parquet?: { readonly bytes: Uint8Array<ArrayBuffer>; readonly chunks: readonly ParquetChunk[] };
}

export interface ParquetChunk {
  readonly dictionaryOffset: number | null;
  readonly dataOffset: number;
  readonly compressed: number;
  readonly uncompressed: number;
  readonly nulls: number;
}

/** A finished file of the dataset. */
export interface WrittenFile {
  /** Name below the folder: `claims.csv`. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table while it is written: parts are appended in the order of the dataset. */
export interface TableFile {
  readonly rowCount: number;
  /** Resolves when the bytes are handed to the operating system. */
  append(part: EncodedPart): Promise<void>;
  /** Writes footers. A table without rows gives valid files with its schema. */
  close(): Promise<WrittenFile[]>;
  /** Closes the files as they are. */
  abort(): Promise<void>;
}

/** Pure. `rows` are sorted and have passed their schema. An empty list gives an empty part, which adds no batch. */
export declare function encodePart(table: Table, rows: readonly Row[], formats?: readonly Format[]): EncodedPart;

/** The buffers of a part, for `postMessage(part, transferList(part))`: they move instead of being copied. */
export declare function transferList(part: EncodedPart): ArrayBuffer[];

/** Opens `<folder>/<table>.<format>` for each format; the folder must exist. */
export declare function openTable(table: Table, folder: string, formats?: readonly Format[]): Promise<TableFile>;
