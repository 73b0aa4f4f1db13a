import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import type { Scratch } from '../io/tables/index.ts';

/** 128 bits of SHA-256 in 22 characters: names content, and tells a damaged entry from a whole one. */
export const digest = (data: string | Uint8Array): string => hash('sha256', data, 'base64url').slice(0, 22);

const MAGIC = 'claimtrace-part-1\n';
/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 18;

/**
 * Several byte strings in one file, each with its digest, and a head (any JSON) that describes them:
 *
 *     magic | entries … | JSON {head, sizes, digests} | its length, 8 hex digits | its digest
 *
 * Written under another name and renamed when whole, so that a file is there entirely or not at all.
 */
export class ContainerWriter {
  readonly #path: string;
  readonly #file: number;
  readonly #sizes: number[] = [];
  readonly #digests: string[] = [];
  /** Copied, since whoever made an entry may use its memory again. */
  readonly #pending = Buffer.allocUnsafeSlow(CHUNK);
  #pendingBytes = 0;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(`${path}.new`, 'w');
    this.#write(Buffer.from(MAGIC));
  }

  /** @returns the number of the entry. */
  add(entry: Uint8Array, known?: string): number {
    this.#sizes.push(entry.length);
    this.#digests.push(known ?? digest(entry));
    this.#write(entry);
    return this.#sizes.length - 1;
  }

  /** Number of entries so far. */
  get entries(): number {
    return this.#sizes.length;
  }

  close(head: unknown): void {
    const tail = Buffer.from(JSON.stringify({ head, sizes: this.#sizes, digests: this.#digests }));
    this.#write(tail);
    this.#write(Buffer.from(tail.length.toString(16).padStart(8, '0') + digest(tail)));
    this.#flush();
    closeSync(this.#file);
    renameSync(`${this.#path}.new`, this.#path);
  }

  /** Closes without a result. */
  abandon(): void {
    closeSync(this.#file);
  }

  #write(bytes: Uint8Array): void {
    if (this.#pendingBytes + bytes.length > CHUNK) this.#flush();
    if (bytes.length > CHUNK) writeAll(this.#file, bytes);
    else {
      this.#pending.set(bytes, this.#pendingBytes);
      this.#pendingBytes += bytes.length;
    }
  }

  #flush(): void {
    writeAll(this.#file, this.#pending.subarray(0, this.#pendingBytes));
    this.#pendingBytes = 0;
  }
}

/** Writes all of it: one call may write less, on a disk that is nearly full for example. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** A file or an entry whose bytes are not what was written. */
export class Damaged extends Error {}

/** Reads entries of a container, each checked against its digest. */
export class Container<Head> {
  readonly head: Head;
  readonly sizes: readonly number[];
  readonly digests: readonly string[];
  readonly path: string;
  readonly #file: number;
  readonly #starts: number[] = [];

  /** @throws Damaged; the error of `open` when there is no such file. */
  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, 'r');
    try {
      const { head, sizes, digests } = readTail<Head>(path, this.#file);
      [this.head, this.sizes, this.digests] = [head, sizes, digests];
    } catch (error) {
      closeSync(this.#file);
      throw error;
    }
    let at = MAGIC.length;
    for (const size of this.sizes) {
      this.#starts.push(at);
      at += size;
    }
  }

  /**
   * @param memory where the bytes stand until it is used again; without it they stand in some of their own
   * @throws Damaged when its bytes are not those that were written.
   */
  read(entry: number, memory?: Scratch): Buffer {
    const bytes = this.readUnchecked(entry, memory);
    if (digest(bytes) !== this.digests[entry]) throw new Damaged(`${this.path}: entry ${entry} is damaged`);
    return bytes;
  }

  /** Reads every entry against its digest. @throws Damaged */
  check(memory: Scratch): void {
    for (let entry = 0; entry < this.sizes.length; entry++) this.read(entry, memory);
  }

  /** @param memory as of `read` */
  readUnchecked(entry: number, memory?: Scratch): Buffer {
    return readExactly(this.#file, this.#starts[entry]!, this.sizes[entry]!, this.path, memory);
  }

  /** Where an entry starts in the file. */
  startOf = (entry: number): number => this.#starts[entry]!;

  close(): void {
    closeSync(this.#file);
  }
}

const TRAILER = 8 + 22;

function readTail<Head>(path: string, file: number): { head: Head; sizes: number[]; digests: string[] } {
  const end = fstatSync(file).size;
  if (end < MAGIC.length + TRAILER) throw new Damaged(`${path} is cut short`);
  const trailer = readExactly(file, end - TRAILER, TRAILER, path).toString('latin1');
  const length = Number.parseInt(trailer.slice(0, 8), 16);
  if (!(length <= end - TRAILER)) throw new Damaged(`${path} is damaged`);
  const tail = readExactly(file, end - TRAILER - length, length, path);
  if (digest(tail) !== trailer.slice(8)) throw new Damaged(`${path} is damaged`);
  return JSON.parse(tail.toString());
}

/** @throws Damaged when the file ends before. */
export function readExactly(file: number, start: number, length: number, path: string, memory?: Scratch): Buffer {
  const bytes = memory ? Buffer.from(memory.take(length).buffer, 0, length) : Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, start + done);
    if (read === 0) throw new Damaged(`${path} is cut short`);
    done += read;
  }
  return bytes;
}
