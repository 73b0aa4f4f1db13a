import { join } from 'node:path';
import type { Grouping } from '../core/stage.ts';
import type { Equipment } from './equipment.ts';
import { writeFinished } from './finish.ts';
import { GivenRows } from './given-rows.ts';
import { GroupTasks } from './group-tasks.ts';
import { inOrder } from './pool.ts';
import type { Round } from './rounds.ts';
import { addCounts, type Tally } from './tally.ts';
import type { Slices } from './worker/buckets.ts';
import { groupFolder } from './worker/group-task.ts';

/** Forms the groups that end rounds. */
export class GroupRunner {
  /** Rows that groups gave to tables. */
  readonly given = new GivenRows();
  readonly #equipment: Equipment;
  readonly #nameOf: (part: number) => string;
  readonly #tally: Tally;

  constructor(equipment: Equipment, nameOf: (part: number) => string, tally: Tally) {
    [this.#equipment, this.#nameOf, this.#tally] = [equipment, nameOf, tally];
  }

  /** @param slices of each part @param folder in which they lie @returns the files with the facts of the stage */
  async run(round: Round, slices: readonly Slices[], folder: string): Promise<readonly string[]> {
    const { plan, parts, pool, progress } = this.#equipment;
    const { name } = round.group!.stage;
    const tasks = new GroupTasks(round, parts, this.#nameOf, plan.stageDigests[name]!);
    const done = { stage: name as string, rows: 0, groups: 0, facts: 0, counts: {} as Record<string, number> };
    const files: string[] = [];
    progress.start(name, tasks.count, 'tasks of groups');
    for await (const { result, milliseconds } of inOrder(pool, tasks.over(slices, folder))) {
      for (const { path, head, damaged } of result) {
        files.push(path);
        this.given.add(path, head);
        done.rows += head.rows;
        done.groups += head.groups;
        done.facts += head.facts;
        addCounts(done.counts, head.counts);
        this.#tally.damaged.push(...damaged);
      }
      this.#tally.addTimes({ [`${name} groups`]: { documents: 0, milliseconds } });
      progress.update(files.length);
    }
    progress.end();
    const finished = this.#finish(round, files);
    const facts = finished?.facts ?? done.facts;
    this.#tally.groups.push({ ...done, facts, files: finished ? [...files, finished.path] : files });
    return finished ? [finished.path] : files;
  }

  /** The stage's last word over the facts of all groups, if it has one. */
  #finish(round: Round, files: readonly string[]): { facts: number; path: string } | null {
    const { plan, parts, cache } = this.#equipment;
    const { stage, params } = round.group!;
    const grouping = stage.prepare(params, plan.references) as Grouping;
    if (!grouping.finish) return null;
    const path = join(groupFolder(cache.folder, stage.name), 'finished');
    const { facts, damaged } = writeFinished({
      stage: plan.stageDigests[stage.name]!,
      finish: grouping.finish.bind(grouping),
      files,
      lasts: parts.map(({ last }) => last),
      path,
    });
    this.#tally.damaged.push(...damaged);
    return { facts, path };
  }
}
