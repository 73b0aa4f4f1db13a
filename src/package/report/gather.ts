import type { Row, Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import { documentOf } from '../raw-records.ts';
import { readTable, readWhere } from '../rows.ts';
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
const rows = (folder: string, name: string) => readTable(folder, named.get(name)!);

const rowsWhere = (folder: string, name: string, wants: (id: string) => boolean) =>
  readWhere(folder, named.get(name)!, wants);

/** Reads the tables of a folder once each, and keeps what the page shows. */
export async function gather(folder: string, budget = BUDGET): Promise<Shown> {
  const chosen = await chooseDocuments(rows(folder, 'documents'), budget);
  const documents = new Map<string, ShownDocument>();
  for await (const row of rows(folder, 'documents'))
    if (chosen.has(String(row.doc_id)))
      documents.set(String(row.doc_id), {
        row: kept(row),
        blocks: [],
        sentences: [],
        claims: [],
        quotes: [],
        dates: [],
      });
  const isShown = (id: string) => documents.has(documentOf(id));
  for (const name of ['blocks', 'sentences', 'quotes', 'dates'] as const)
    for await (const row of rowsWhere(folder, name, isShown)) documents.get(String(row.doc_id))?.[name].push(row);
  const groups = await conflictingGroups(() => rows(folder, 'comparisons'));
  const wanted = new Map<string, Row | null>(groups.flatMap(({ claims }) => claims.map((id) => [id, null])));
  for await (const row of rowsWhere(folder, 'claims', (id) => isShown(id) || wanted.has(id))) {
    documents.get(String(row.doc_id))?.claims.push(row);
    if (wanted.has(String(row.claim_id))) wanted.set(String(row.claim_id), row);
  }
  return { documents: [...documents.values()], conflicts: conflictsOf(groups, wanted) };
}

/** A copy whose texts stand for themselves: a piece of a string keeps the whole, here all that was read with it, in memory. */
const kept = (row: Row): Row => JSON.parse(JSON.stringify(row));
