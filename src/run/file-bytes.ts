import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import type { Scratch } from '../io/tables/index.ts';

/** A file or an entry whose bytes are not what was written. */
export class Damaged extends Error {}

/** A file that is read from wherever one likes. */
export class FileBytes {
  readonly path: string;
  readonly size: number;
  readonly #file: number;

  /** @throws the error of `open` when there is no such file. */
  constructor(path: string) {
    [this.path, this.#file] = [path, openSync(path, 'r')];
    this.size = fstatSync(this.#file).size;
  }

  /**
   * @param memory where the bytes stand until it is used again; without it they stand in some of their own
   * @throws Damaged when the file ends before.
   */
  read(start: number, length: number, memory?: Scratch): Buffer {
    const bytes = memory ? Buffer.from(memory.take(length).buffer, 0, length) : Buffer.allocUnsafeSlow(length);
    for (let done = 0; done < length; ) {
      const read = readSync(this.#file, bytes, done, length - done, start + done);
      if (read === 0) throw new Damaged(`${this.path} is cut short`);
      done += read;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Writes all of it: one call may write less, on a disk that is nearly full for example. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}
