import { type ColumnsBuilder, type EncodedPart, encodeColumns, type Format } from '../../io/tables/index.ts';
import { collect, type TableCollector, type TableSummary } from '../../package/index.ts';
import { withholdCells } from '../../package/withhold.ts';
import type { Cell, Row, Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import { keysChecker } from '../check-keys.ts';
import { checkBySchema, Fault } from '../check-row.ts';
import { type TableChecker, tableChecker } from '../check-table.ts';
import { termsChecker } from '../check-terms.ts';
import { TARGETS } from '../references.ts';
import type { Context } from './context.ts';

type Checkers = ReadonlyMap<string, TableChecker>;
const checkers = (looksIntoTexts: boolean): Checkers =>
  new Map(TABLES.map((table) => [table.name, tableChecker(table, looksIntoTexts)]));

/** Whether texts are sound, are terms, and as keys differ, is seen when they are encoded; those that are withheld never are. */
const CHECKERS = { published: checkers(false), withheld: checkers(true) };

/** A table of a part while the documents come in: rows are checked, laid into columns and summed up, some at a time. */
export class TablePart {
  readonly #table: Table;
  readonly #context: Context;
  readonly #check: TableChecker;
  readonly #columns: ColumnsBuilder;
  readonly #areTerms: () => boolean;
  readonly #checkKeys: (cells: readonly (readonly Cell[])[]) => void;
  readonly #summary: TableCollector;
  /** Ids that other parts may name: `table.column`, place of the column, ids. */
  readonly keys: readonly { readonly target: string; readonly column: number; readonly ids: Cell[] }[];

  constructor(table: Table, context: Context) {
    const { published, withheld } = CHECKERS;
    this.#check = (context.setup.withheld ? withheld : published).get(table.name)!;
    [this.#table, this.#context] = [table, context];
    this.#columns = context.columns(table);
    this.#areTerms = termsChecker(table, this.#columns.numbered);
    this.#checkKeys = keysChecker(table, this.#columns);
    this.#summary = collect(table, this.#columns.numbered);
    this.keys = table.columns.flatMap(({ name }, column) => {
      const target = `${table.name}.${name}`;
      return TARGETS.includes(target) ? [{ target, column, ids: [] }] : [];
    });
  }

  /** Holds rows to the schema and the order of the table. @param cells of the rows by column @throws Fault */
  check = (rows: readonly Row[], cells: readonly Cell[][]): void => this.#check(rows, cells);

  /** Takes rows that passed the check. @throws Fault for a text that is not sound, and for a key that stands twice */
  add(rows: readonly Row[], cells: readonly Cell[][]): void {
    if (rows.length === 0) return;
    const { measure, setup } = this.#context;
    for (const { column, ids } of this.keys) for (const id of cells[column]!) ids.push(id);
    const published = setup.withheld ? withholdCells(this.#table, cells) : cells;
    measure('columns', () => this.#columns.add(published));
    if (!this.#columns.isSound || !this.#areTerms()) {
      checkBySchema(this.#table, rows);
      throw new Fault(`${this.#table.name}: a text is not well-formed or no term, which its schema does not see`);
    }
    measure('checks', () => this.#checkKeys(cells));
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
