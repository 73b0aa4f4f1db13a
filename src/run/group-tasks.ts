import { digest } from './container.ts';
import type { Part } from './parts.ts';
import type { Round } from './rounds.ts';
import { BUCKETS, digestsOf, type Slices } from './worker/buckets.ts';
import type { Places } from './worker/gathered.ts';
import type { GroupFile, GroupTask } from './worker/group-task.ts';

/** Bytes of input to a file of groups: when something changes, few groups are formed that did not. */
const BYTES_PER_FILE = 4 << 20;
/** Bytes of the rows of a task, at most, unless those of one file are more; what documents say in these rows comes to it, once a part. */
const ROWS_PER_TASK = 8 << 20;
/** So many tasks at least, if there are files enough: hands that are done early find more to do. */
const FEWEST_TASKS = 16;

/** Shares the groups of a round out: some neighbouring buckets to a file, as many files as the input is large, at most one a bucket; some neighbouring files to a task. */
export class GroupTasks {
  /** Files: a power of two, so that buckets are shared out evenly. */
  readonly count: number;
  readonly #round: number;
  readonly #nameOf: (part: number) => string;
  /** Digest of what the groups depend on besides their rows. */
  readonly #about: string;

  /** @param stageDigest of the stage that forms the groups */
  constructor({ index, group }: Round, parts: readonly Part[], nameOf: (part: number) => string, stageDigest: string) {
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    this.count = Math.min(BUCKETS, 2 ** Math.ceil(Math.log2(Math.max(1, bytes / BYTES_PER_FILE))));
    [this.#round, this.#nameOf] = [index, nameOf];
    this.#about = digest(JSON.stringify([group!.stage.name, stageDigest, parts.map(({ last }) => last)]));
  }

  /**
   * The tasks one by one, for together they name the places of all rows; none where there are no rows.
   * @param slices of each part @param folder in which they lie
   */
  *over(slices: readonly Slices[], folder: string): Generator<GroupTask> {
    const bytes = slices.reduce((all, { sizes }) => all + sizes.reduce((a, b) => a + b), 0);
    const together = filesTogether(this.count, bytes);
    const perFile = BUCKETS / this.count;
    for (let first = 0; first < this.count; first += together) {
      const from = first * perFile;
      const files = range(first, first + together).flatMap((n) => this.#file(slices, n, n * perFile - from, perFile));
      if (files.length === 0) continue;
      const places = this.#places(slices, from, from + together * perFile);
      yield { task: 'group', round: this.#round, folder, files, places };
    }
  }

  /** @returns none where its buckets have no rows */
  #file(slices: readonly Slices[], number: number, from: number, buckets: number): GroupFile[] {
    const start = number * buckets;
    const digests = slices.flatMap((one, part) => {
      const hasRows = one.sizes.subarray(start, start + buckets).some((size) => size > 0);
      return hasRows ? [`${this.#nameOf(part)} ${digestsOf(one, start, start + buckets)}`] : [];
    });
    if (digests.length === 0) return [];
    const key = digest(this.#about + digests.join('\n'));
    return [{ name: `${number + 1}-of-${this.count}`, key, from, to: from + buckets }];
  }

  #places(slices: readonly Slices[], from: number, to: number): Places {
    const parts = slices.flatMap((one, part) => {
      const sizes = one.sizes.subarray(from, to);
      if (!sizes.some((size) => size > 0)) return [];
      const start = one.sizes.subarray(0, from).reduce((all, size) => all + size, one.start);
      return [{ name: this.#nameOf(part), start, sizes, lines: one.lines }];
    });
    const sizes = new Uint32Array(parts.length * (to - from));
    for (const [n, part] of parts.entries()) sizes.set(part.sizes, n * (to - from));
    return {
      names: parts.map(({ name }) => name),
      starts: Float64Array.from(parts, ({ start }) => start),
      sizes,
      lineStarts: Float64Array.from(parts, ({ lines }) => lines.start),
      lineSizes: Uint32Array.from(parts, ({ lines }) => lines.size),
      lineCounts: Uint32Array.from(parts, ({ lines }) => lines.count),
    };
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

/** How many files a task fills: a power of two. @param files of all tasks @param bytes of all rows */
function filesTogether(files: number, bytes: number): number {
  const tasks = Math.max(FEWEST_TASKS, bytes / ROWS_PER_TASK);
  return 2 ** Math.max(0, Math.floor(Math.log2(files / tasks)));
}
