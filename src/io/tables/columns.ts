import type { Column, Row, Table } from '../../schema/table.ts';

/** The cells of one column in the layout that Arrow and Parquet share: values side by side, nulls in a bitmap, text as UTF-8. */
export type ColumnData = Integers | Numbers | Booleans | Strings;

interface Nulls {
  readonly nulls: number;
  /** A bit for each row, lowest first, 1 where there is a value; null when there are no nulls. */
  readonly valid: Uint8Array | null;
}
interface Integers extends Nulls {
  readonly type: 'integer';
  readonly values: Int32Array;
}
interface Numbers extends Nulls {
  readonly type: 'number';
  readonly values: Float64Array;
}
interface Booleans extends Nulls {
  readonly type: 'boolean';
  /** A bit for each row, lowest first. */
  readonly values: Uint8Array;
}
export interface Strings extends Nulls {
  readonly type: 'string';
  /** Where each row's text starts in `values`, and at last where it ends. */
  readonly offsets: Int32Array;
  readonly values: Uint8Array;
}

export const toColumns = (table: Table, rows: readonly Row[]): ColumnData[] =>
  table.columns.map((column) => toColumn(column, rows));

/** Whether a row has a value. */
export const isValid = ({ valid }: { readonly valid: Uint8Array | null }, row: number): boolean =>
  valid === null || ((valid[row >> 3]! >> (row & 7)) & 1) === 1;

function toColumn({ name, type }: Column, rows: readonly Row[]): ColumnData {
  if (type === 'string') return strings(name, rows);
  const present = new Bits(rows.length);
  if (type === 'boolean') {
    const values = new Bits(rows.length);
    for (let n = 0; n < rows.length; n++) {
      const cell = rows[n]![name]!;
      if (cell !== null) present.set(n);
      if (cell === true) values.set(n);
    }
    return { ...present.asValid(), type, values: values.bytes };
  }
  const values = type === 'integer' ? new Int32Array(rows.length) : new Float64Array(rows.length);
  for (let n = 0; n < rows.length; n++) {
    const cell = rows[n]![name]!;
    if (cell === null) continue; // a null is 0
    values[n] = cell as number;
    present.set(n);
  }
  return { ...present.asValid(), type, values } as ColumnData;
}

/** Encoded in one go: a call into the encoder for each cell would cost more than the encoding. */
function strings(name: string, rows: readonly Row[]): Strings {
  const present = new Bits(rows.length);
  const units = new Int32Array(rows.length);
  let [text, total] = ['', 0];
  for (let n = 0; n < rows.length; n++) {
    const cell = rows[n]![name] as string | null;
    if (cell === null) continue;
    present.set(n);
    text += cell;
    units[n] = cell.length;
    total += cell.length;
  }
  const values = new TextEncoder().encode(text);
  const offsets = new Int32Array(rows.length + 1);
  const ascii = total === values.length;
  for (let n = 0, at = 0; n < rows.length; n++) {
    at = ascii ? at + units[n]! : endOf(values, at, units[n]!);
    offsets[n + 1] = at;
  }
  return { ...present.asValid(), type: 'string', values, offsets };
}

/** Where a text of so many UTF-16 units ends that starts at `at`: a character of four bytes is two units, a following byte none. */
function endOf(utf8: Uint8Array, at: number, units: number): number {
  let [end, left] = [at, units];
  while (left > 0) {
    const lead = utf8[end]!;
    end += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    left -= lead < 0xf0 ? 1 : 2;
  }
  return end;
}

/** A bit for each row, lowest first. */
class Bits {
  readonly bytes: Uint8Array;
  readonly #length: number;
  #ones = 0;

  constructor(length: number) {
    this.#length = length;
    this.bytes = new Uint8Array((length + 7) >> 3);
  }

  set(row: number): void {
    this.bytes[row >> 3]! |= 1 << (row & 7);
    this.#ones++;
  }

  asValid = (): Nulls =>
    this.#ones === this.#length ? { nulls: 0, valid: null } : { nulls: this.#length - this.#ones, valid: this.bytes };
}
