import { isSet, isValid } from './bits.ts';
import type { ColumnData, Integers } from './columns.ts';
import { copyBytes, type Strings, type Utf8 } from './strings.ts';

const [QUOTE, CR] = [0x22, 0x0d];
export const [COMMA, LF] = [0x2c, 0x0a];

/** The cells of a column; a null takes no bytes. */
export interface Cells {
  /** Adds to the size of each row the bytes of its cell. */
  measure(sizes: Int32Array): void;
  /** Writes each cell at the place of its row, and moves the place behind it. */
  write(out: Uint8Array, places: Int32Array): void;
}

export function cellsOf(column: ColumnData): Cells {
  if (column.type === 'string') return new TextCells(column);
  if (column.type === 'integer') return new IntegerCells(column);
  const { type, values } = column;
  return new WordCells(column, (row) =>
    type === 'number' ? String(values[row]) : isSet(values, row) ? 'true' : 'false',
  );
}

/** Cells of ASCII words. */
class WordCells implements Cells {
  readonly #column: ColumnData;
  readonly #word: (row: number) => string;

  constructor(column: ColumnData, word: (row: number) => string) {
    [this.#column, this.#word] = [column, word];
  }

  measure(sizes: Int32Array): void {
    for (let row = 0; row < sizes.length; row++) if (isValid(this.#column, row)) sizes[row]! += this.#word(row).length;
  }

  write(out: Uint8Array, places: Int32Array): void {
    for (let row = 0; row < places.length; row++) {
      if (!isValid(this.#column, row)) continue;
      const [word, at] = [this.#word(row), places[row]!];
      for (let n = 0; n < word.length; n++) out[at + n] = word.charCodeAt(n);
      places[row] = at + word.length;
    }
  }
}

/** Whole numbers from 0, as no other stand in a table. */
class IntegerCells implements Cells {
  readonly #column: Integers;

  constructor(column: Integers) {
    this.#column = column;
  }

  measure(sizes: Int32Array): void {
    const { values, nulls } = this.#column;
    for (let row = 0; row < sizes.length; row++)
      if (nulls === 0 || isValid(this.#column, row)) sizes[row]! += digitsOf(values[row]!);
  }

  write(out: Uint8Array, places: Int32Array): void {
    const { values, nulls } = this.#column;
    for (let row = 0; row < places.length; row++) {
      if (nulls > 0 && !isValid(this.#column, row)) continue;
      const end = places[row]! + digitsOf(values[row]!);
      for (let at = end - 1, rest = values[row]!; at >= places[row]!; at--) {
        const next = Math.floor(rest / 10);
        out[at] = 0x30 + rest - 10 * next;
        rest = next;
      }
      places[row] = end;
    }
  }
}

function digitsOf(value: number): number {
  let digits = 1;
  for (let power = 10; value >= power; power *= 10) digits++;
  return digits;
}

/** Texts, of a dictionary those that differ: each is looked through once for what needs quotes. */
class TextCells implements Cells {
  readonly #texts: Utf8;
  /** Of each row the number of its text; null where each row has its own. */
  readonly #codes: Int32Array | null;
  /** Bytes of each text as a cell. */
  readonly #sizes: Int32Array;

  constructor(column: Strings) {
    this.#texts = column.dictionary ?? column;
    this.#codes = column.dictionary?.codes ?? null;
    this.#sizes = cellSizes(this.#texts);
  }

  measure(sizes: Int32Array): void {
    const [codes, own] = [this.#codes, this.#sizes];
    for (let row = 0; row < sizes.length; row++) {
      const code = codes ? codes[row]! : row;
      if (code >= 0) sizes[row]! += own[code]!;
    }
  }

  write(out: Uint8Array, places: Int32Array): void {
    const [codes, own, { offsets, values }] = [this.#codes, this.#sizes, this.#texts];
    for (let row = 0; row < places.length; row++) {
      const code = codes ? codes[row]! : row;
      if (code < 0) continue;
      const [start, end, at] = [offsets[code]!, offsets[code + 1]!, places[row]!];
      if (own[code] === end - start) copyBytes(values, start, end, out, at);
      else putQuoted(out, at, values, start, end);
      places[row] = at + own[code]!;
    }
  }
}

const SPECIAL = [QUOTE, COMMA, LF, CR];

/** Mostly no text of a column needs quotes, which one search tells. */
function cellSizes({ offsets, values }: Utf8): Int32Array {
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  const mayNeedQuotes = SPECIAL.some((byte) => bytes.includes(byte));
  const sizes = new Int32Array(offsets.length - 1);
  for (let n = 0; n < sizes.length; n++) {
    const [start, end] = [offsets[n]!, offsets[n + 1]!];
    sizes[n] = end - start + (mayNeedQuotes ? quotesFor(values, start, end) : 0);
  }
  return sizes;
}

/** How many quotes a text needs around it and for those in it. */
function quotesFor(values: Uint8Array, start: number, end: number): number {
  let [isSpecial, quotes] = [false, 0];
  for (let at = start; at < end; at++) {
    const byte = values[at]!;
    if (byte > COMMA) continue;
    if (byte === QUOTE) quotes++;
    else if (byte === COMMA || byte === LF || byte === CR) isSpecial = true;
  }
  return isSpecial || quotes > 0 ? quotes + 2 : 0;
}

function putQuoted(out: Uint8Array, from: number, values: Uint8Array, start: number, end: number): void {
  let at = from;
  out[at++] = QUOTE;
  for (let n = start; n < end; n++) {
    const byte = values[n]!;
    if (byte === QUOTE) out[at++] = QUOTE;
    out[at++] = byte;
  }
  out[at] = QUOTE;
}
