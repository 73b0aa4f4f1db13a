import { join } from 'node:path';
import type { Scratch } from '../../io/tables/index.ts';
import { FileBytes } from '../file-bytes.ts';
import { Groups } from './groups.ts';
import { free, Lines } from './lines.ts';

/** Where the rows of some neighbouring buckets lie, by part. */
export interface Places {
  /** Names of the parts' files in the folder. */
  readonly names: readonly string[];
  /** Where the first bucket's slice starts, behind which the others lie. */
  readonly starts: Float64Array;
  /** Bytes of each bucket's slice, part by part. */
  readonly sizes: Uint32Array;
  readonly lineStarts: Float64Array;
  readonly lineSizes: Uint32Array;
  readonly lineCounts: Uint32Array;
}

/** The slices of some neighbouring buckets in memory: those of a part are read together. */
export class Gathered {
  readonly lines: Lines;
  readonly #from: number;
  readonly #buckets: number;
  readonly #bytes: Buffer;
  readonly #words: Uint32Array;
  /** Where each slice starts in `#bytes`, part by part, and where the last ends. */
  readonly #starts: Uint32Array;

  /** @param folder of the parts' files @param from the first bucket that is wanted, counted in `places` @param to behind the last */
  constructor(folder: string, memory: Scratch, places: Places, from: number, to: number) {
    const { names, starts, sizes, lineStarts, lineSizes, lineCounts } = places;
    const paths = names.map((name) => join(folder, name));
    const [all, buckets] = [sizes.length / names.length, to - from];
    [this.#from, this.#buckets] = [from, buckets];
    this.#starts = new Uint32Array(names.length * buckets + 1);
    for (let n = 0; n < names.length * buckets; n++) {
      const size = sizes[Math.floor(n / buckets) * all + from + (n % buckets)]!;
      this.#starts[n + 1] = this.#starts[n]! + size;
    }
    this.#bytes = Buffer.allocUnsafeSlow(this.#starts.at(-1)!);
    this.#words = new Uint32Array(this.#bytes.buffer, 0, this.#bytes.length >> 2);
    paths.forEach((path, part) => {
      const [start, end] = [this.#starts[part * buckets]!, this.#starts[(part + 1) * buckets]!];
      let at = starts[part]!;
      for (let n = 0; n < from; n++) at += sizes[part * all + n]!;
      if (end > start) this.#bytes.set(read(path, at, end - start, memory), start);
    });
    this.lines = new Lines(lineCounts, (part, own) =>
      read(paths[part]!, lineStarts[part]!, lineSizes[part]!, own ? undefined : memory),
    );
  }

  /**
   * Gathers the rows of some of the buckets that were wanted. Slices stand in the order of the parts, rows in them by document
   * and start: so do the rows of each group, unsorted.
   * @param held as of `Groups`
   */
  groups(from: number, to: number, held?: number): Groups {
    const [starts, words] = [this.#starts, this.#words];
    const [slices, lines]: [number[], number[]] = [[], []];
    let rows = 0;
    for (let part = 0; part + 1 < this.lines.firsts.length; part++)
      for (let bucket = from - this.#from; bucket < to - this.#from; bucket++) {
        const slice = part * this.#buckets + bucket;
        if (starts[slice] === starts[slice + 1]) continue;
        slices.push(starts[slice]!);
        lines.push(this.lines.firsts[part]!);
        rows += words[starts[slice]! >>> 2]!;
      }
    const groups = new Groups(this.#bytes, rows, held);
    for (const [n, slice] of slices.entries()) groups.add(slice, lines[n]!);
    return groups;
  }

  /** Gives back the memory of slices and lines, when no group is asked for any more. */
  release(): void {
    free(this.#bytes);
    this.lines.release();
  }
}

function read(path: string, start: number, length: number, into?: Scratch): Buffer {
  const file = new FileBytes(path);
  const bytes = file.read(start, length, into);
  file.close();
  return bytes;
}
