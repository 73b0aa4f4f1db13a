import type { Row } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { Fault } from './check-row.ts';
import { Container } from './container.ts';
import { partOf } from './parts.ts';
import type { Sorter } from './sorter.ts';
import type { OpenReference, TableHead } from './worker/table-file.ts';

/** A row of one table names a row of another: `claims.quote_id` is a `quotes.quote_id`. */
interface Reference {
  readonly table: string;
  readonly key: string | null;
  readonly column: string;
  /** `table.column` */
  readonly target: string;
}

const REFERENCES: readonly Reference[] = TABLES.flatMap((table) =>
  table.columns.flatMap(({ name, references }) =>
    references ? [{ table: table.name, key: table.key, column: name, target: references }] : [],
  ),
);

/** Tables whose rows belong to no one document. */
const LOOSE = new Set<string>(
  TABLES.filter(({ columns }) => !columns.some(({ name }) => name === 'doc_id')).map(({ name }) => name),
);

/** Columns whose ids are named beyond the document that they belong to. */
export const TARGETS: readonly string[] = [
  ...new Set(['documents.doc_id', ...REFERENCES.filter(({ table }) => LOOSE.has(table)).map(({ target }) => target)]),
];

type Rows = { readonly [table: string]: readonly Row[] };

/** What the rows of a document name beyond it. @throws Fault for a name that should be in the document and is not. */
export function openReferences(rows: Rows): OpenReference[] {
  const known = new Map<string, Set<unknown>>();
  const isHere = (target: string, id: unknown) => {
    const [table, column] = target.split('.') as [string, string];
    if (!known.has(target)) known.set(target, new Set(rows[table]?.map((row) => row[column])));
    return known.get(target)!.has(id);
  };
  return REFERENCES.flatMap((reference) =>
    named(reference, rows[reference.table] ?? []).filter(([target, id, from]) => {
      if (isHere(target, id)) return false;
      if (target !== 'documents.doc_id') throw new Fault(`${from} names ${id}, which is no ${target}`);
      return true;
    }),
  );
}

function named({ table, key, column, target }: Reference, rows: readonly Row[]): OpenReference[] {
  const open: OpenReference[] = [];
  for (const row of rows) {
    const id = row[column];
    if (typeof id === 'string') open.push([target, id, `${table} ${row[key ?? column]}: ${column}`]);
  }
  return open;
}

/** What a row of a loose table names: all of it lies elsewhere. */
export const looseReferences = (table: string, row: Row): OpenReference[] =>
  REFERENCES.filter((reference) => reference.table === table).flatMap((reference) => named(reference, [row]));

/** The ids of a part that others may name. */
export const keysOf = (rows: ReadonlyMap<string, readonly Row[]>): Record<string, string[]> =>
  Object.fromEntries(
    TARGETS.map((target) => {
      const [table, column] = target.split('.') as [string, string];
      return [target, (rows.get(table) ?? []).map((row) => row[column] as string)];
    }),
  );

/** Notes an open reference under the part that should hold its target. */
export function note(open: Sorter, lasts: readonly string[], reference: OpenReference): void {
  const [, id] = reference;
  const document = id.includes('#') ? id.slice(0, id.lastIndexOf('#')) : id;
  open.add(String(partOf(lasts, document)).padStart(9, '0'), JSON.stringify(reference));
}

/** Looks every open reference up. @throws Fault for the first that leads nowhere */
export function checkReferences(open: Sorter, pathOf: (part: number) => string): void {
  let [part, keys]: [string | null, Map<string, Set<string>>] = [null, new Map()];
  for (const { key, value } of open.sorted()) {
    if (key !== part) [part, keys] = [key, Number(key) < 0 ? new Map() : readKeys(pathOf(Number(key)))];
    const [target, id, from] = JSON.parse(value) as OpenReference;
    if (!keys.get(target)?.has(id)) throw new Fault(`${from} names ${id}, which is no ${target}`);
  }
}

function readKeys(path: string): Map<string, Set<string>> {
  const file = new Container<TableHead>(path);
  const keys = JSON.parse(file.readUnchecked(file.head.keys).toString()) as Record<string, string[]>;
  file.close();
  return new Map(Object.entries(keys).map(([target, ids]) => [target, new Set(ids)]));
}
