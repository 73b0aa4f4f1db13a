import type { GroupRow } from '../../core/stage.ts';
import type { Container, ContainerWriter } from '../container.ts';
import { hash32 } from '../parts.ts';
import { lineOf } from './row-lines.ts';

/** Rows with one key meet in one bucket: groups are formed bucket by bucket, each small enough for memory. */
export const BUCKETS = 256;

const bucketOf = (key: string) => hash32(key) % BUCKETS;

/** Where the rows of a part lie, by bucket: typed arrays and one string, since a million documents make millions of slices. */
export interface Slices {
  readonly buckets: Uint16Array;
  readonly starts: Float64Array;
  readonly sizes: Uint32Array;
  /** 22 characters for each. */
  readonly digests: string;
}

/** Rows of one bucket, while they come in. */
interface Slice {
  readonly keys: string[];
  readonly lines: string[];
}

/**
 * Shares the rows of a part out to buckets; within one they stand as they came: by document, then by start. A slice is text:
 * first the keys as a JSON list, then the line of each row, which is read only where it is wanted.
 */
export class RowSplitter {
  readonly #slices: (Slice | undefined)[] = new Array(BUCKETS).fill(undefined);
  rows = 0;

  /** @param rows of one document */
  add(rows: readonly GroupRow[]): void {
    let former: GroupRow | null = null;
    let line = '';
    for (const row of rows) {
      // A document often says the same under many keys.
      if (former?.value !== row.value || former.doc !== row.doc || former.start !== row.start)
        line = lineOf(JSON.stringify(row.doc), row.start, JSON.stringify(row.value));
      former = row;
      const bucket = bucketOf(row.key);
      const slice = this.#slices[bucket] ?? { keys: [], lines: [] };
      this.#slices[bucket] = slice;
      slice.keys.push(row.key);
      slice.lines.push(line);
    }
    this.rows += rows.length;
  }

  /** @returns the numbers of the buckets in the order of their entries. */
  write(file: ContainerWriter): number[] {
    const numbers: number[] = [];
    this.#slices.forEach((slice, number) => {
      if (!slice) return;
      file.addNamed(Buffer.from(`${JSON.stringify(slice.keys)}\n${slice.lines.join('\n')}`));
      numbers.push(number);
    });
    return numbers;
  }
}

/** Goes over the rows of a slice: the key of each, and its line. */
export function eachRow(slice: string, take: (key: string, line: string) => void): void {
  const lines = slice.split('\n');
  const keys = JSON.parse(lines[0]!) as string[];
  for (let n = 0; n < keys.length; n++) take(keys[n]!, lines[n + 1]!);
}

/** Where the rows lie in a container of which they are the entries from `first` on. */
export function slicesOf(file: Container<unknown>, buckets: readonly number[], first: number): Slices {
  const entries = buckets.map((_, n) => first + n);
  return {
    buckets: Uint16Array.from(buckets),
    starts: Float64Array.from(entries, file.startOf),
    sizes: Uint32Array.from(entries, (entry) => file.sizes[entry]!),
    digests: entries.map(file.digestOf).join(''),
  };
}

/** The rows of some neighbouring buckets lie one behind the other in a part's file. @returns null when there are none */
export function stretchOf({ buckets, starts, sizes, digests }: Slices, from: number, to: number) {
  const first = buckets.findIndex((bucket) => bucket >= from);
  if (first < 0 || buckets[first]! >= to) return null;
  const after = buckets.findIndex((bucket) => bucket >= to);
  const last = after < 0 ? buckets.length : after;
  return {
    start: starts[first]!,
    sizes: Array.from(sizes.subarray(first, last)),
    digests: digests.slice(first * DIGEST, last * DIGEST),
  };
}

const DIGEST = 22;
