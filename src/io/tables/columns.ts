import type { Cell, Column, NumberedCells, Row, Table } from '../../schema/table.ts';
import { bytesOfBits, type Nulls, NullsBuilder } from './bits.ts';
import { roomier } from './room.ts';
import type { Strings } from './strings.ts';
import { StringsBuilder } from './strings-builder.ts';

/** The cells of one column in the layout that Arrow and Parquet share: values side by side, nulls in a bitmap, text as UTF-8. */
export type ColumnData = Integers | Numbers | Booleans | Strings;

export interface Integers extends Nulls {
  readonly type: 'integer';
  /** A null is 0. */
  readonly values: Int32Array;
}
export interface Numbers extends Nulls {
  readonly type: 'number';
  /** A null is 0. */
  readonly values: Float64Array;
}
export interface Booleans extends Nulls {
  readonly type: 'boolean';
  /** A bit for each row, lowest first. */
  readonly values: Uint8Array;
}

/** Takes the cells of a column, some at a time, that have passed their schema; whether texts are sound may be left to it. */
interface ColumnBuilder {
  add(cells: readonly Cell[]): void;
  /** False once a text was not well-formed, or held a NUL. */
  readonly isSound: boolean;
  /** Of a column of text: the cells that came before too many differed. */
  readonly numbered?: NumberedCells;
  /** Of a column of text: whether the cells from a row on certainly differ from those before, and from one another. */
  ascend?(from: number): boolean;
  /** What the cells gave, in memory that is used again after `clear`. */
  finish(): ColumnData;
  clear(): void;
}

/** The columns of a table while rows come in: no row need be held until all are there. */
export class ColumnsBuilder {
  readonly #columns: readonly ColumnBuilder[];
  #rowCount = 0;

  constructor(table: Table) {
    this.#columns = table.columns.map(builderOf);
  }

  /** @param cells by column, as `Table.cellsOf` gives them */
  add(cells: readonly (readonly Cell[])[]): void {
    this.#rowCount += cells[0]!.length;
    for (let n = 0; n < cells.length; n++) this.#columns[n]!.add(cells[n]!);
  }

  /** False once a text was not well-formed, or held a NUL: the schema refuses it. */
  get isSound(): boolean {
    return this.#columns.every((column) => column.isSound);
  }

  /** Of a column of text: the cells that came before too many differed, in memory that is used again after `clear`. */
  numbered = (column: number): NumberedCells | null => this.#columns[column]!.numbered ?? null;

  /** Whether the texts of a column from a row on certainly differ from those before, and from one another. */
  ascend = (column: number, from: number): boolean => this.#columns[column]!.ascend?.(from) ?? false;

  get rowCount(): number {
    return this.#rowCount;
  }

  /** The columns, in memory that is used again after `clear`. */
  finish = (): ColumnData[] => this.#columns.map((column) => column.finish());

  clear(): void {
    this.#rowCount = 0;
    for (const column of this.#columns) column.clear();
  }
}

/** The columns of rows that have passed their schema. */
export function toColumns(table: Table, rows: readonly Row[]): ColumnData[] {
  const columns = new ColumnsBuilder(table);
  columns.add(table.cellsOf(rows));
  return columns.finish();
}

function builderOf({ type }: Column): ColumnBuilder {
  if (type === 'string') return new StringsBuilder() as ColumnBuilder;
  if (type === 'boolean') return new BooleansBuilder();
  return new NumbersBuilder(type);
}

class NumbersBuilder implements ColumnBuilder {
  readonly isSound = true;
  readonly #type: 'integer' | 'number';
  readonly #nulls = new NullsBuilder();
  #values: Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
  #count = 0;

  constructor(type: 'integer' | 'number') {
    this.#type = type;
    this.#values = type === 'integer' ? new Int32Array(0) : new Float64Array(0);
  }

  add(cells: readonly Cell[]): void {
    this.#nulls.add(cells);
    const from = this.#count;
    this.#count += cells.length;
    this.#values = roomier(this.#values, this.#count);
    for (let n = 0; n < cells.length; n++) this.#values[from + n] = (cells[n] as number | null) ?? 0;
  }

  finish = (): ColumnData =>
    ({ type: this.#type, ...this.#nulls.finish(), values: this.#values.subarray(0, this.#count) }) as ColumnData;

  clear(): void {
    this.#nulls.clear();
    this.#count = 0;
  }
}

class BooleansBuilder implements ColumnBuilder {
  readonly isSound = true;
  readonly #nulls = new NullsBuilder();
  #bits = new Uint8Array(0);
  #count = 0;

  add(cells: readonly Cell[]): void {
    this.#nulls.add(cells);
    const from = this.#count;
    this.#count += cells.length;
    this.#bits = roomier(this.#bits, bytesOfBits(this.#count));
    for (let n = 0, row = from; n < cells.length; n++, row++)
      if (cells[n] === true) this.#bits[row >> 3]! |= 1 << (row & 7);
  }

  finish = (): ColumnData => ({
    type: 'boolean',
    ...this.#nulls.finish(),
    values: this.#bits.subarray(0, bytesOfBits(this.#count)),
  });

  clear(): void {
    this.#nulls.clear();
    this.#bits.fill(0);
    this.#count = 0;
  }
}
