import { isSet, isValid } from './bits.ts';
import type { Booleans, ColumnData } from './columns.ts';
import type { Cells } from './csv-column.ts';
import { NumberCells } from './csv-numbers.ts';
import { Copier, type Utf8 } from './strings.ts';

const [QUOTE, CR] = [0x22, 0x0d];
export const [COMMA, LF] = [0x2c, 0x0a];

export function cellsOf(column: ColumnData, rowCount: number): Cells {
  if (column.type === 'string') return new TextCells(column.dictionary ?? column, column.dictionary?.codes ?? null);
  if (column.type === 'boolean') return new TextCells(FLAGS, flagCodes(column, rowCount));
  return new NumberCells(column);
}

const FLAGS: Utf8 = { values: new TextEncoder().encode('falsetrue'), offsets: Int32Array.of(0, 5, 9) };

function flagCodes(column: Booleans, rowCount: number): Int32Array {
  const codes = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) codes[row] = isValid(column, row) ? (isSet(column.values, row) ? 1 : 0) : -1;
  return codes;
}

/** Texts, of a dictionary those that differ: each is looked through once for what needs quotes. */
class TextCells implements Cells {
  readonly #texts: Utf8;
  /** Of each row the number of its text; null where each row has its own. */
  readonly #codes: Int32Array | null;
  /** Bytes of each text as a cell. */
  readonly #sizes: Int32Array;
  #copier: Copier | null = null;

  constructor(texts: Utf8, codes: Int32Array | null) {
    [this.#texts, this.#codes, this.#sizes] = [texts, codes, cellSizes(texts)];
  }

  measure(sizes: Int32Array): void {
    const [codes, own] = [this.#codes, this.#sizes];
    for (let row = 0; row < sizes.length; row++) {
      const code = codes ? codes[row]! : row;
      if (code >= 0) sizes[row]! += own[code]!;
    }
  }

  write(out: Uint8Array, places: Int32Array, separator: number, from: number, to: number): void {
    const codes = this.#codes;
    for (let row = from; row < to; row++) {
      const code = codes === null ? row : codes[row]!;
      let at = places[row]!;
      if (code >= 0) at = this.#put(out, at, code);
      out[at] = separator;
      places[row] = at + 1;
    }
  }

  /** @returns where it ends. */
  #put(out: Uint8Array, at: number, code: number): number {
    const { offsets, values } = this.#texts;
    this.#copier ??= new Copier(values, out);
    const copier = this.#copier;
    const start = offsets[code]!;
    const end = offsets[code + 1]!;
    const size = this.#sizes[code]!;
    if (size === end - start) copier.copy(start, end, at);
    else putQuoted(copier, out, at, at + size, values, start, end);
    return at + size;
  }
}

const SPECIAL = [QUOTE, COMMA, LF, CR];

/** Mostly no text of a column needs quotes, which one search tells; and few hold one, which is found by search too. */
function cellSizes({ offsets, values }: Utf8): Int32Array {
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  const mayNeedQuotes = SPECIAL.some((byte) => bytes.includes(byte));
  const sizes = new Int32Array(offsets.length - 1);
  let quote = mayNeedQuotes ? nextQuote(bytes, 0) : bytes.length;
  for (let n = 0; n < sizes.length; n++) {
    const start = offsets[n]!;
    const end = offsets[n + 1]!;
    sizes[n] = end - start;
    if (quote < end) {
      sizes[n]! += quotesIn(values, quote, end) + 2;
      quote = nextQuote(bytes, end);
    } else if (mayNeedQuotes && needsQuotes(values, start, end)) sizes[n]! += 2;
  }
  return sizes;
}

/** @returns the end where there is none. */
function nextQuote(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(QUOTE, from);
  return at < 0 ? bytes.length : at;
}

function quotesIn(values: Uint8Array, start: number, end: number): number {
  let quotes = 0;
  for (let at = start; at < end; at++) if (values[at] === QUOTE) quotes++;
  return quotes;
}

const NEEDS_QUOTES = Uint8Array.from({ length: 256 }, (_, byte) => (SPECIAL.includes(byte) ? 1 : 0));

function needsQuotes(values: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (NEEDS_QUOTES[values[at]!] === 1) return true;
  return false;
}

/** Puts a text between quotes at [from, to). */
function putQuoted(
  copier: Copier,
  out: Uint8Array,
  from: number,
  to: number,
  values: Uint8Array,
  start: number,
  end: number,
): void {
  out[from] = out[to - 1] = QUOTE;
  if (to - from === end - start + 2) copier.copy(start, end, from + 1);
  else
    for (let n = start, at = from + 1; n < end; n++) {
      const byte = values[n]!;
      if (byte === QUOTE) out[at++] = QUOTE;
      out[at++] = byte;
    }
}
