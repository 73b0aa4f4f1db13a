import { type MadeRows, type PackageContext, type RowsTask, writeReport } from '../../package/index.ts';
import type { Setup } from '../setup.ts';
import { spent } from '../stage-runner.ts';
import { type CheckTask, checkTask } from './check-task.ts';
import { Context } from './context.ts';
import { type GroupRowsResult, type GroupRowsTask, groupRowsTask } from './group-rows-task.ts';
import { type GroupResult, type GroupTask, groupTask } from './group-task.ts';
import { type LinkTask, linkTask } from './link-task.ts';
import { type RemoveTask, removeTask } from './remove-task.ts';
import { type RoundResult, type RoundTask, roundTask } from './round-task.ts';
import { type TableResult, type TableTask, tableTask } from './table-task.ts';

/** Make the rows of a sheet of the workbook. */
export interface SheetTask extends RowsTask {
  readonly task: 'sheet';
}

/** Write the report of a dataset. */
export interface ReportTask {
  readonly task: 'report';
  readonly folder: string;
  readonly about: PackageContext;
}

export type Task =
  | RoundTask
  | GroupTask
  | TableTask
  | GroupRowsTask
  | SheetTask
  | ReportTask
  | CheckTask
  | LinkTask
  | RemoveTask;

/** What each kind of task gives. */
export interface Results {
  round: RoundResult;
  group: readonly GroupResult[];
  table: TableResult;
  'group rows': GroupRowsResult;
  sheet: MadeRows;
  report: undefined;
  check: boolean;
  link: undefined;
  remove: undefined;
}

export type Times = Record<string, { documents: number; milliseconds: number }>;

/** A result, and how long the thread computed for it. */
export interface Done<T extends Task> {
  readonly result: Results[T['task']];
  readonly milliseconds: number;
  /** Of the document stages in this task. */
  readonly times: Times;
}

/** Does tasks one after the other, on the main thread or in a worker alike. */
export class TaskRunner {
  #context: Promise<Context> | null = null;
  readonly #setup: Setup;

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  /** Reads what tasks of any kind need: recipe and reference tables. */
  ready(): Promise<Context> {
    this.#context ??= Context.open(this.#setup);
    return this.#context;
  }

  async run<T extends Task>(task: T): Promise<Done<T>> {
    const context = await this.ready();
    const before = spent();
    const known = context.times();
    const result = perform(context, task);
    // What others compute on this thread while a result is waited for is not of this task.
    const spending = { milliseconds: spent() - before, times: since(known, context.times()) };
    return { result: (await result) as Results[T['task']], ...spending };
  }

  async close(): Promise<void> {
    (await this.#context)?.close();
  }
}

function perform(context: Context, task: Task): Results[Task['task']] | Promise<undefined> {
  if (task.task === 'round') return roundTask(context, task);
  if (task.task === 'group') return groupTask(context, task);
  if (task.task === 'group rows') return groupRowsTask(context, task);
  if (task.task === 'remove') return removeTask(task);
  if (task.task === 'link') return linkTask(context, task);
  if (task.task === 'check') return checkTask(context, task);
  if (task.task === 'report') return reportTask(task);
  if (task.task === 'sheet') return context.measure('sheets', () => context.sheets.make(task));
  return tableTask(context, task);
}

async function reportTask({ folder, about }: ReportTask): Promise<undefined> {
  await writeReport(folder, about);
}

const since = (before: Times, now: Times): Times =>
  Object.fromEntries(
    Object.entries(now).map(([name, { documents, milliseconds }]) => [
      name,
      {
        documents: documents - (before[name]?.documents ?? 0),
        milliseconds: milliseconds - (before[name]?.milliseconds ?? 0),
      },
    ]),
  );
