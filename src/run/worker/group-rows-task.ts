import { join } from 'node:path';
import type { TableSummary } from '../../package/index.ts';
import type { Row, Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import { Fault } from '../check-row.ts';
import { ContainerWriter, digest } from '../container.ts';
import { openKept } from '../kept.ts';
import { checkReference, readKeys } from '../references.ts';
import { Sorter } from '../sorter.ts';
import type { Context } from './context.ts';
import { type OpenReference, type StoredPart, storePart, type TablesHead } from './table-file.ts';
import { TablePart } from './table-part.ts';
import { tablePath } from './table-task.ts';

/** Make tables of the rows that groups gave to some neighbouring parts. */
export interface GroupRowsTask {
  readonly task: 'group rows';
  readonly from: number;
  /** Names of the parts' files, from that part on; the rows are kept under the last of them. */
  readonly names: readonly string[];
  /** Digest of what the tables of these parts depend on. */
  readonly key: string;
  /** Files of all groups that gave rows. */
  readonly files: readonly string[];
}

export interface GroupRowsResult {
  readonly path: string;
  readonly damaged: readonly string[];
}

/** Folder below the cache. */
export const ROWS_FOLDER = 'rows';

/** Rows that are encoded together, at most. */
const ROWS_PER_PART = 10_000;

/** Rows lie in the order of their groups: here they are sorted, held to their schema and encoded, and what they name is looked up. */
export function groupRowsTask(context: Context, task: GroupRowsTask): GroupRowsResult {
  const { tableProgram, formats, withheld, cache, work } = context.setup;
  const given = context.groupRows(task.files);
  const parts = task.names.map((name, n) => ({ name, number: task.from + n }));
  const about = [tableProgram, formats, withheld, task.key, parts.map(({ number }) => given.digestOf(number))];
  const [key, path] = [digest(JSON.stringify(about)), join(cache, ROWS_FOLDER, task.names.at(-1)!)];
  const damaged: string[] = [];
  const kept = openKept(path, key, context.window(0), damaged);
  kept?.close();
  if (kept) return { path, damaged };
  const rows = new Sorter(work, `rows-${task.from}`);
  for (const { name, number } of parts) {
    const named = given.read(number, (key, row) => rows.add(key, row));
    lookUp(named, tablePath(cache, name));
  }
  writeRows(context, path, key, rows);
  return { path, damaged };
}

/** @throws Fault for the first id that is not among those of the part's tables */
function lookUp(named: readonly OpenReference[], path: string): void {
  if (named.length === 0) return;
  const keys = readKeys(path);
  for (const reference of named) checkReference(reference, keys);
}

function writeRows(context: Context, path: string, key: string, rows: Sorter): void {
  const file = new ContainerWriter(path, context.setup.keeps);
  const [tables, summaries]: [StoredPart[], TableSummary[]] = [[], []];
  for (const { table, held } of runs(rows)) {
    const part = new TablePart(table, context);
    const cells = context.measure('columns', () => table.cellsOf(held));
    context.measure('checks', () => part.check(held, cells));
    part.add(held, cells);
    tables.push(storePart(file, part.encoded(context.setup.formats)));
    summaries.push(part.summary());
  }
  file.close({ key, tables, summaries } satisfies TablesHead);
}

/** Sorted rows, some at a time, each time of one table. @throws Fault */
function* runs(rows: Sorter): Generator<{ table: Table; held: Row[] }> {
  let [table, held, former]: [Table | null, Row[], string] = [null, [], ''];
  for (const { key, value } of rows.sorted()) {
    if (key === former) throw new Fault(`${table!.name}: a row stands twice: ${value}`);
    const name = key.slice(0, key.indexOf('\u0000'));
    if (table && (table.name !== name || held.length === ROWS_PER_PART)) {
      yield { table, held };
      held = [];
    }
    if (table?.name !== name) table = TABLES.find((one) => one.name === name)!;
    held.push(JSON.parse(value));
    former = key;
  }
  if (table) yield { table, held };
}
