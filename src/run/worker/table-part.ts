import { type ColumnsBuilder, type EncodedPart, encodeColumns, type Format } from '../../io/tables/index.ts';
import { collect, type TableCollector, type TableSummary } from '../../package/index.ts';
import { withholdCells } from '../../package/withhold.ts';
import type { Cell, Row, Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import { checkBySchema, Fault } from '../check-row.ts';
import { type TableChecker, tableChecker } from '../check-table.ts';
import { TARGETS } from '../references.ts';
import type { Context } from './context.ts';

type Checkers = ReadonlyMap<string, TableChecker>;
const checkers = (looksIntoTexts: boolean): Checkers =>
  new Map(TABLES.map((table) => [table.name, tableChecker(table, looksIntoTexts)]));

/** Whether texts are sound is seen when they are encoded; those that are withheld never are. */
const CHECKERS = { published: checkers(false), withheld: checkers(true) };

/** A table of a part while the documents come in: rows are checked, laid into columns and summed up, some at a time. */
export class TablePart {
  readonly #table: Table;
  readonly #context: Context;
  readonly #check: TableChecker;
  readonly #columns: ColumnsBuilder;
  readonly #summary: TableCollector;
  /** Ids that other parts may name: `table.column`, place of the column, ids. */
  readonly keys: readonly { readonly target: string; readonly column: number; readonly ids: Cell[] }[];

  constructor(table: Table, context: Context) {
    const { published, withheld } = CHECKERS;
    this.#check = (context.setup.withheld ? withheld : published).get(table.name)!;
    [this.#table, this.#context] = [table, context];
    [this.#columns, this.#summary] = [context.columns(table), collect(table)];
    this.keys = table.columns.flatMap(({ name }, column) => {
      const target = `${table.name}.${name}`;
      return TARGETS.includes(target) ? [{ target, column, ids: [] }] : [];
    });
  }

  /** Takes rows in the order of the table. @throws Fault */
  add(rows: readonly Row[]): void {
    if (rows.length === 0) return;
    const { measure, setup } = this.#context;
    const cells = measure('columns', () => this.#table.cellsOf(rows));
    measure('checks', () => this.#check(rows, cells));
    for (const { column, ids } of this.keys) for (const id of cells[column]!) ids.push(id);
    const published = setup.withheld ? withholdCells(this.#table, cells) : cells;
    measure('columns', () => this.#columns.add(published));
    if (!this.#columns.isSound) {
      checkBySchema(this.#table, rows);
      throw new Fault(`${this.#table.name}: a text is not well-formed, which its schema does not see`);
    }
    measure('summaries', () => this.#summary.add(published));
  }

  get isEmpty(): boolean {
    return this.#columns.rowCount === 0;
  }

  /** Until the next part is encoded. */
  encoded = (formats: readonly Format[]): EncodedPart =>
    encodeColumns(this.#table, this.#columns, formats, this.#context.measure, this.#context.memory);

  summary = (): TableSummary => this.#summary.summary();
}
