import type { Cell, Column, NumberedCells, Row, Table } from '../schema/table.ts';
import { countsOf } from './value-counts.ts';

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

/** Collects one part of a table, the cells of some rows at a time: by column, as `Table.cellsOf` gives them. */
export interface TableCollector {
  add(cells: readonly (readonly Cell[])[]): void;
  summary(): TableSummary;
}

/** Finds of a column of text the cells that were numbered already: those need not be counted one by one. */
export type Numbered = (column: number) => NumberedCells | null;

/** A collector for rows in the order of the table. @param numbered is asked after the rows were added there too */
export function collect(table: Table, numbered: Numbered = () => null): TableCollector {
  const columns = table.columns.map((column, n) => collectColumn(table.name, column, () => numbered(n)));
  let rows = 0;
  return {
    add(cells) {
      for (let n = 0; n < columns.length; n++) columns[n]!.add(cells[n]!, rows);
      rows += cells[0]!.length;
    },
    summary: () => ({
      table: table.name,
      rows,
      columns: Object.fromEntries(columns.map((column, n) => [table.columns[n]!.name, column.summary()])),
    }),
  };
}

/** A column while it is collected, some of its cells at a time. */
function collectColumn(table: string, column: Column, numbered: () => NumberedCells | null) {
  const isNumeric = column.type === 'integer' || column.type === 'number';
  const counts = isCounted(table, column) ? countsOf(column, numbered) : null;
  let missing = 0;
  let example: Cell = null;
  let [minimum, maximum]: [number | null, number | null] = [null, null];
  return {
    /** @param before rows that came before these */
    add(cells: readonly Cell[], before: number) {
      if (column.nullable) missing += nullsIn(cells);
      if (example === null) example = cells.find((cell) => cell !== null && isShort(cell)) ?? null;
      if (isNumeric) [minimum, maximum] = extremesOf(cells, minimum, maximum);
      counts?.add(cells, before);
    },
    summary: (): ColumnSummary => ({
      missing,
      example,
      minimum,
      maximum,
      ...mostFrequent(counts?.total() ?? new Map(), 0),
    }),
  };
}

function nullsIn(cells: readonly Cell[]): number {
  let count = 0;
  for (let n = 0; n < cells.length; n++) if (cells[n] === null) count++;
  return count;
}

type Extremes = [minimum: number | null, maximum: number | null];

function extremesOf(cells: readonly Cell[], ...[minimum, maximum]: Extremes): Extremes {
  let [low, high] = [minimum ?? Number.POSITIVE_INFINITY, maximum ?? Number.NEGATIVE_INFINITY];
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n] as number | null;
    if (cell === null) continue;
    if (cell < low) low = cell;
    if (cell > high) high = cell;
  }
  return low > high ? [null, null] : [low, high];
}

const isShort = (cell: Cell) => typeof cell !== 'string' || cell.length <= LONGEST_EXAMPLE;

/** Summary of a whole part: `summarise(table, rows)`. */
export function summarise(table: Table, rows: readonly Row[]): TableSummary {
  const collector = collect(table);
  collector.add(table.cellsOf(rows));
  return collector.summary();
}

/** Joins the summaries of two parts, `a` before `b` in the order of the table. @throws when they are of two tables. */
export const merge = (a: TableSummary, b: TableSummary): TableSummary => orderValues(mergeUnordered(a, b));

/** As `merge`, but values stand in any order, until `orderValues` brings them into theirs: of many parts that is done once. */
export function mergeUnordered(a: TableSummary, b: TableSummary): TableSummary {
  if (a.table !== b.table) throw new Error(`a summary of ${a.table} can't be merged with one of ${b.table}`);
  return {
    table: a.table,
    rows: a.rows + b.rows,
    columns: mapped(a.columns, (column, name) => joinColumns(column, b.columns[name]!)),
  };
}

/** With the values of each column most frequent first. */
export const orderValues = (summary: TableSummary): TableSummary => ({
  ...summary,
  columns: mapped(summary.columns, (column) => ({
    ...column,
    ...mostFrequent(new Map(column.values), column.uncounted),
  })),
});

const mapped = (
  columns: TableSummary['columns'],
  change: (column: ColumnSummary, name: string) => ColumnSummary,
): TableSummary['columns'] =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, change(column, name)]));

function joinColumns(a: ColumnSummary, b: ColumnSummary): ColumnSummary {
  const counts = new Map(a.values);
  for (const [value, count] of b.values) counts.set(value, (counts.get(value) ?? 0) + count);
  const uncounted = a.uncounted + b.uncounted;
  return {
    missing: a.missing + b.missing,
    example: a.example ?? b.example,
    minimum: extreme(a.minimum, b.minimum, Math.min),
    maximum: extreme(a.maximum, b.maximum, Math.max),
    ...(counts.size > MOST_VALUES ? mostFrequent(counts, uncounted) : { values: [...counts], uncounted }),
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
