type Roomy = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** The array, or one that begins as it does, with room for so many values, and more, so that it need not grow each time. */
export function roomier<T extends Roomy>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(needed, 2 * array.length));
  larger.set(array);
  return larger;
}

/** Memory that is used again and again: megabytes that are left to the garbage collector make it go through all else as well. */
export class Scratch {
  #bytes = new Uint8Array(0);

  /** So many bytes, whatever they held before; until the next call. */
  take(length: number): Uint8Array<ArrayBuffer> {
    if (length > this.#bytes.length) this.#bytes = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
    return this.#bytes.subarray(0, length);
  }
}
