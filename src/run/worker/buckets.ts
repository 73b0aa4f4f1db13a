import type { GroupRow } from '../../core/stage.ts';
import type { Container, ContainerWriter } from '../container.ts';
import { hash32 } from '../parts.ts';

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

/** Shares the rows of a part out to buckets; within one they stand as they came: by document, then by start. */
export class RowSplitter {
  readonly #buckets = new Map<number, string[]>();
  rows = 0;

  add(rows: readonly GroupRow[]): void {
    for (const { key, doc, start, value } of rows) {
      const bucket = bucketOf(key);
      const encoded = JSON.stringify([key, doc, start, value]);
      const others = this.#buckets.get(bucket);
      if (others) others.push(encoded);
      else this.#buckets.set(bucket, [encoded]);
    }
    this.rows += rows.length;
  }

  /** @returns the numbers of the buckets in the order of their entries. */
  write(file: ContainerWriter): number[] {
    const numbers = [...this.#buckets.keys()].sort((a, b) => a - b);
    for (const bucket of numbers) file.add(Buffer.from(`[${this.#buckets.get(bucket)!.join(',')}]`));
    return numbers;
  }
}

/** Where the rows lie in a container of which they are the entries from `first` on. */
export function slicesOf(file: Container<unknown>, buckets: readonly number[], first: number): Slices {
  const entries = buckets.map((_, n) => first + n);
  return {
    buckets: Uint16Array.from(buckets),
    starts: Float64Array.from(entries, file.startOf),
    sizes: Uint32Array.from(entries, (entry) => file.sizes[entry]!),
    digests: entries.map((entry) => file.digests[entry]).join(''),
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
