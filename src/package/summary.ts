import type { Cell, Column, Row, Table } from '../schema/table.ts';

/** What codebook, Data Package and report say of a column. Plain JSON: made per part in a worker, merged, cached. */
export interface ColumnSummary {
  readonly missing: number;
  /** The first value in the order of the table that is short enough to show; null when there is none. */
  readonly example: Cell;
  /** Of a number. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Value -> rows, most frequent first; only of columns in `isCounted`. */
  readonly values: readonly (readonly [string, number])[];
  /** A value that is not in `values` occurs at most so often: 0 as long as all are there. */
  readonly uncounted: number;
}

export interface TableSummary {
  readonly table: string;
  readonly rows: number;
  readonly columns: { readonly [column: string]: ColumnSummary };
}

/** Kept of the distinct values of a column: what bounds a summary, whatever the collection. */
export const MOST_VALUES = 20_000;
const LONGEST_EXAMPLE = 120;

/** Free text whose most frequent values people ask for, besides closed vocabularies and flags. */
const COUNTED: ReadonlySet<string> = new Set([
  ...['collection', 'encoding', 'language', 'publisher', 'author', 'published'].map((name) => `documents.${name}`),
  ...['field', 'rule'].map((name) => `metadata.${name}`),
  ...['rule', 'language'].map((name) => `blocks.${name}`),
  ...['unit', 'unit_code'].map((name) => `quantities.${name}`),
  ...['unit', 'unit_code', 'measure_head', 'subject', 'place', 'source', 'rule'].map((name) => `claims.${name}`),
  'quotes.speaker',
  'rejects.stage',
]);

/** Whether a summary counts the values of a column. */
export const isCounted = (table: string, column: Column): boolean =>
  column.terms !== undefined || column.type === 'boolean' || COUNTED.has(`${table}.${column.name}`);

/** Collects one part of a table, row by row. */
export interface TableCollector {
  add(row: Row): void;
  summary(): TableSummary;
}

/** A collector for rows in the order of the table. */
export function collect(table: Table): TableCollector {
  const columns = table.columns.map((column) => [column.name, collectColumn(table.name, column)] as const);
  let rows = 0;
  return {
    add(row) {
      rows++;
      for (const [name, column] of columns) column.add(row[name] ?? null);
    },
    summary: () => ({
      table: table.name,
      rows,
      columns: Object.fromEntries(columns.map(([name, column]) => [name, column.summary()])),
    }),
  };
}

function collectColumn(table: string, column: Column) {
  const counts = isCounted(table, column) ? new Map<string, number>() : null;
  let missing = 0;
  let example: Cell = null;
  let [minimum, maximum]: [number | null, number | null] = [null, null];
  return {
    add(cell: Cell) {
      if (cell === null) {
        missing++;
        return;
      }
      if (example === null && isShort(cell)) example = cell;
      if (typeof cell === 'number') {
        minimum = minimum === null ? cell : Math.min(minimum, cell);
        maximum = maximum === null ? cell : Math.max(maximum, cell);
      }
      counts?.set(String(cell), (counts.get(String(cell)) ?? 0) + 1);
    },
    summary: (): ColumnSummary => ({ missing, example, minimum, maximum, ...mostFrequent(counts ?? new Map(), 0) }),
  };
}

const isShort = (cell: Cell) => typeof cell !== 'string' || cell.length <= LONGEST_EXAMPLE;

/** Summary of a whole part: `summarise(table, rows)`. */
export function summarise(table: Table, rows: Iterable<Row>): TableSummary {
  const collector = collect(table);
  for (const row of rows) collector.add(row);
  return collector.summary();
}

/** Joins the summaries of two parts, `a` before `b` in the order of the table. @throws when they are of two tables. */
export function merge(a: TableSummary, b: TableSummary): TableSummary {
  if (a.table !== b.table) throw new Error(`a summary of ${a.table} can't be merged with one of ${b.table}`);
  const names = Object.keys(a.columns);
  return {
    table: a.table,
    rows: a.rows + b.rows,
    columns: Object.fromEntries(names.map((name) => [name, mergeColumns(a.columns[name]!, b.columns[name]!)])),
  };
}

function mergeColumns(a: ColumnSummary, b: ColumnSummary): ColumnSummary {
  const counts = new Map(a.values);
  for (const [value, count] of b.values) counts.set(value, (counts.get(value) ?? 0) + count);
  return {
    missing: a.missing + b.missing,
    example: a.example ?? b.example,
    minimum: extreme(a.minimum, b.minimum, Math.min),
    maximum: extreme(a.maximum, b.maximum, Math.max),
    ...mostFrequent(counts, a.uncounted + b.uncounted),
  };
}

const extreme = (a: number | null, b: number | null, of: (a: number, b: number) => number) =>
  a === null ? b : b === null ? a : of(a, b);

/** The most frequent values; of equals the first by UTF-16 code unit. Parts are merged in one order, so the cut is one too. */
function mostFrequent(counts: ReadonlyMap<string, number>, uncounted: number) {
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const dropped = sorted[MOST_VALUES]?.[1] ?? 0;
  return { values: sorted.slice(0, MOST_VALUES), uncounted: uncounted + dropped };
}

/** The summary of a table without rows. */
export const emptySummary = (table: Table): TableSummary => summarise(table, []);
