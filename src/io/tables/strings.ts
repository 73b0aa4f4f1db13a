import type { NumberedCells } from '../../schema/table.ts';
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

/** The words of a dictionary, one after the other. */
export interface Dictionary extends Utf8, NumberedCells {}

/**
 * Copies stretches of bytes from one array to another. Most are too short for a call into the engine: eight bytes at a time, the
 * last ones together with some that were copied already.
 */
export class Copier {
  readonly #from: DataView;
  readonly #to: DataView;

  constructor(from: Uint8Array, to: Uint8Array) {
    this.#from = viewOf(from);
    this.#to = viewOf(to);
  }

  /** Copies [start, end) to `place`. */
  copy(start: number, end: number, place: number): void {
    const [from, to, shift] = [this.#from, this.#to, place - start];
    if (end - start < 8) {
      this.#copyFew(start, end, shift);
      return;
    }
    for (let at = start; at < end - 8; at += 8) to.setBigUint64(at + shift, from.getBigUint64(at, true), true);
    to.setBigUint64(end - 8 + shift, from.getBigUint64(end - 8, true), true);
  }

  #copyFew(start: number, end: number, shift: number): void {
    const [from, to] = [this.#from, this.#to];
    if (end - start < 4) for (let at = start; at < end; at++) to.setUint8(at + shift, from.getUint8(at));
    else {
      to.setInt32(start + shift, from.getInt32(start, true), true);
      to.setInt32(end - 4 + shift, from.getInt32(end - 4, true), true);
    }
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);
