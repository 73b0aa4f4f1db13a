import { hash } from 'node:crypto';
import { closeSync, openSync, renameSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Scratch } from '../io/tables/index.ts';
import { Damaged, FileBytes, writeAll } from './file-bytes.ts';
import type { Window } from './window.ts';

/** Characters of a digest. */
export const DIGEST = 22;

/** 128 bits of SHA-256 and 4 more, in 22 characters: names content. */
export const digest = (data: string | Uint8Array): string => hash('sha256', data, 'base64url').slice(0, DIGEST);

/** The first entry stands where numbers may. */
const MAGIC = 'claimtrace container 02\n';
/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 18;

/** Where byte strings go one by one. */
export interface Entries {
  /** Takes its bytes, whose memory may be used again then. @returns the number of the entry, from 0 on */
  add(entry: Uint8Array): number;
}

/**
 * Several byte strings in one file, and a head (any JSON) that describes them:
 *
 *     magic | entries … | JSON of head, sizes, checks, digests | its length and its check, 32 bits each
 *
 * The check of an entry, its CRC-32, tells a damaged one from a whole one, as in gzip and ZIP. An entry on whose content the
 * keys of others depend has a digest too, which costs several times as much. A file that no later build will read has neither.
 * Written under another name and renamed when whole, so that a file is there entirely or not at all.
 */
export class ContainerWriter implements Entries {
  /** Whether the file is read by later builds. */
  readonly isKept: boolean;
  readonly #path: string;
  readonly #file: number;
  readonly #sizes: number[] = [];
  readonly #checks: number[] = [];
  readonly #digests: Record<number, string> = {};
  /** Copied, since whoever made an entry may use its memory again. */
  readonly #pending = Buffer.allocUnsafeSlow(CHUNK);
  #pendingBytes = 0;

  constructor(path: string, isKept = true) {
    [this.#path, this.isKept] = [path, isKept];
    this.#file = openSync(`${path}.new`, 'w');
    this.#write(Buffer.from(MAGIC));
  }

  /** @returns the number of the entry. */
  add(entry: Uint8Array): number {
    this.#sizes.push(entry.length);
    if (this.isKept) this.#checks.push(crc32(entry));
    this.#write(entry);
    return this.#sizes.length - 1;
  }

  /** An entry with a digest. */
  addNamed(entry: Uint8Array): void {
    const number = this.add(entry);
    if (this.isKept) this.#digests[number] = digest(entry);
  }

  /** Number of entries so far. */
  get entries(): number {
    return this.#sizes.length;
  }

  close(head: unknown): void {
    const tail: Tail<unknown> = { head, sizes: this.#sizes, checks: this.#checks, digests: this.#digests };
    const bytes = Buffer.from(JSON.stringify(tail));
    this.#write(bytes);
    const trailer = Buffer.alloc(TRAILER);
    trailer.writeUInt32LE(crc32(bytes), trailer.writeUInt32LE(bytes.length));
    this.#write(trailer);
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

interface Tail<Head> {
  readonly head: Head;
  readonly sizes: readonly number[];
  /** None in a file that is not kept. */
  readonly checks: readonly number[];
  /** Entry -> its digest, of those that have one. */
  readonly digests: Readonly<Record<number, string>>;
}

const TRAILER = 4 + 4;

/** Reads entries of a container. */
export class Container<Head> {
  readonly head: Head;
  // As numbers and bytes, since a million documents make files of thousands of entries, of which hundreds are open at once.
  readonly sizes: Uint32Array;
  readonly #starts: Float64Array;
  readonly #checks: Uint32Array;
  /** One behind the other, blank where an entry has none. */
  readonly #digests: Buffer;
  readonly path: string;
  readonly #file: FileBytes;

  /** @throws Damaged; the error of `open` when there is no such file. */
  constructor(path: string) {
    this.path = path;
    this.#file = new FileBytes(path);
    try {
      const { head, sizes, checks, digests } = readTail<Head>(this.#file);
      [this.head, this.#digests] = [head, inRow(digests)];
      [this.sizes, this.#checks] = [Uint32Array.from(sizes), Uint32Array.from(checks)];
    } catch (error) {
      this.#file.close();
      throw error;
    }
    this.#starts = new Float64Array(this.sizes.length);
    let at = MAGIC.length;
    for (let entry = 0; entry < this.sizes.length; entry++) {
      this.#starts[entry] = at;
      at += this.sizes[entry]!;
    }
  }

  /** @throws Damaged when its bytes are not those that were written. */
  read(entry: number): Buffer {
    const bytes = this.readUnchecked(entry);
    this.#check(entry, bytes);
    return bytes;
  }

  /** Reads every entry. @throws Damaged */
  check(window: Window): void {
    for (let entry = 0; entry < this.sizes.length; entry++) this.#check(entry, this.readNext(entry, window));
  }

  #check(entry: number, bytes: Buffer): void {
    if (crc32(bytes) !== this.#checks[entry]) throw new Damaged(`${this.path}: entry ${entry} is damaged`);
  }

  /** @param memory where the bytes stand until it is used again; without it they stand in some of their own */
  readUnchecked(entry: number, memory?: Scratch): Buffer {
    return this.#file.read(this.#starts[entry]!, this.sizes[entry]!, memory);
  }

  /** Mostly the entry after the one that was read before. @returns bytes that stand until the window is used again, unchecked */
  readNext(entry: number, window: Window): Buffer {
    return window.read(this.#file, this.#starts[entry]!, this.sizes[entry]!);
  }

  /** Of an entry that was given one; '' in a file that is not kept. */
  digestOf = (entry: number): string => this.#digests.toString('latin1', DIGEST * entry, DIGEST * (entry + 1));

  /** Where an entry starts in the file. */
  startOf = (entry: number): number => this.#starts[entry]!;

  close(): void {
    this.#file.close();
  }
}

/** @param digests by entry, in rising order */
function inRow(digests: Tail<unknown>['digests']): Buffer {
  const named = Object.entries(digests);
  const bytes = Buffer.alloc(DIGEST * (1 + Number(named.at(-1)?.[0] ?? -1)));
  for (const [entry, one] of named) bytes.write(one, DIGEST * Number(entry), 'latin1');
  return bytes;
}

function readTail<Head>(file: FileBytes): Tail<Head> {
  const { path, size: end } = file;
  if (end < MAGIC.length + TRAILER) throw new Damaged(`${path} is cut short`);
  const trailer = file.read(end - TRAILER, TRAILER);
  const length = trailer.readUInt32LE();
  // The check of nothing is 0, and zeros are what a file ends with whose end never reached the disk.
  if (length === 0 || length > end - TRAILER) throw new Damaged(`${path} is damaged`);
  const tail = file.read(end - TRAILER - length, length);
  if (crc32(tail) !== trailer.readUInt32LE(4)) throw new Damaged(`${path} is damaged`);
  return JSON.parse(tail.toString());
}
