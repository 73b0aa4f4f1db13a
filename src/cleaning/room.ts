/** Numbers that are handed out together: a page of a few hundred blocks finds room. */
const SIZE = 1 << 15;

/**
 * Arrays of numbers for one document, all 0. They are stretches of two long arrays, which serve one document after the other:
 * a typed array of its own costs more than what is done with it on a short page. What finds no room there is made anew.
 */
export class Room {
  readonly #ints: Int32Array;
  readonly #floats: Float64Array;
  #usedInts = 0;
  #usedFloats = 0;

  constructor(size: number = SIZE) {
    this.#ints = new Int32Array(size);
    this.#floats = new Float64Array(size);
  }

  /** Takes all arrays back: nobody may use them any more. */
  clear(): void {
    this.#ints.fill(0, 0, this.#usedInts);
    this.#floats.fill(0, 0, this.#usedFloats);
    this.#usedInts = 0;
    this.#usedFloats = 0;
  }

  ints(length: number): Int32Array {
    const from = this.#usedInts;
    const to = from + length;
    if (to > this.#ints.length) return new Int32Array(length);
    this.#usedInts = to;
    return this.#ints.subarray(from, to);
  }

  floats(length: number): Float64Array {
    const from = this.#usedFloats;
    const to = from + length;
    if (to > this.#floats.length) return new Float64Array(length);
    this.#usedFloats = to;
    return this.#floats.subarray(from, to);
  }
}
