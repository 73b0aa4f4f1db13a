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

/** Bytes behind a text that `copyText` reads and writes as well. */
export const BEYOND = 16;

/**
 * Copies the bytes [start, end) to `place`, and some of what follows, up to `BEYOND`, which is to be written later. Most texts are
 * too short for a call into the engine, or for asking how long they are: sixteen bytes are copied of any, then eight at a time.
 */
export function copyText(from: DataView, start: number, end: number, to: DataView, place: number): void {
  to.setBigUint64(place, from.getBigUint64(start, true), true);
  to.setBigUint64(place + 8, from.getBigUint64(start + 8, true), true);
  const shift = place - start;
  for (let at = start + 16; at < end; at += 8) to.setBigUint64(at + shift, from.getBigUint64(at, true), true);
}

/** A view of bytes and of the `BEYOND` that lie behind them; of a copy where there are none. */
export function viewOf(bytes: Uint8Array): DataView {
  const { buffer, byteOffset, byteLength } = bytes;
  if (byteOffset + byteLength + BEYOND <= buffer.byteLength)
    return new DataView(buffer, byteOffset, byteLength + BEYOND);
  const copy = new Uint8Array(byteLength + BEYOND);
  copy.set(bytes);
  return new DataView(copy.buffer);
}
