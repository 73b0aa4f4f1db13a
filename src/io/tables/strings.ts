import type { Nulls } from './bits.ts';

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

/** A call into the engine takes as long as the copying of so many bytes. */
const WORTH_A_CALL = 40;

export function copyBytes(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): void {
  if (end - start > WORTH_A_CALL) to.set(from.subarray(start, end), at);
  else for (let n = start, shift = at - start; n < end; n++) to[n + shift] = from[n]!;
}
