import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyStage, type Grouping, isCount, isTableRow } from '../../core/stage.ts';
import { Container, ContainerWriter } from '../container.ts';
import { FactSplitter, type FactsHead } from '../facts.ts';
import { Damaged, FileBytes } from '../file-bytes.ts';
import type { Window } from '../window.ts';
import { eachRow } from './buckets.ts';
import type { Context } from './context.ts';
import { type RowsHead, TableRowSplitter } from './group-rows.ts';
import { Groups } from './groups.ts';

/** Form the groups of some buckets. */
export interface GroupTask {
  readonly task: 'group';
  readonly round: number;
  /** Folder of the cache in which the rows lie. */
  readonly folder: string;
  readonly name: string;
  /** Digest of the stage, of its rows in these buckets and of the borders of the parts. */
  readonly key: string;
  /** Where the rows lie, in the order of the parts: name of the part's file, first byte, bytes of each slice from there. */
  readonly slices: readonly { readonly name: string; readonly start: number; readonly sizes: readonly number[] }[];
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
  readonly reused: boolean;
  readonly damaged: readonly string[];
  readonly head: Omit<GroupHead, 'parts'>;
}

export const groupFolder = (cache: string, stage: string) => join(cache, `group-${stage}`);

export function groupTask(context: Context, task: GroupTask): GroupResult {
  const { stage, params } = context.plan.rounds[task.round]!.group!;
  const path = join(groupFolder(context.setup.cache, stage.name), task.name);
  const damaged: string[] = [];
  const kept = keptHead(path, task.key, context.window(task.round), damaged);
  if (kept) return { path, reused: true, damaged, head: kept };
  const grouping = stage.prepare(params, context.plan.references) as Grouping;
  const made = formGroups(grouping, readRows(context, task), leastRowsOf(stage), context.lasts);
  return { path, reused: false, damaged, head: writeGroups(path, task.key, made) };
}

/** The head of a file that is whole and of the same rows. */
function keptHead(path: string, key: string, window: Window, damaged: string[]): Omit<GroupHead, 'parts'> | null {
  if (!existsSync(path)) return null;
  try {
    const file = new Container<GroupHead>(path);
    const { parts, ...head } = file.head;
    if (head.key === key) file.check(window);
    file.close();
    return head.key === key ? head : null;
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    damaged.push(error.message);
    return null;
  }
}

/** Slices stand in the order of the parts, rows in them by document and start: so do the rows of each group, unsorted. */
function readRows({ setup, memory }: Context, { folder, name, slices }: GroupTask): Groups {
  const groups = new Groups(join(setup.work, `large-groups-${name}`));
  const add = (key: string, line: string) => groups.add(key, line);
  for (const { name, start, sizes } of slices) {
    const file = new FileBytes(join(setup.cache, folder, name));
    const length = sizes.reduce((a, b) => a + b);
    const bytes = file.read(start, length, memory.rows);
    file.close();
    let at = 0;
    for (const size of sizes) {
      eachRow(bytes.toString('utf8', at, at + size), add);
      at += size;
    }
  }
  return groups;
}

const leastRowsOf = (stage: AnyStage): number => (stage.kind === 'group' && stage.leastRows) || 1;

interface Made {
  facts: FactSplitter;
  tableRows: TableRowSplitter;
  counts: Record<string, number>;
  groups: number;
  rows: number;
}

function formGroups(grouping: Grouping, groups: Groups, least: number, lasts: readonly string[]): Made {
  const [facts, tableRows] = [new FactSplitter(lasts), new TableRowSplitter(lasts)];
  const counts: Made['counts'] = {};
  for (const [key, rows] of groups.ofAtLeast(least))
    for (const one of grouping.group(key, rows)) {
      if (isTableRow(one)) tableRows.add(one);
      else if (isCount(one)) counts[one.count] = (counts[one.count] ?? 0) + one.by;
      else facts.add(one);
    }
  groups.close();
  return { facts, tableRows, counts, groups: groups.count, rows: groups.rows };
}

function writeGroups(path: string, key: string, made: Made): Omit<GroupHead, 'parts'> {
  const { counts, groups, rows, facts } = made;
  const file = new ContainerWriter(path);
  const parts = facts.write(file);
  const head = { key, counts, groups, rows, facts: facts.count, ...made.tableRows.write(file) };
  file.close({ parts, ...head } satisfies GroupHead);
  return head;
}
