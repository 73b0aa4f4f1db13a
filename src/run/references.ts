import type { TableRow } from '../core/stage.ts';
import type { Cell } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { Fault } from './check-row.ts';
import { Container } from './container.ts';
import { columnNumber, type Stretch, tableNumber } from './laid-rows.ts';
import { partOf } from './parts.ts';
import type { Sorter } from './sorter.ts';
import type { OpenReference, TableHead } from './worker/table-file.ts';

/** A row of one table names a row of another: `claims.quote_id` is a `quotes.quote_id`. Numbers are places in `TABLES` and in a table's columns. */
interface Reference {
  readonly table: number;
  readonly column: number;
  /** `table.column` */
  readonly target: string;
  readonly targetTable: number;
  readonly targetColumn: number;
  /** Columns with the start of the naming row and the end of the named one, or -1. */
  readonly start: number;
  readonly targetEnd: number;
}

const REFERENCES: readonly Reference[] = TABLES.flatMap(({ columns }, table) =>
  columns.flatMap(({ references }, column) =>
    references ? [{ table, column, start: columnNumber(columns, 'start'), ...targetOf(references) }] : [],
  ),
);

function targetOf(target: string): Omit<Reference, 'table' | 'column' | 'start'> {
  const [table, column] = target.split('.') as [string, string];
  const targetTable = tableNumber(table);
  const { columns } = TABLES[targetTable]!;
  const targetEnd = columnNumber(columns, 'end');
  return { target, targetTable, targetColumn: columnNumber(columns, column), targetEnd };
}

/** Tables whose rows belong to no one document. */
const LOOSE = new Set(
  TABLES.flatMap(({ columns }, table) => (columns.some(({ name }) => name === 'doc_id') ? [] : [table])),
);

/** Columns whose ids are named beyond the document that they belong to. */
export const TARGETS: readonly string[] = [
  ...new Set(['documents.doc_id', ...REFERENCES.filter(({ table }) => LOOSE.has(table)).map(({ target }) => target)]),
];

/**
 * What the rows of a document name beyond it.
 * @param rows of the document, by table in the order of `TABLES`
 * @throws Fault for a name that should be in the document and is not
 */
export function openReferences(rows: readonly Stretch[]): OpenReference[] {
  const open: OpenReference[] = [];
  for (const reference of REFERENCES) {
    const own = rows[reference.table]!;
    if (own.from === own.to) continue;
    for (const row of strays(reference, own, rows[reference.targetTable]!))
      open.push(refuseStray(openReference(reference, own.rows[row]!)));
  }
  return open;
}

/** An id is looked for among so many behind the last that was named, before all are. */
const AHEAD = 16;

/**
 * Rows mostly name ids in the order of these, and what does not end before they start: then none need be hashed, and few compared.
 * @returns the rows that name what is not among the ids
 */
function strays(reference: Reference, { cells, from, to }: Stretch, within: Stretch): number[] {
  const [named, ids] = [cells[reference.column]!, within.cells[reference.targetColumn]!];
  const isBeside = reference.table !== reference.targetTable && reference.start >= 0 && reference.targetEnd >= 0;
  const [starts, ends] = isBeside ? [cells[reference.start]!, within.cells[reference.targetEnd]!] : [null, null];
  const found: number[] = [];
  let all: ReadonlySet<Cell> | null = null;
  let at = within.from;
  for (let row = from; row < to; row++) {
    const id = named[row]!;
    if (typeof id !== 'string') continue;
    if (starts) while (at < within.to && (ends[at] as number) <= (starts[row] as number)) at++;
    const near = placeOf(id, ids, at, Math.min(at + AHEAD, within.to));
    if (near >= 0) {
      at = near;
      continue;
    }
    all ??= new Set(ids.slice(within.from, within.to));
    if (!all.has(id)) found.push(row);
  }
  return found;
}

function placeOf(id: string, ids: readonly Cell[], from: number, to: number): number {
  for (let n = from; n < to; n++) if (ids[n] === id) return n;
  return -1;
}

/** Only documents are named beyond the document. */
function refuseStray(reference: OpenReference): OpenReference {
  const [target, id, from] = reference;
  if (target !== 'documents.doc_id') throw new Fault(`${from} names ${id}, which is no ${target}`);
  return reference;
}

function openReference({ table, column, target }: Reference, row: TableRow['row']): OpenReference {
  const { name, key, columns } = TABLES[table]!;
  const naming = columns[column]!.name;
  return [target, row[naming] as string, `${name} ${row[key ?? naming]}: ${naming}`];
}

/** What a row of a loose table names: all of it lies elsewhere. */
export const looseReferences = (name: string, row: TableRow['row']): OpenReference[] =>
  REFERENCES.filter(({ table }) => TABLES[table]!.name === name)
    .map((reference) => openReference(reference, row))
    .filter(([, id]) => typeof id === 'string');

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
