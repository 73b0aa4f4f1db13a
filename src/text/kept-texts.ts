import { detached } from './detached.ts';

/** Texts that are kept at most, a power of two, and bytes of the longest: those of page furniture. */
const [ROWS, LONGEST] = [1 << 12, 64];

/** What was made of short texts met before, found by their bytes: each has one row where it may stand, in the place of the one that stood there last. */
export class KeptTexts {
  readonly #bytes = new Uint8Array(ROWS * LONGEST);
  /** By row the size of its text + 1; 0 for a free one. */
  readonly #sizes = new Uint8Array(ROWS);
  readonly #made: string[] = new Array(ROWS).fill('');
  readonly #make: (bytes: Uint8Array) => string;

  constructor(make: (bytes: Uint8Array) => string) {
    this.#make = make;
  }

  /** @returns what is made of the first bytes */
  of(bytes: Uint8Array, size: number): string {
    if (size > LONGEST) return this.#make(bytes.subarray(0, size));
    const row = rowOf(bytes, size);
    if (!this.#holds(row, bytes, size)) this.#keep(row, bytes, size);
    return this.#made[row]!;
  }

  #holds(row: number, bytes: Uint8Array, size: number): boolean {
    if (this.#sizes[row] !== size + 1) return false;
    const kept = this.#bytes;
    const from = row * LONGEST;
    for (let n = 0; n < size; n++) if (kept[from + n] !== bytes[n]) return false;
    return true;
  }

  #keep(row: number, bytes: Uint8Array, size: number): void {
    const kept = this.#bytes;
    const from = row * LONGEST;
    for (let n = 0; n < size; n++) kept[from + n] = bytes[n]!;
    this.#sizes[row] = size + 1;
    this.#made[row] = detached(this.#make(bytes.subarray(0, size)));
  }
}

function rowOf(bytes: Uint8Array, size: number): number {
  let hash = size;
  for (let n = 0; n < size; n++) hash = Math.imul(hash ^ bytes[n]!, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (ROWS - 1);
}
