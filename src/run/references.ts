import type { TableRow } from '../core/stage.ts';
import { type Cell, cellsReader, type Row } from '../schema/table.ts';
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
  /** What the rows name. */
  readonly idsOf: (rows: readonly Row[]) => readonly Cell[];
}

const REFERENCES: readonly Reference[] = TABLES.flatMap((table) =>
  table.columns.flatMap(({ name, references }) =>
    references
      ? [{ table: table.name, key: table.key, column: name, target: references, idsOf: columnReader(table.name, name) }]
      : [],
  ),
);

function columnReader(table: string, name: string): Reference['idsOf'] {
  const read = cellsReader(TABLES.find((one) => one.name === table)!.columns.filter((column) => column.name === name));
  return (rows) => read(rows)[0]!;
}

const splitTarget = (target: string) => target.split('.') as [string, string];

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
  const targets = new Map<string, ReadonlySet<Cell>>();
  const open: OpenReference[] = [];
  for (const reference of REFERENCES) {
    const own = rows[reference.table] ?? [];
    if (own.length === 0) continue;
    const { target, idsOf } = reference;
    if (!targets.has(target)) targets.set(target, idsOfTarget(rows, target));
    for (const row of strays(idsOf(own), targets.get(target)!))
      open.push(refuseStray(openReference(reference, own[row]!)));
  }
  return open;
}

const TARGET_IDS = new Map(REFERENCES.map(({ target }) => [target, columnReader(...splitTarget(target))]));

const idsOfTarget = (rows: Rows, target: string): ReadonlySet<Cell> =>
  new Set(TARGET_IDS.get(target)!(rows[splitTarget(target)[0]] ?? []));

/** @returns the rows that name what is not among the ids. Neighbours often name the same. */
function strays(named: readonly Cell[], ids: ReadonlySet<Cell>): number[] {
  const found: number[] = [];
  let former: Cell = null;
  for (let row = 0; row < named.length; row++) {
    const id = named[row]!;
    if (typeof id !== 'string' || id === former) continue;
    if (ids.has(id)) former = id;
    else found.push(row);
  }
  return found;
}

/** Only documents are named beyond the document. */
function refuseStray(reference: OpenReference): OpenReference {
  const [target, id, from] = reference;
  if (target !== 'documents.doc_id') throw new Fault(`${from} names ${id}, which is no ${target}`);
  return reference;
}

const openReference = ({ table, key, column, target }: Reference, row: TableRow['row']): OpenReference => [
  target,
  row[column] as string,
  `${table} ${row[key ?? column]}: ${column}`,
];

/** What a row of a loose table names: all of it lies elsewhere. */
export const looseReferences = (table: string, row: TableRow['row']): OpenReference[] =>
  REFERENCES.filter((reference) => reference.table === table && typeof row[reference.column] === 'string').map(
    (reference) => openReference(reference, row),
  );

/** Notes an open reference under the part that should hold its target. */
export function note(open: Sorter, lasts: readonly string[], reference: OpenReference): void {
  const [, id] = reference;
  open.add(String(partOf(lasts, documentNamed(id))).padStart(9, '0'), JSON.stringify(reference));
}

/** The document of an id: all before the last `#`; of a document's id, which holds none, all. */
export const documentNamed = (id: string): string => (id.includes('#') ? id.slice(0, id.lastIndexOf('#')) : id);

/** Looks every open reference up. @throws Fault for the first that leads nowhere */
export function checkReferences(open: Sorter, pathOf: (part: number) => string): void {
  let [part, keys]: [string | null, Map<string, Set<string>>] = [null, new Map()];
  for (const { key, value } of open.sorted()) {
    if (key !== part) [part, keys] = [key, Number(key) < 0 ? new Map() : readKeys(pathOf(Number(key)))];
    checkReference(JSON.parse(value), keys);
  }
}

/** @throws Fault when it leads nowhere */
export function checkReference(
  [target, id, from]: OpenReference,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  if (!keys.get(target)?.has(id)) throw new Fault(`${from} names ${id}, which is no ${target}`);
}

/** The ids that the tables of a part hold, by column. @param path of its tables */
export function readKeys(path: string): Map<string, Set<string>> {
  const file = new Container<TableHead>(path);
  const keys = JSON.parse(file.readUnchecked(file.head.keys).toString()) as Record<string, string[]>;
  file.close();
  return new Map(Object.entries(keys).map(([target, ids]) => [target, new Set(ids)]));
}
