import { join } from 'node:path';
import type { Grouping } from '../core/stage.ts';
import type { RowsMaker } from '../package/index.ts';
import type { Cache } from './cache.ts';
import { writeFinished } from './finish.ts';
import { GivenRows } from './given-rows.ts';
import { GroupTasks } from './group-tasks.ts';
import type { Part } from './parts.ts';
import { inOrder, type Pool } from './pool.ts';
import type { Progress } from './progress.ts';
import type { Round } from './rounds.ts';
import type { Plan } from './setup.ts';
import { addReasons, addTimes } from './tally.ts';
import type { Published } from './unchanged.ts';
import type { Slices } from './worker/buckets.ts';
import type { Reasons } from './worker/reasons.ts';
import { roundFolder } from './worker/round-file.ts';
import type { RoundResult, RoundTask } from './worker/round-task.ts';
import { TABLE_FOLDER, type TableTask } from './worker/table-task.ts';
import type { SheetTask, Times } from './worker/tasks.ts';

/** What one group stage did. */
export interface GroupDone {
  readonly stage: string;
  readonly rows: number;
  readonly groups: number;
  readonly facts: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Files that may hold rows of tables, one a bucket. */
  readonly files: readonly string[];
}

/** What was reused in a round, and why the rest was not. */
export interface RoundDone {
  readonly stages: readonly string[];
  readonly reasons: Reasons['counts'];
}

/** What an engine works on and with. */
export interface Equipment {
  readonly plan: Plan;
  readonly parts: readonly Part[];
  readonly pool: Pool;
  readonly cache: Cache;
  /** Folder for what is needed only for this build. */
  readonly work: string;
  /** What the build before made, if it is still there. */
  readonly former: Published | null;
  readonly progress: Progress;
}

/** Runs the rounds of a plan over parts: the local engine. Stages know nothing of it, another may take its place. */
export class Engine {
  readonly groups: GroupDone[] = [];
  readonly rounds: RoundDone[] = [];
  readonly damaged: string[] = [];
  /** Milliseconds of each stage over all workers. */
  readonly times: Times = {};
  /** Name of a part's files -> digest of all that its tables depend on. */
  readonly tableKeys: Record<string, string> = {};
  /** Files of the rows that groups gave to tables. */
  readonly rowFiles: string[] = [];
  readonly #plan: Plan;
  readonly #parts: readonly Part[];
  readonly #pool: Pool;
  readonly #cache: Cache;
  readonly #work: string;
  readonly #former: Published | null;
  readonly #progress: Progress;
  readonly #given = new GivenRows();
  #facts: readonly string[] = [];

  constructor({ plan, parts, pool, cache, work, former, progress }: Equipment) {
    [this.#plan, this.#parts, this.#pool] = [plan, parts, pool];
    [this.#cache, this.#work, this.#former, this.#progress] = [cache, work, former, progress];
  }

  /** All rounds but the last, which makes the tables. */
  async analyse(): Promise<void> {
    for (const round of this.#plan.rounds.slice(0, -1)) {
      const slices = await this.#round(round);
      this.#facts = round.group ? await this.#group(round, slices, roundFolder(round.index)) : [];
    }
  }

  /** Makes the tables of each part, in order; they lie in the cache when a part is told of. Then come the groups that read them. */
  async *tables(): AsyncGenerator<{ part: Part; name: string }> {
    const tasks = begun(this.#parts).map(
      ({ number }): TableTask => ({
        task: 'table',
        part: number,
        names: this.#names(number),
        facts: this.#facts,
        former: this.#formerOf(number),
      }),
    );
    this.#progress.start('tables', this.#documents(), 'documents');
    const [slices, round]: [Slices[], Round] = [[], this.#plan.rounds.at(-1)!];
    const made: RoundDone = { stages: round.steps.map(({ stage }) => stage.name), reasons: {} };
    let [documents, bytes, told] = [0, 0, 0];
    for await (const { task, result, times } of inOrder(this.#pool, tasks)) {
      const part = this.#parts[task.part]!;
      slices[part.number] = result.slices;
      this.tableKeys[this.nameOf(part.number)] = result.key;
      addTimes(this.times, times);
      this.damaged.push(...result.damaged);
      addReasons(made.reasons, {
        [result.reused ? 'reused' : 'made anew']: { documents: part.documents, examples: [] },
      });
      [documents, bytes] = [documents + part.documents, bytes + part.bytes];
      this.#progress.update(documents, bytes);
      for (; slices[told]; told++) yield { part: this.#parts[told]!, name: this.nameOf(told) };
    }
    this.rounds.push(made);
    this.#progress.end();
    if (round.group) await this.#group(round, slices, TABLE_FOLDER);
  }

  /** Sorts and encodes the rows that groups gave to tables; a file is told of when it lies in the cache, in the order of the rows. */
  async *groupRows(): AsyncGenerator<string> {
    const tasks = this.#given.tasks(
      this.#parts.map(({ number }) => this.nameOf(number)),
      (name) => this.tableKeys[name]!,
    );
    for await (const { result, times } of inOrder(this.#pool, tasks)) {
      addTimes(this.times, times);
      this.damaged.push(...result.damaged);
      this.rowFiles.push(result.path);
      yield result.path;
    }
  }

  /** Makes rows of the workbook, for those who write the papers. */
  get rowsMaker(): RowsMaker {
    return {
      atOnce: this.#pool.workers + 1,
      make: async (task) => {
        const { result, times } = await this.#pool.run<SheetTask>({ task: 'sheet', ...task });
        addTimes(this.times, times);
        return result;
      },
    };
  }

  async #round(round: Round): Promise<Slices[]> {
    const tasks = begun(this.#parts).map(
      ({ number }): RoundTask => ({
        task: 'round',
        round: round.index,
        part: number,
        names: this.#names(number),
        facts: this.#facts,
      }),
    );
    const stages = round.steps.map(({ stage }) => stage.name as string);
    const results: RoundResult[] = [];
    this.#progress.start(stages.at(-1) ?? round.facts ?? '', this.#documents(), 'documents');
    let [documents, bytes] = [0, 0];
    for await (const { task, result, times } of inOrder(this.#pool, tasks)) {
      const part = this.#parts[task.part]!;
      results[part.number] = result;
      addTimes(this.times, times);
      [documents, bytes] = [documents + part.documents, bytes + part.bytes];
      this.#progress.update(documents, bytes);
    }
    const done: RoundDone = { stages, reasons: {} };
    for (const { reasons } of results) addReasons(done.reasons, reasons);
    this.damaged.push(...results.flatMap(({ damaged }) => damaged));
    this.rounds.push(done);
    this.#progress.end();
    return results.map(({ slices }) => slices);
  }

  /** @returns the files with the facts of the stage. */
  async #group(round: Round, slices: readonly Slices[], folder: string): Promise<string[]> {
    const { stage, params } = round.group!;
    const tasks = new GroupTasks(round, this.#parts, this.nameOf, this.#plan.stageDigests[stage.name]!);
    const done = { stage: stage.name as string, rows: 0, groups: 0, facts: 0, counts: {} as Record<string, number> };
    const files: string[] = [];
    this.#progress.start(stage.name, tasks.count, 'tasks of groups');
    for await (const { result, milliseconds } of inOrder(this.#pool, tasks.over(slices, folder))) {
      files.push(result.path);
      this.#given.add(result.path, result.head);
      done.rows += result.head.rows;
      done.groups += result.head.groups;
      done.facts += result.head.facts;
      addTimes(this.times, { [`${stage.name} groups`]: { documents: 0, milliseconds } });
      for (const [name, by] of Object.entries(result.head.counts)) done.counts[name] = (done.counts[name] ?? 0) + by;
      this.damaged.push(...result.damaged);
      this.#progress.update(files.length);
    }
    this.#progress.end();
    const grouping = stage.prepare(params, this.#plan.references) as Grouping;
    const finished = join(this.#work, `facts-${stage.name}`);
    if (grouping.finish)
      done.facts = writeFinished(grouping.finish.bind(grouping), files, this.#lasts(), finished, this.#work);
    this.groups.push({ ...done, files });
    return grouping.finish ? [finished] : files;
  }

  #formerOf(part: number): TableTask['former'] {
    const key = this.#former?.parts?.[this.nameOf(part)];
    return key === undefined ? null : { out: this.#former!.out, key };
  }

  /** Name of the files of a part. */
  nameOf = (part: number): string => this.#names(part)[0]!;

  #namesByPart: string[][] = [];
  #names(part: number): string[] {
    this.#namesByPart[part] ??= this.#cache.namesOf(this.#parts[part]!);
    return this.#namesByPart[part]!;
  }

  #lasts = () => this.#parts.map(({ last }) => last);
  #documents = () => this.#parts.reduce((sum, { documents }) => sum + documents, 0);
}

/** The share of the parts that are begun by their size. */
const BY_SIZE = 1 / 3;

/** Parts in the order in which they are begun: the last ones largest first, so that all workers end at about the same time. */
function begun(parts: readonly Part[]): Part[] {
  const first = Math.floor(parts.length * (1 - BY_SIZE));
  return [...parts.slice(0, first), ...parts.slice(first).sort((a, b) => b.bytes - a.bytes)];
}
