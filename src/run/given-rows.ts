import { digest } from './container.ts';
import type { RowsHead } from './worker/group-rows.ts';
import type { GroupRowsTask } from './worker/group-rows-task.ts';

/** Rows from which a task is worth its while. */
const ROWS_PER_TASK = 4096;

/** Rows that groups gave to tables: the files in which they lie, and how many of them fall to each part. */
export class GivenRows {
  readonly #files: string[] = [];
  readonly #counts = new Map<number, number>();

  add(file: string, { rowParts, rowCounts }: RowsHead): void {
    if (rowParts.length > 0) this.#files.push(file);
    rowParts.forEach((part, n) => {
      this.#counts.set(part, (this.#counts.get(part) ?? 0) + rowCounts[n]!);
    });
  }

  /**
   * Neighbouring parts to a task, until they have enough rows: where one ends depends on the rows alone, and a row more or less
   * mostly moves no border.
   * @param names of the parts' files @param keyOf digest of all that the tables of a part depend on, by its name
   */
  *tasks(names: readonly string[], keyOf: (name: string) => string): Iterable<GroupRowsTask> {
    if (this.#files.length === 0) return;
    let [from, rows] = [0, 0];
    for (let part = 0; part < names.length; part++) {
      rows += this.#counts.get(part) ?? 0;
      if (rows < ROWS_PER_TASK && part < names.length - 1) continue;
      const own = names.slice(from, part + 1);
      yield { task: 'group rows', from, names: own, key: digest(own.map(keyOf).join()), files: this.#files };
      [from, rows] = [part + 1, 0];
    }
  }
}
