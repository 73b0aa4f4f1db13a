/** Numbers of the longest array that is kept: a page of a few thousand blocks has no longer ones. */
const MOST = 1 << 14;
/** Numbers that an array has at least: most pages have fewer blocks. */
const LEAST = 1 << 8;

/**
 * Arrays of numbers for one document. They serve one document after the other, in the order in which they are asked for:
 * a typed array of its own, or a view of a longer one, costs more than what is done with it on a short page.
 */
export class Room {
  readonly #most: number;
  readonly #ints: Int32Array[] = [];
  readonly #floats: Float64Array[] = [];
  #usedInts = 0;
  #usedFloats = 0;

  /** @param most numbers of the longest array that is kept; longer ones are made anew */
  constructor(most: number = MOST) {
    this.#most = most;
  }

  /** Takes all arrays back: nobody may use them any more. */
  clear(): void {
    this.#usedInts = 0;
    this.#usedFloats = 0;
  }

  /** @returns an array that may be longer; its first numbers, so many, are 0 */
  ints(length: number): Int32Array {
    if (length > this.#most) return new Int32Array(length);
    const n = this.#usedInts++;
    const kept = this.#ints[n];
    if (kept !== undefined && kept.length >= length) return kept.fill(0, 0, length);
    const made = new Int32Array(Math.max(LEAST, 2 * length));
    this.#ints[n] = made;
    return made;
  }

  /** @returns an array that may be longer; its first numbers, so many, are 0 */
  floats(length: number): Float64Array {
    if (length > this.#most) return new Float64Array(length);
    const n = this.#usedFloats++;
    const kept = this.#floats[n];
    if (kept !== undefined && kept.length >= length) return kept.fill(0, 0, length);
    const made = new Float64Array(Math.max(LEAST, 2 * length));
    this.#floats[n] = made;
    return made;
  }
}
