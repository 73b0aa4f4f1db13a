import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

/** An input file, open, with what it was when it was opened. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  /** Whether it is still what it was: same size, same time of change. */
  unchanged(): Promise<boolean>;
}

/** A link put in the place of a file since the folder was listed is not followed, a pipe doesn't make us wait. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** @throws the system's error; ENXIO for what is no regular file. */
export async function openFile(root: string, path: string): Promise<OpenFile> {
  const handle = await open(join(root, path), FLAGS);
  try {
    const before = await handle.stat({ bigint: true });
    if (!before.isFile()) throw Object.assign(new Error('no regular file'), { code: 'ENXIO' });
    const unchanged = async () => {
      const now = await handle.stat({ bigint: true });
      return now.size === before.size && now.mtimeNs === before.mtimeNs;
    };
    return { handle, size: Number(before.size), unchanged };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** @returns the whole file; null when it grew or shrank meanwhile. */
export async function readWhole({ handle, size, unchanged }: OpenFile): Promise<Buffer | null> {
  // One byte more than it has: a file that grows is noticed without being read to an end it may not have.
  const buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length === size && (await unchanged()) ? buffer.subarray(0, size) : null;
}
