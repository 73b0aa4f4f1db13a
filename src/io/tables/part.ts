import { Scratch } from './room.ts';

export const FORMATS = ['csv', 'arrow', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Rows of one table as bytes, ready to be appended: made in a worker, spliced on the main thread. Holds nothing but numbers,
 * strings and byte arrays, so it can be sent (see `transferList`) or kept in a cache.
 */
export interface EncodedPart {
  readonly table: string;
  readonly rowCount: number;
  /** Lines without header. */
  readonly csv?: Uint8Array<ArrayBuffer>;
  /** One record batch message with its body. */
  readonly arrow?: ArrowPart;
  /** One row group. */
  readonly parquet?: ParquetPart;
}

export interface ArrowPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Length of the message; the rest is its body. */
  readonly metadataLength: number;
}

export interface ParquetPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** One for each column. */
  readonly chunks: readonly ParquetChunk[];
}

/** The pages of one column in a row group; sizes with their headers, in bytes. */
export interface ParquetChunk {
  /** From the start of the part. */
  readonly offset: number;
  /** Where the data page starts, when a dictionary page stands before it. */
  readonly dataOffset?: number;
  readonly compressed: number;
  readonly uncompressed: number;
  readonly nulls: number;
  /** First and last value, of the column by which the rows are sorted: lets readers skip row groups. */
  readonly range?: readonly [string, string];
}

/** The buffers of a part, for `postMessage(part, transferList(part))`: they move instead of being copied. */
export const transferList = ({ csv, arrow, parquet }: EncodedPart): ArrayBuffer[] =>
  [csv, arrow?.bytes, parquet?.bytes].flatMap((bytes) => (bytes ? [bytes.buffer] : []));

/** @returns the pieces one after the other, in the memory given or in some of their own (never the pool that small buffers share). */
export function concat(pieces: readonly Uint8Array[], memory = new Scratch()): Uint8Array<ArrayBuffer> {
  const whole = memory.take(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
