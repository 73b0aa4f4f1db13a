import { stringify } from 'csv-stringify/sync';
import type { Table } from '../../schema/table.ts';
import { isValid } from './bits.ts';
import type { ColumnData } from './columns.ts';
import { Scratch } from './room.ts';
import { copyBytes, type Strings, type Utf8 } from './strings.ts';

/** RFC 4180 with LF: what csv-stringify writes with these options, which a test holds against every kind of cell. */
export const CSV_OPTIONS = {
  cast: { boolean: (value: boolean) => String(value) }, // by default true is 1 and false is empty, as null is
} as const;

export const csvHeader = ({ columns }: Table): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(stringify([columns.map((column) => column.name)], CSV_OPTIONS));

/** Writes the cell of a row at a place. @returns where it ends */
type Put = (out: Uint8Array, at: number, row: number) => number;

const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d];

/**
 * The rows as lines: empty = null, numbers in their shortest exact form, nothing altered (a cell that starts with `=` stays so).
 * Put together from the bytes of the columns, which Arrow and Parquet need too: csv-stringify, which looks into each cell for
 * separators of any length, takes many times as long.
 */
export function csvLines(
  columns: readonly ColumnData[],
  rowCount: number,
  memory = new Scratch(),
): Uint8Array<ArrayBuffer> {
  const out = memory.take(columns.reduce((size, column) => size + mostBytes(column, rowCount), rowCount));
  const puts = columns.map(putter);
  let at = 0;
  for (let row = 0; row < rowCount; row++) {
    for (let n = 0; n < puts.length; n++) {
      if (n > 0) out[at++] = COMMA;
      at = puts[n]!(out, at, row);
    }
    out[at++] = LF;
  }
  return out.subarray(0, at);
}

/** The longest numbers: -2147483648, -1.2345678901234567e-308. */
const LONGEST = { integer: 11, number: 24, boolean: 5 } as const;

/** With the comma; a text of nothing but quotes is doubled and quoted. */
const mostBytes = (column: ColumnData, rowCount: number): number =>
  column.type === 'string' ? 2 * column.values.length + 3 * rowCount : (LONGEST[column.type] + 1) * rowCount;

function putter(column: ColumnData): Put {
  const put = putterOf(column);
  return column.valid ? (out, at, row) => (isValid(column, row) ? put(out, at, row) : at) : put;
}

function putterOf(column: ColumnData): Put {
  if (column.type === 'string') return textPutter(column);
  const { type, values } = column;
  if (type === 'number') return (out, at, row) => putAscii(out, at, String(values[row]));
  if (type === 'boolean')
    return (out, at, row) => putAscii(out, at, (values[row >> 3]! >> (row & 7)) & 1 ? 'true' : 'false');
  return (out, at, row) =>
    values[row]! < 0 ? putAscii(out, at, String(values[row])) : putNatural(out, at, values[row]!);
}

function putAscii(out: Uint8Array, at: number, text: string): number {
  for (let n = 0; n < text.length; n++) out[at + n] = text.charCodeAt(n);
  return at + text.length;
}

/** A whole number from 0 in decimal digits. */
function putNatural(out: Uint8Array, at: number, value: number): number {
  let end = at + 1;
  for (let power = 10; value >= power; power *= 10) end++;
  for (let n = end - 1, rest = value; n >= at; n--) {
    const next = Math.floor(rest / 10);
    out[n] = 0x30 + rest - 10 * next;
    rest = next;
  }
  return end;
}

/** Of a dictionary each text is looked through once; so is a column as a whole, of which mostly no text needs quotes. */
function textPutter({ offsets, values, dictionary }: Strings): Put {
  const copy: Put = (out, at, row) => {
    copyBytes(values, offsets[row]!, offsets[row + 1]!, out, at);
    return at + offsets[row + 1]! - offsets[row]!;
  };
  const quote: Put = (out, at, row) => putQuoted(out, at, values, offsets[row]!, offsets[row + 1]!);
  if (dictionary) {
    const quoted = dictionary.words.map((_, n) => needsQuotes(dictionary, n));
    return (out, at, row) => (quoted[dictionary.codes[row]!] ? quote(out, at, row) : copy(out, at, row));
  }
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  if (!SPECIAL.some((byte) => bytes.includes(byte))) return copy;
  return (out, at, row) => (needsQuotes({ offsets, values }, row) ? quote(out, at, row) : copy(out, at, row));
}

const SPECIAL = [QUOTE, COMMA, LF, CR];

function needsQuotes({ offsets, values }: Utf8, n: number): boolean {
  for (let at = offsets[n]!, end = offsets[n + 1]!; at < end; at++) {
    const byte = values[at]!;
    if (byte <= COMMA && (byte === COMMA || byte === QUOTE || byte === LF || byte === CR)) return true;
  }
  return false;
}

function putQuoted(out: Uint8Array, from: number, values: Uint8Array, start: number, end: number): number {
  let at = from;
  out[at++] = QUOTE;
  for (let n = start; n < end; n++) {
    const byte = values[n]!;
    if (byte === QUOTE) out[at++] = QUOTE;
    out[at++] = byte;
  }
  out[at++] = QUOTE;
  return at;
}
