import type { GroupRow } from '../../core/stage.ts';
import { type Container, type ContainerWriter, DIGEST } from '../container.ts';
import { LineTable } from './row-lines.ts';
import { RowColumns } from './slices.ts';

/** Rows with one key meet in one bucket: groups are formed bucket by bucket, each small enough for memory. */
export const BUCKETS = 256;

/** A stretch of a file. */
export interface Place {
  readonly start: number;
  readonly size: number;
}

/** Where the rows of a part lie: in typed arrays and strings, since a million documents make thousands of them. */
export interface Slices {
  /** Where the slice of the first bucket starts, behind which the others lie. */
  readonly start: number;
  /** Bytes of each bucket's slice; 0 where there are no rows. */
  readonly sizes: Uint32Array;
  /** Of what the rows of each bucket say, 22 characters each; '' where that is not known. */
  readonly digests: string;
  readonly lines: Place & { readonly count: number };
}

/**
 * Shares the rows of a part out to buckets; within one they stand as they came: by document, then by start. What they say
 * besides their keys stands in lines of the part, since a document says most of its rows with the same.
 */
export class RowSplitter {
  readonly #rows = new RowColumns();
  readonly #lines = new LineTable();

  get rows(): number {
    return this.#rows.count;
  }

  /** @param rows of one document */
  add(rows: readonly GroupRow[]): void {
    let former: GroupRow | null = null;
    let line = -1;
    for (const row of rows) {
      if (former?.value !== row.value || former.doc !== row.doc || former.start !== row.start)
        line = this.#lines.add(row);
      former = row;
      this.#rows.add(row.key, line);
    }
  }

  /** Three entries: digests, blank in a file that is not kept, lines, slices; none without rows. @returns the bytes of each bucket's slice; nothing without rows. */
  write(file: ContainerWriter): readonly number[] {
    if (this.rows === 0) return [];
    const { bytes, sizes, digests } = this.#rows.slices(BUCKETS, file.isKept ? this.#lines.names : null);
    file.add(Buffer.from(digests.map((one) => one.padEnd(DIGEST)).join('') + this.#lines.count));
    file.add(this.#lines.bytes());
    file.add(bytes);
    return sizes;
  }
}

const NOWHERE: Slices = {
  start: 0,
  sizes: new Uint32Array(BUCKETS),
  digests: '',
  lines: { start: 0, size: 0, count: 0 },
};

/** Where the rows lie in a container of which they are the entries from `first` on. @param sizes as `write` returned them */
export function slicesOf(file: Container<unknown>, sizes: readonly number[], first: number): Slices {
  if (sizes.length === 0) return NOWHERE;
  const about = file.readUnchecked(first).toString('latin1');
  const end = BUCKETS * DIGEST;
  const lines = { start: file.startOf(first + 1), size: file.sizes[first + 1]!, count: Number(about.slice(end)) };
  const digests = about.slice(0, end);
  return { start: file.startOf(first + 2), sizes: Uint32Array.from(sizes), digests: digests.trim() && digests, lines };
}

/** Digests of the slices of some neighbouring buckets; '' where there are no rows. */
export const digestsOf = ({ digests }: Slices, from: number, to: number): string =>
  digests.slice(from * DIGEST, to * DIGEST).trim();
