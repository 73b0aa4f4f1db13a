import { join } from 'node:path';
import { type AnyStage, type Grouping, isCount, isTableRow } from '../../core/stage.ts';
import { ContainerWriter } from '../container.ts';
import { FactSplitter, type FactsHead } from '../facts.ts';
import { keptHead } from '../kept.ts';
import type { Context } from './context.ts';
import { Gathered, type Places } from './gathered.ts';
import { type RowsHead, TableRowSplitter } from './group-rows.ts';
import type { Groups } from './groups.ts';
import type { Lines } from './lines.ts';

/** Form the groups of some buckets, a file for each stretch of them: several together, since the rows of neighbours lie side by side. */
export interface GroupTask {
  readonly task: 'group';
  readonly round: number;
  /** Folder of the cache in which the rows lie. */
  readonly folder: string;
  readonly files: readonly GroupFile[];
  /** Of the rows in all their buckets. */
  readonly places: Places;
}

export interface GroupFile {
  readonly name: string;
  /** Digest of the stage, of its rows in these buckets and of the borders of the parts. */
  readonly key: string;
  /** Its buckets, counted from the first of the task; `to` is behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Head of the file that keeps what some buckets' groups gave: facts by part, then rows of tables by part. */
export interface GroupHead extends FactsHead, RowsHead {
  readonly key: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly groups: number;
  readonly rows: number;
  readonly facts: number;
}

export interface GroupResult {
  readonly path: string;
  readonly damaged: readonly string[];
  readonly head: Omit<GroupHead, 'parts'>;
}

export const groupFolder = (cache: string, stage: string) => join(cache, `group-${stage}`);

/** @returns what each file holds, in their order */
export function groupTask(context: Context, task: GroupTask): GroupResult[] {
  const { stage, params } = context.plan.rounds[task.round]!.group!;
  const { cache, keeps } = context.setup;
  const folder = groupFolder(cache, stage.name);
  const results = task.files.map(({ name, key }): GroupResult | { path: string; damaged: string[]; head: null } => {
    const [path, damaged]: [string, string[]] = [join(folder, name), []];
    return { path, damaged, head: keptHead(path, key, context.window(task.round), damaged) };
  });
  const stale = task.files.filter((_, n) => results[n]!.head === null);
  const grouping = stage.prepare(params, context.plan.references) as Grouping;
  const made = formAnew(context, task, stale, grouping, leastRowsOf(stage));
  try {
    return results.map(({ path, damaged, head }, n) => {
      return { path, damaged, head: head ?? writeGroups(path, keeps, task.files[n]!.key, made.next().value!) };
    });
  } finally {
    made.return(undefined);
  }
}

/** What each of some files is to hold. */
function* formAnew(
  context: Context,
  { folder, places }: GroupTask,
  files: readonly GroupFile[],
  grouping: Grouping,
  least: number,
): Generator<Made, undefined> {
  if (files.length === 0) return;
  const gathered = new Gathered(
    join(context.setup.cache, folder),
    context.memory.rows,
    places,
    files[0]!.from,
    files.at(-1)!.to,
  );
  const groups = files.map(({ from, to }) => gathered.groups(from, to));
  try {
    for (const one of groups) one.need(gathered.lines, least);
    gathered.lines.hold();
    for (const one of groups) yield formGroups(grouping, one, gathered.lines, least, context.lasts);
  } finally {
    gathered.release();
  }
}

const leastRowsOf = (stage: AnyStage): number => (stage.kind === 'group' && stage.leastRows) || 1;

interface Made {
  facts: FactSplitter;
  tableRows: TableRowSplitter;
  counts: Record<string, number>;
  groups: number;
  rows: number;
}

function formGroups(grouping: Grouping, groups: Groups, lines: Lines, least: number, lasts: readonly string[]): Made {
  const [facts, tableRows] = [new FactSplitter(lasts), new TableRowSplitter(lasts)];
  const counts: Made['counts'] = {};
  for (const [key, rows] of groups.ofAtLeast(least, lines))
    for (const one of grouping.group(key, rows)) {
      if (isTableRow(one)) tableRows.add(one);
      else if (isCount(one)) counts[one.count] = (counts[one.count] ?? 0) + one.by;
      else facts.add(one);
    }
  return { facts, tableRows, counts, groups: groups.count, rows: groups.rows };
}

function writeGroups(path: string, isKept: boolean, key: string, made: Made): Omit<GroupHead, 'parts'> {
  const file = new ContainerWriter(path, isKept);
  const { counts, groups, rows, facts } = made;
  const parts = facts.write(file);
  const head = { key, counts, groups, rows, facts: facts.count, ...made.tableRows.write(file) };
  file.close({ parts, ...head } satisfies GroupHead);
  return head;
}
