import type { Row, Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import { rowsOfDocuments } from '../chosen-rows.ts';
import type { PackageContext } from '../context.ts';
import { documentOf } from '../raw-records.ts';
import { openCsv, readRuns } from '../rows.ts';
import { type Conflict, conflictingGroups, conflictsOf } from './conflicting.ts';
import { BUDGET, chooseDocuments, mostRows, WEIGHED } from './sample.ts';

/** A document of the page with its rows, in the order of the tables. */
export interface ShownDocument {
  readonly row: Row;
  readonly blocks: Row[];
  readonly claims: Row[];
  readonly quotes: Row[];
  readonly dates: Row[];
}

/** All rows that the page shows: bounded, whatever the collection. */
export interface Shown {
  readonly documents: ShownDocument[];
  readonly conflicts: Conflict[];
}

const named = new Map(TABLES.map((table): [string, Table] => [table.name, table]));
/** Reads of the tables what the page shows, and of their stretches those that hold it. */
export async function gather(folder: string, stretches: PackageContext['stretches'], budget = BUDGET): Promise<Shown> {
  const csvOf = (name: string) => openCsv(folder, named.get(name)!);
  const rowsOf = async function* (name: string, ids: ReadonlySet<string>) {
    yield* rowsOfDocuments(await csvOf(name), ids, stretches?.get(name));
  };
  const chosen = await chooseDocuments(readRuns(await csvOf('documents'), WEIGHED), budget);
  const documents = new Map<string, ShownDocument>();
  for await (const row of rowsOf('documents', chosen))
    documents.set(String(row.doc_id), { row, blocks: [], claims: [], quotes: [], dates: [] });
  const most = mostRows(budget);
  for await (const row of rowsOf('blocks', chosen)) documents.get(String(row.doc_id))?.blocks.push(row);
  for (const name of ['quotes', 'dates'] as const)
    for await (const row of rowsOf(name, chosen)) keep(documents.get(String(row.doc_id))?.[name], row, most);
  const comparisons = await csvOf('comparisons');
  const groups = await conflictingGroups((columns, choice) => readRuns(comparisons, columns, choice));
  const wanted = new Map<string, Row | null>(groups.flatMap(({ claims }) => claims.map((id) => [id, null])));
  for await (const row of rowsOf('claims', new Set([...chosen, ...Array.from(wanted.keys(), documentOf)]))) {
    keep(documents.get(String(row.doc_id))?.claims, row, most);
    if (wanted.has(String(row.claim_id))) wanted.set(String(row.claim_id), row);
  }
  return { documents: [...documents.values()], conflicts: conflictsOf(groups, wanted) };
}

function keep(rows: Row[] | undefined, row: Row, most: number): void {
  if (rows && rows.length < most) rows.push(row);
}
