import { detached } from './detached.ts';

/** Texts that are kept at most, a power of two, and bytes of the longest: those of page furniture. */
const [ROWS, LONGEST] = [1 << 12, 64];
/** Texts are told apart four bytes at a time, with the last ones, where fewer are left, by themselves. */
const WORDS = LONGEST / 4;

/** What was made of short texts met before, found by their bytes: each has one row where it may stand, in the place of the one that stood there last. */
export class KeptTexts {
  readonly #words = new Int32Array(ROWS * WORDS);
  /** By row the size of its text + 1; 0 for a free one. */
  readonly #sizes = new Uint8Array(ROWS);
  readonly #made: string[] = new Array(ROWS).fill('');
  readonly #make: (bytes: Uint8Array) => string;
  /** The text that is asked for. */
  readonly #asked = new Int32Array(WORDS);

  constructor(make: (bytes: Uint8Array) => string) {
    this.#make = make;
  }

  /** @returns what is made of the first bytes */
  of(bytes: Uint8Array, size: number): string {
    if (size > LONGEST) return this.#make(bytes.subarray(0, size));
    const row = this.#read(bytes, size) & (ROWS - 1);
    if (!this.#holds(row, size)) this.#keep(row, bytes, size);
    return this.#made[row]!;
  }

  /** Takes the text that is asked for. @returns its hash */
  #read(bytes: Uint8Array, size: number): number {
    const asked = this.#asked;
    let hash = size;
    let n = 0;
    let at = 0;
    for (; at + 4 <= size; at += 4) {
      const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      asked[n++] = word;
      hash = mixed(hash, word);
    }
    let last = 0;
    for (; at < size; at++) last = (last << 8) | bytes[at]!;
    if (size & 3) asked[n] = last;
    return mixed(hash, last);
  }

  #holds(row: number, size: number): boolean {
    if (this.#sizes[row] !== size + 1) return false;
    const words = this.#words;
    const asked = this.#asked;
    for (let n = 0, at = row * WORDS; 4 * n < size; n++, at++) if (words[at] !== asked[n]) return false;
    return true;
  }

  #keep(row: number, bytes: Uint8Array, size: number): void {
    for (let n = 0; 4 * n < size; n++) this.#words[row * WORDS + n] = this.#asked[n]!;
    this.#sizes[row] = size + 1;
    this.#made[row] = detached(this.#make(bytes.subarray(0, size)));
  }
}

/** The high bits of a product depend on all below them, the low ones do not. */
function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}
