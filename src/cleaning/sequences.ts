/** Counts equal sequences of whole numbers among many; a hash table with open addressing, sequences themselves are compared. */
export class SequenceGroups {
  readonly #sequences: readonly (readonly number[])[];
  /** Index + 1 of the first of equal sequences, by slot; 0 for an empty one. */
  readonly #slots: Int32Array;
  readonly #sizes: Int32Array;

  constructor(sequences: readonly (readonly number[])[]) {
    this.#sequences = sequences;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * sequences.length + 2)));
    this.#sizes = new Int32Array(sequences.length);
  }

  add(n: number): void {
    const slot = this.#slotOf(n);
    if (this.#slots[slot] === 0) this.#slots[slot] = n + 1;
    this.#sizes[this.#slots[slot]! - 1]!++;
  }

  /** @returns how many sequences equal to this one were added */
  sizeOf(n: number): number {
    const first = this.#slots[this.#slotOf(n)]! - 1;
    return first < 0 ? 0 : this.#sizes[first]!;
  }

  #slotOf(n: number): number {
    const own = this.#sequences[n]!;
    const mask = this.#slots.length - 1;
    let slot = hashOf(own) & mask;
    while (this.#slots[slot] !== 0 && !areEqual(this.#sequences[this.#slots[slot]! - 1]!, own))
      slot = (slot + 1) & mask;
    return slot;
  }
}

function hashOf(sequence: readonly number[]): number {
  let hash = sequence.length;
  for (let n = 0; n < sequence.length; n++) hash = Math.imul(hash ^ sequence[n]!, 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 16);
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false;
  return true;
}
