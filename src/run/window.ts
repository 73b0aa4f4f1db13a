import { Scratch } from '../io/tables/index.ts';
import type { FileBytes } from './file-bytes.ts';

/** Bytes that are read at once. */
const AHEAD = 1 << 18;
/** Bytes stand in memory as they do in the file, to so many: whoever wrote numbers there can read them in place. */
const ALIGNED = 8;

/**
 * A stretch of a file in memory, from which small pieces are taken: of pieces that stand one behind the other many are read
 * at once, each else alone.
 */
export class Window {
  readonly #memory = new Scratch();
  #file: FileBytes | null = null;
  #bytes: Buffer = Buffer.alloc(0);
  #start = 0;
  /** Where the last piece ended. */
  #next = 0;

  /** @returns bytes that stand until the next call. @throws Damaged when the file ends before. */
  read(file: FileBytes, start: number, length: number): Buffer {
    const end = start + length;
    if (file !== this.#file || start < this.#start || end > this.#start + this.#bytes.length) {
      const follows = file === this.#file && start === this.#next;
      this.#fill(file, start, follows ? Math.max(end, Math.min(start + AHEAD, file.size)) : end);
    }
    this.#next = end;
    return this.#bytes.subarray(start - this.#start, end - this.#start);
  }

  #fill(file: FileBytes, start: number, end: number): void {
    this.#file = null;
    this.#start = start - (start % ALIGNED);
    this.#bytes = file.read(this.#start, end - this.#start, this.#memory);
    this.#file = file;
  }
}
