import type { Entries } from './container.ts';

/** Bytes of a shelf: more than the encoded tables of most parts. */
const CAPACITY = 12 << 20;
/** Bytes before the first entry, where it stands whether the shelf is lent. */
const HEAD = 8;
const [FREE, LENT] = [0, 1];

/** What lies on a shelf that is lent: can be sent, and is not copied then. */
export interface Shelved {
  readonly memory: SharedArrayBuffer;
  /** Where each entry ends; the first starts behind the head. */
  readonly ends: readonly number[];
}

/**
 * Memory in which a worker hands bytes over that no later build will read: through a file they would be written once and
 * read once more. It is lent to who takes them, and used again when they have been taken.
 */
export class Shelf {
  readonly #memory = new SharedArrayBuffer(CAPACITY);
  readonly #bytes = new Uint8Array(this.#memory);

  /** Whether all that was lent has been taken. */
  get isFree(): boolean {
    return Atomics.load(stateOf(this.#memory), 0) === FREE;
  }

  /**
   * Lays entries on the shelf as long as there is room, and into a file from the first on that has none.
   * @param fill gets where to add them @returns what lies on the shelf
   */
  lend<T>(file: Entries, fill: (entries: Entries) => T): { shelved: Shelved; filled: T } {
    const ends: number[] = [];
    let isFull = false;
    const add = (entry: Uint8Array) => {
      const start = ends.at(-1) ?? HEAD;
      isFull ||= start + entry.length > CAPACITY;
      if (isFull) return ends.length + file.add(entry);
      this.#bytes.set(entry, start);
      return ends.push(start + entry.length) - 1;
    };
    const filled = fill({ add });
    Atomics.store(stateOf(this.#memory), 0, LENT);
    return { shelved: { memory: this.#memory, ends }, filled };
  }
}

const stateOf = (memory: SharedArrayBuffer): Int32Array => new Int32Array(memory, 0, 1);

/** Bytes of an entry, until the shelf is given back; null for one that lies in the file, whose entries are counted behind those of the shelf. */
export function taken({ memory, ends }: Shelved, entry: number): Uint8Array | null {
  const start = entry === 0 ? HEAD : ends[entry - 1]!;
  return entry < ends.length ? new Uint8Array(memory, start, ends[entry]! - start) : null;
}

/** The worker may use it again. */
export const giveBack = ({ memory }: Shelved): void => {
  Atomics.store(stateOf(memory), 0, FREE);
};
