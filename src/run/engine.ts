import type { PackageContext, RowsMaker } from '../package/index.ts';
import { type Equipment, partNames } from './equipment.ts';
import { GroupRunner } from './group-runner.ts';
import { inWorkOrder, type Part } from './parts.ts';
import { inOrder } from './pool.ts';
import { removeBeside } from './removal.ts';
import type { Round } from './rounds.ts';
import { addReasons, type RoundDone, Tally } from './tally.ts';
import type { Linked } from './text-folders.ts';
import type { Slices } from './worker/buckets.ts';
import type { LinkTask } from './worker/link-task.ts';
import { roundFolder } from './worker/round-file.ts';
import type { RoundTask } from './worker/round-task.ts';
import { TABLE_FOLDER, type TableResult, type TableTask, tablePath } from './worker/table-task.ts';
import type { Done, ReportTask, SheetTask } from './worker/tasks.ts';

/** Runs the rounds of a plan over parts: the local engine. Stages know nothing of it, another may take its place. */
export class Engine {
  readonly tally = new Tally();
  /** Name of a part's files -> digest of all that its tables depend on. */
  readonly tableKeys: Record<string, string> = {};
  /** Files of the rows that groups gave to tables. */
  readonly rowFiles: string[] = [];
  readonly #equipment: Equipment;
  readonly #names: (part: number) => readonly string[];
  readonly #groups: GroupRunner;
  #facts: readonly string[] = [];

  constructor(equipment: Equipment) {
    this.#equipment = equipment;
    this.#names = partNames(equipment);
    this.#groups = new GroupRunner(equipment, this.nameOf, this.tally);
  }

  /** Name of the files of a part. */
  nameOf = (part: number): string => this.#names(part)[0]!;

  /** All rounds but the last, which makes the tables. */
  async analyse(): Promise<void> {
    for (const round of this.#equipment.plan.rounds.slice(0, -1)) {
      const slices = await this.#round(round);
      this.#facts = round.group ? await this.#groups.run(round, slices, roundFolder(round.index)) : [];
    }
  }

  async #round(round: Round): Promise<Slices[]> {
    const tasks = this.#workOrder().map(
      ({ number }): RoundTask => ({
        task: 'round',
        round: round.index,
        part: number,
        names: this.#names(number),
        facts: this.#facts,
      }),
    );
    const stages = round.steps.map(({ stage }) => stage.name as string);
    const done: RoundDone = { stages, facts: round.facts, reasons: {} };
    const slices: Slices[] = [];
    const reasons: RoundDone['reasons'][] = [];
    for await (const { part, result } of this.#overParts(stages.at(-1) ?? round.facts ?? '', tasks)) {
      slices[part.number] = result.slices;
      reasons[part.number] = result.reasons;
    }
    for (const one of reasons) addReasons(done.reasons, one);
    this.tally.rounds.push(done);
    return slices;
  }

  /** With one worker they may be begun as they stand: then none that is done must wait for another. */
  #workOrder(): readonly Part[] {
    const { parts, pool } = this.#equipment;
    return pool.workers > 1 ? inWorkOrder(parts, pool.workers) : parts;
  }

  /** Makes the tables of each part, in order; when a part is told of they lie in the cache or on a shelf, which waits to be given back. Then come the groups that read them. */
  async *tables(): AsyncGenerator<TableResult & { name: string }> {
    const { plan, ahead } = this.#equipment;
    const round = plan.rounds.at(-1)!;
    await ahead.end();
    const tasks = this.#workOrder().map(({ number }) => this.#tableTask(number));
    const stages = round.steps.map(({ stage }) => stage.name);
    const done: RoundDone = { stages, facts: round.facts, reasons: {} };
    const slices: Slices[] = [];
    const results = new Map<number, TableResult>();
    let told = 0;
    for await (const { part, result } of this.#overParts('tables', tasks)) {
      slices[part.number] = result.slices;
      results.set(part.number, result);
      this.tableKeys[this.nameOf(part.number)] = result.key;
      addReasons(done.reasons, {
        [result.reused ? 'reused' : 'made anew']: { documents: part.documents, examples: [] },
      });
      for (let next = results.get(told); next; next = results.get(++told)) {
        results.delete(told);
        yield { ...next, name: this.nameOf(told) };
      }
    }
    this.tally.rounds.push(done);
    if (round.group) await this.#groups.run(round, slices, TABLE_FOLDER);
  }

  #tableTask(part: number): TableTask {
    const { former, cache, ahead } = this.#equipment;
    const names = this.#names(part);
    return {
      task: 'table',
      part,
      names,
      facts: this.#facts,
      isChecked: ahead.isWhole(tablePath(cache.folder, names[0]!)),
      formerKey: former?.parts[names[0]!] ?? null,
    };
  }

  /** Runs a task for each part and says how far it is. */
  async *#overParts<T extends RoundTask | TableTask>(
    name: string,
    tasks: readonly T[],
  ): AsyncGenerator<{ part: Part; result: Done<T>['result'] }> {
    const { parts, pool, progress } = this.#equipment;
    const total = parts.reduce((sum, { documents }) => sum + documents, 0);
    progress.start(name, total, 'documents');
    let [documents, bytes] = [0, 0];
    for await (const { task, result, times } of inOrder(pool, tasks)) {
      const part = parts[task.part]!;
      this.tally.addTimes(times);
      this.tally.damaged.push(...result.damaged);
      [documents, bytes] = [documents + part.documents, bytes + part.bytes];
      progress.update(documents, bytes);
      yield { part, result };
    }
    progress.end();
  }

  /** Brings texts over that can not move with their folders. @param former output that holds them */
  async linkTexts(former: string, linked: readonly Linked[]): Promise<void> {
    const { pool, cache } = this.#equipment;
    const tasks = linked.map(
      ({ part, folders }): LinkTask => ({ task: 'link', path: tablePath(cache.folder, part), former, folders }),
    );
    for await (const { times } of inOrder(pool, tasks)) this.tally.addTimes(times);
  }

  /** Sorts and encodes the rows that groups gave to tables; a file is told of when it lies in the cache, in the order of the rows. */
  async *groupRows(): AsyncGenerator<string> {
    const { parts, pool } = this.#equipment;
    const names = parts.map(({ number }) => this.nameOf(number));
    const tasks = this.#groups.given.tasks(names, (name) => this.tableKeys[name]!);
    for await (const { result, times } of inOrder(pool, tasks)) {
      this.tally.addTimes(times);
      this.tally.damaged.push(...result.damaged);
      this.rowFiles.push(result.path);
      yield result.path;
    }
  }

  /** Removes what nobody reads any more, beside other work; what can't be removed goes with the folder of the build. */
  async remove(folder: string): Promise<void> {
    await removeBeside(this.#equipment.pool, [folder]).catch(() => {});
  }

  /** Writes the report, for those who write the papers. */
  report = async (folder: string, about: PackageContext): Promise<void> => {
    await this.#equipment.pool.run<ReportTask>({ task: 'report', folder, about });
  };

  /** Makes rows of the workbook, for those who write the papers. */
  get rowsMaker(): RowsMaker {
    const { pool } = this.#equipment;
    return {
      atOnce: pool.workers + 1,
      make: async (task) => {
        const { result, times } = await pool.run<SheetTask>({ task: 'sheet', ...task });
        this.tally.addTimes(times);
        return result;
      },
    };
  }
}
