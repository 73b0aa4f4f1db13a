import { Broken } from './broken.ts';
import { type OpenFile, openFile } from './file.ts';
import { MemberReader } from './gunzip.ts';
import type { InputTally, ReadOptions } from './options.ts';
import { reason } from './reason.ts';
import { reject } from './reject.ts';

/**
 * Deflate packs at most 1,032 to 1 (RFC 1951: 258 bytes in two bits), plain text 3 to 10 to 1, a page repeated over and over
 * perhaps 100 to 1. What unpacks to more than this, and to more than the largest text allowed, is no text.
 */
const MAX_RATIO = 200;
/** 64 KiB unpack to 66 MiB at the very most. */
const PACKED_CHUNK = 64 * 1024;
/** Each reading is a way to another thread and back. */
const CHUNK = 1024 * 1024;

/** The bytes of a file, unpacked when its name ends in `.gz`. @throws Broken, or the system's error. */
export async function* unpacked(root: string, path: string, options: ReadOptions, tally: InputTally) {
  const file = await openFile(root, path);
  try {
    const isPacked = path.toLowerCase().endsWith('.gz') && file.size > 0;
    const raw = counted(file, tally, isPacked ? PACKED_CHUNK : CHUNK);
    yield* isPacked ? gunzipped(raw, options) : raw;
    if (!file.unchanged()) throw new Broken('changed', 'the file changed while it was read');
  } finally {
    file.close();
  }
}

/** Reads to the size it had when it was opened: a file that grows has an end. */
async function* counted({ read, size }: OpenFile, tally: InputTally, chunk: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; ) {
    const buffer = Buffer.allocUnsafe(Math.min(chunk, size - at));
    const length = await read(buffer, 0, buffer.length, at);
    if (length === 0) return;
    at += length;
    tally.bytes += length;
    yield buffer.subarray(0, length);
  }
}

/** Each piece is unpacked to its end before the next is read: what is lost before a break never depends on timing. */
async function* gunzipped(raw: AsyncIterable<Buffer>, { maxBytes }: ReadOptions): AsyncGenerator<Buffer> {
  const gunzip = new MemberReader();
  for await (const piece of raw) {
    yield* gunzip.unpack(piece);
    if (gunzip.length > maxBytes && gunzip.length > gunzip.packedLength * MAX_RATIO)
      throw new Broken('gzip_bomb', `it unpacks to more than ${MAX_RATIO} times its size; the rest was not read`);
  }
  yield* gunzip.unpack(null);
}

/** Runs `rows` to its end; what breaks it is its last row. */
export async function* orReject<T>(path: string, line: () => number | null, rows: AsyncIterable<T>) {
  try {
    yield* rows;
  } catch (error) {
    if (error instanceof Broken) yield reject(error.code, error.message, { path, line: line(), byte: error.byte });
    else if ((error as NodeJS.ErrnoException).code)
      yield reject('unreadable', `the file can not be read: ${reason(error)}`, { path, line: line() });
    else throw error;
  }
}
