import { isSet, isValid } from './bits.ts';
import type { Booleans, ColumnData } from './columns.ts';
import type { Cells } from './csv-column.ts';
import { NumberCells } from './csv-numbers.ts';
import { copyText, type Utf8, viewOf } from './strings.ts';

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
  readonly #from: DataView;
  readonly #offsets: Int32Array;
  /** Of each row the number of its text; null where each row has its own. */
  readonly #codes: Int32Array | null;
  /** Bytes of each text as a cell. */
  readonly #sizes: Int32Array;

  constructor(texts: Utf8, codes: Int32Array | null) {
    [this.#from, this.#offsets] = [viewOf(texts.values), texts.offsets];
    [this.#codes, this.#sizes] = [codes, cellSizes(texts)];
  }

  get most(): number {
    const [codes, sizes] = [this.#codes, this.#sizes];
    let sum = 0;
    if (codes === null) for (let n = 0; n < sizes.length; n++) sum += sizes[n]!;
    else for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) sum += sizes[codes[row]!]!;
    return sum;
  }

  put(_: Uint8Array, view: DataView, at: number, row: number): number {
    const code = this.#codes === null ? row : this.#codes[row]!;
    if (code < 0) return at;
    const [start, end] = [this.#offsets[code]!, this.#offsets[code + 1]!];
    const next = at + this.#sizes[code]!;
    if (next === at + end - start) copyText(this.#from, start, end, view, at);
    else putQuoted(this.#from, start, end, view, at, next);
    return next;
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

/** Puts a text between quotes at [at, next). */
function putQuoted(from: DataView, start: number, end: number, out: DataView, at: number, next: number): void {
  out.setUint8(at, QUOTE);
  if (next - at === end - start + 2) copyText(from, start, end, out, at + 1);
  else
    for (let n = start, to = at + 1; n < end; n++) {
      const byte = from.getUint8(n);
      if (byte === QUOTE) out.setUint8(to++, QUOTE);
      out.setUint8(to++, byte);
    }
  out.setUint8(next - 1, QUOTE);
}
