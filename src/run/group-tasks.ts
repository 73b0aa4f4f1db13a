import { digest } from './container.ts';
import type { Part } from './parts.ts';
import type { Round } from './rounds.ts';
import { BUCKETS, type Slices, stretchOf } from './worker/buckets.ts';
import type { GroupTask } from './worker/group-task.ts';

/** Bytes of input to a task of groups: its rows take about as much, and several times that as objects. */
const BYTES_PER_TASK = 4 << 20;

/** Shares the groups of a round out: some neighbouring buckets to a task, as many tasks as the input is large, at most one a bucket. */
export class GroupTasks {
  /** A power of two, so that buckets are shared out evenly. */
  readonly count: number;
  readonly #round: number;
  readonly #nameOf: (part: number) => string;
  /** Digest of what the groups depend on besides their rows. */
  readonly #about: string;

  /** @param stageDigest of the stage that forms the groups */
  constructor({ index, group }: Round, parts: readonly Part[], nameOf: (part: number) => string, stageDigest: string) {
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    this.count = Math.min(BUCKETS, 2 ** Math.ceil(Math.log2(Math.max(1, bytes / BYTES_PER_TASK))));
    [this.#round, this.#nameOf] = [index, nameOf];
    this.#about = digest(JSON.stringify([group!.stage.name, stageDigest, parts.map(({ last }) => last)]));
  }

  /**
   * The tasks one by one, for together they name the slices of all parts; none where there are no rows.
   * @param slices of each part @param folder in which they lie
   */
  *over(slices: readonly Slices[], folder: string): Generator<GroupTask> {
    for (let task = 0; task < this.count; task++) {
      const [from, to] = [(task * BUCKETS) / this.count, ((task + 1) * BUCKETS) / this.count];
      const stretches = slices.flatMap((one, part) => {
        const stretch = stretchOf(one, from, to);
        return stretch ? [{ name: this.#nameOf(part), ...stretch }] : [];
      });
      if (stretches.length === 0) continue;
      const key = digest(this.#about + stretches.map(({ name, digests }) => `${name} ${digests}`).join('\n'));
      const places = stretches.map(({ name, start, sizes }) => ({ name, start, sizes }));
      const name = `${task + 1}-of-${this.count}`;
      yield { task: 'group', round: this.#round, folder, name, key, slices: places };
    }
  }
}
