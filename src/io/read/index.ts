import type { Input } from './reject.ts';

export interface ReadOptions {
  /** Largest text file, JSON line or WET record, in bytes; what is larger is rejected unread. */
  readonly maxBytes: number;
  /** Files that are read at once. */
  readonly concurrency: number;
}

export const READ_DEFAULTS: ReadOptions = { maxBytes: 32 * 2 ** 20, concurrency: 8 };

/** What a reader has met so far; it grows while the reader is read. */
export interface InputTally {
  /** Files opened, of the kinds that are input. */
  files: number;
  /** Bytes of them that were read from the disk. */
  bytes: number;
  /** Symbolic links, which are not followed. */
  links: number;
  /** Files that are no input, by their extension in lower case (`.pdf`), the first 20 kinds; the rest under `other`. */
  ignored: Map<string, number>;
}

/** Documents and rejects in the order of paths (by code point, '/' between folders), then of lines. Read it once. */
export interface InputReader extends AsyncIterable<Input> {
  readonly tally: InputTally;
}

/**
 * Reads a folder of texts, recursively and without following links: `.txt`, `.jsonl`, `.jsonl.gz`, `.warc.wet`, `.warc.wet.gz`.
 * Memory holds the names of the folders on the way and a bounded number of files or lines, never a whole collection.
 * Ids are checked but not compared with each other: see `idKey`.
 * @throws InputError when the folder itself can't be read.
 */
export declare function readInput(folder: string, options?: Partial<ReadOptions>): InputReader;

/** The folder named by the user can't be read: the message is for them. */
export declare class InputError extends Error {}

/** What to tell someone whose folder held no document at all. */
export declare function nothingFound(folder: string, tally: InputTally): string;

/** Two ids with one key are the same id (compared without case): the second of them is a reject `double_id`. */
export declare function idKey(id: string): string;

export type { Input, Place, RejectRow } from './reject.ts';
export { isReject, reject } from './reject.ts';
