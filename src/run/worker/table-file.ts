import type { EncodedPart, Memory, Scratch } from '../../io/tables/index.ts';
import type { TableSummary } from '../../package/index.ts';
import type { Container, Entries } from '../container.ts';
import { type Shelved, taken } from '../shelf.ts';

/** An id that is not among the rows at hand: the column it stands for, the id, the row that names it. */
export type OpenReference = readonly [target: string, id: string, from: string];

/** Where the bytes of an encoded part lie: in a container, or on a shelf, behind which the entries of the container are counted then. */
export interface StoredPart {
  readonly table: string;
  readonly rowCount: number;
  readonly csv?: number;
  readonly arrow?: { readonly entry: number; readonly metadataLength: number };
  readonly parquet?: { readonly entry: number; readonly chunks: NonNullable<EncodedPart['parquet']>['chunks'] };
}

/** Head of a file that keeps encoded parts of tables. */
export interface TablesHead {
  /** Digest of all that they depend on. */
  readonly key: string;
  /** In the order of the tables' files; a table may stand more than once. */
  readonly tables: readonly StoredPart[];
  readonly summaries: readonly TableSummary[];
}

/** Head of the file that keeps what the tables hold of one part. */
export interface TableHead extends TablesHead {
  /** Entry with one line for each text: SHA-256, two spaces, path. Then come the texts themselves. */
  readonly manifest: number;
  readonly bodies: readonly string[];
  readonly bodyBytes: number;
  /** Rows for the group that follows: their first entry, and the bytes of the rows of each bucket. */
  readonly rows: number;
  readonly buckets: readonly number[];
  /** Entry with the ids that other parts may name, by column. */
  readonly keys: number;
  /** What rows of this part name beyond their document. */
  readonly references: readonly OpenReference[];
}

export function storePart(entries: Entries, part: EncodedPart): StoredPart {
  const { table, rowCount, csv, arrow, parquet } = part;
  return {
    table,
    rowCount,
    ...(csv && { csv: entries.add(csv) }),
    ...(arrow && { arrow: { entry: entries.add(arrow.bytes), metadataLength: arrow.metadataLength } }),
    ...(parquet && { parquet: { entry: entries.add(parquet.bytes), chunks: parquet.chunks } }),
  };
}

/** The bytes stand on the shelf, or in `memory` until that is used again. */
export function restorePart(
  file: Container<unknown>,
  shelved: Shelved | null,
  stored: StoredPart,
  memory: Memory,
): EncodedPart {
  const bytes = (entry: number, memory: Scratch) =>
    ((shelved && taken(shelved, entry)) ??
      file.readUnchecked(entry - (shelved?.ends.length ?? 0), memory)) as Uint8Array<ArrayBuffer>;
  const { table, rowCount, csv, arrow, parquet } = stored;
  return {
    table,
    rowCount,
    ...(csv !== undefined && { csv: bytes(csv, memory.lines) }),
    ...(arrow && { arrow: { bytes: bytes(arrow.entry, memory.batch), metadataLength: arrow.metadataLength } }),
    ...(parquet && { parquet: { bytes: bytes(parquet.entry, memory.page), chunks: parquet.chunks } }),
  };
}
