import type { Row, Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import { documentOf } from '../raw-records.ts';
import { readRuns, readWhere } from '../rows.ts';
import { type Conflict, conflictingGroups, conflictsOf } from './conflicting.ts';
import { BUDGET, chooseDocuments } from './sample.ts';

/** A document of the page with its rows, in the order of the tables. */
export interface ShownDocument {
  readonly row: Row;
  readonly blocks: Row[];
  readonly sentences: Row[];
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
const runs = (folder: string, name: string) => readRuns(folder, named.get(name)!);

const rowsWhere = (folder: string, name: string, wants: (id: string) => boolean) =>
  readWhere(folder, named.get(name)!, wants);

/** Reads the tables of a folder once each, and keeps what the page shows. */
export async function gather(folder: string, budget = BUDGET): Promise<Shown> {
  const chosen = await chooseDocuments(runs(folder, 'documents'), budget);
  const documents = new Map<string, ShownDocument>();
  for await (const row of rowsWhere(folder, 'documents', (id) => chosen.has(id)))
    documents.set(String(row.doc_id), { row, blocks: [], sentences: [], claims: [], quotes: [], dates: [] });
  const isShown = (id: string) => documents.has(documentOf(id));
  for (const name of ['blocks', 'sentences', 'quotes', 'dates'] as const)
    for await (const row of rowsWhere(folder, name, isShown)) documents.get(String(row.doc_id))?.[name].push(row);
  const groups = await conflictingGroups(() => runs(folder, 'comparisons'));
  const wanted = new Map<string, Row | null>(groups.flatMap(({ claims }) => claims.map((id) => [id, null])));
  for await (const row of rowsWhere(folder, 'claims', (id) => isShown(id) || wanted.has(id))) {
    documents.get(String(row.doc_id))?.claims.push(row);
    if (wanted.has(String(row.claim_id))) wanted.set(String(row.claim_id), row);
  }
  return { documents: [...documents.values()], conflicts: conflictsOf(groups, wanted) };
}
