import { type Nulls, nullsOf } from './bits.ts';

/** Texts side by side in UTF-8. */
export interface Utf8 {
  /** Where each text starts in `values`, and at last where the last ends. */
  readonly offsets: Int32Array;
  readonly values: Uint8Array<ArrayBuffer>;
}

/** A column of text; a null is an empty stretch. */
export interface Strings extends Nulls, Utf8 {
  readonly type: 'string';
  /** Null when most texts of the column differ. */
  readonly dictionary: Dictionary | null;
}

/** The different texts of a column, in the order of their first rows. */
export interface Dictionary extends Utf8 {
  /** Of each row the number of its text; -1 for a null. */
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

export function strings(cells: readonly (string | null)[]): Strings {
  const dictionary = dictionaryOf(cells);
  const utf8 = dictionary ? spelledOut(dictionary) : encoded(cells);
  return { type: 'string', ...nullsOf(cells), ...utf8, dictionary };
}

/** Rows after which a column is judged, and the share of different texts up to which a dictionary is worth its while. */
const [JUDGED, WORTH] = [256, 0.6];

function dictionaryOf(cells: readonly (string | null)[]): Dictionary | null {
  const numbers = new Map<string, number>();
  const codes = new Int32Array(cells.length);
  let [former, code]: [string | null, number] = [null, -1];
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n]!;
    if (cell === null) {
      codes[n] = -1;
      continue;
    }
    if (cell !== former) {
      code = numbers.get(cell) ?? -1;
      if (code < 0) {
        code = numbers.size;
        numbers.set(cell, code);
        if (code >= JUDGED && code > WORTH * n) return null;
      }
      former = cell;
    }
    codes[n] = code;
  }
  const words = [...numbers.keys()];
  return { codes, words, ...encoded(words) };
}

/** The texts of all rows, from the dictionary's bytes. */
function spelledOut({ codes, offsets, values }: Dictionary): Utf8 {
  const ends = new Int32Array(codes.length + 1);
  for (let n = 0, end = 0; n < codes.length; n++) {
    const code = codes[n]!;
    if (code >= 0) end += offsets[code + 1]! - offsets[code]!;
    ends[n + 1] = end;
  }
  const bytes = new Uint8Array(ends[codes.length]!);
  for (let n = 0; n < codes.length; n++) {
    const code = codes[n]!;
    if (code >= 0) copyBytes(values, offsets[code]!, offsets[code + 1]!, bytes, ends[n]!);
  }
  return { offsets: ends, values: bytes };
}

/** Encoded in one go: a call into the encoder for each cell would cost more than the encoding. */
function encoded(cells: readonly (string | null)[]): Utf8 {
  let text = '';
  for (let n = 0; n < cells.length; n++) if (cells[n] !== null) text += cells[n];
  const values = new TextEncoder().encode(text);
  const offsets = new Int32Array(cells.length + 1);
  const isAscii = text.length === values.length;
  for (let n = 0, at = 0; n < cells.length; n++) {
    const units = cells[n]?.length ?? 0;
    at = isAscii ? at + units : endOf(values, at, units);
    offsets[n + 1] = at;
  }
  return { values, offsets };
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

/** A call into the engine takes as long as the copying of so many bytes. */
const WORTH_A_CALL = 40;

export function copyBytes(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): void {
  if (end - start > WORTH_A_CALL) to.set(from.subarray(start, end), at);
  else for (let n = start, shift = at - start; n < end; n++) to[n + shift] = from[n]!;
}
