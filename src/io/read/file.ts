import { closeSync, constants, fstatSync, open, read } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * An input file, open, with what it was when it was opened. What may wait for a disk (to open, to read) is asynchronous; what
 * the system then knows (size, time of change) is asked at once: a promise for each would cost more than the reading.
 */
export interface OpenFile {
  readonly size: number;
  /** @returns how many bytes were read. */
  read(into: Buffer, at: number, length: number, position: number): Promise<number>;
  /** Whether it is still what it was: same size, same time of change. */
  unchanged(): boolean;
  close(): void;
}

const opened = promisify(open);
const readInto = promisify(read) as (
  ...parts: [number, Buffer, number, number, number]
) => Promise<{ bytesRead: number }>;

/** A link put in the place of a file since the folder was listed is not followed, a pipe doesn't make us wait. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** @throws the system's error; ENXIO for what is no regular file. */
export async function openFile(root: string, path: string): Promise<OpenFile> {
  const file = await opened(join(root, path), FLAGS);
  const before = fstatSync(file);
  if (!before.isFile()) {
    closeSync(file);
    throw Object.assign(new Error('no regular file'), { code: 'ENXIO' });
  }
  return {
    size: before.size,
    read: async (into, at, length, position) => (await readInto(file, into, at, length, position)).bytesRead,
    unchanged() {
      const now = fstatSync(file);
      return now.size === before.size && now.mtimeMs === before.mtimeMs;
    },
    close: () => closeSync(file),
  };
}

/** @returns the whole file; null when it grew or shrank meanwhile. */
export async function readWhole({ size, read, unchanged }: OpenFile): Promise<Buffer | null> {
  // One byte more than it has: a file that grows is noticed without being read to an end it may not have.
  const buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  while (length < buffer.length) {
    const bytes = await read(buffer, length, buffer.length - length, length);
    length += bytes;
    // A regular file gives less than was asked for only at its end, or at a signal: then the next read gives nothing.
    if (bytes === 0 || length === size) break;
  }
  return length === size && unchanged() ? buffer.subarray(0, size) : null;
}
