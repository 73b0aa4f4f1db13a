/** How an input folder is read. */
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

export const tooLarge = (size: number, limit: number): string =>
  `${size} bytes; the limit is ${limit} (--max-bytes raises it)`;
