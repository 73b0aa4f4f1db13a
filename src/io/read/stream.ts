import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import { type OpenFile, openFile } from './file.ts';
import type { InputTally, ReadOptions } from './options.ts';
import { reason } from './reason.ts';
import { type RejectRow, reject } from './reject.ts';

/** What ends the reading of a file before its end; becomes a reject. */
export class Broken extends Error {
  readonly code: RejectRow['code'];
  readonly byte: number | null;
  constructor(code: RejectRow['code'], message: string, byte: number | null = null) {
    super(message);
    this.code = code;
    this.byte = byte;
  }
}

/**
 * Deflate packs at most 1,032 to 1 (RFC 1951: 258 bytes in two bits), plain text 3 to 10 to 1, a page repeated over and over
 * perhaps 100 to 1. What unpacks to more than this, and to more than the largest text allowed, is no text.
 */
const MAX_RATIO = 200;
const CHUNK = 256 * 1024;

/** The bytes of a file, unpacked when its name ends in `.gz`. @throws Broken, or the system's error. */
export async function* unpacked(root: string, path: string, options: ReadOptions, tally: InputTally) {
  const file = await openFile(root, path);
  try {
    if (file.size > 0) {
      const raw = counted(file, tally);
      yield* path.toLowerCase().endsWith('.gz') ? gunzipped(raw, file, options) : (raw as AsyncIterable<Buffer>);
    }
    if (!(await file.unchanged())) throw new Broken('changed', 'the file changed while it was read');
  } finally {
    await file.handle.close();
  }
}

/** Reads to the size it had when it was opened: a file that grows has an end. */
function counted(file: OpenFile, tally: InputTally): Readable {
  const stream = file.handle.createReadStream({ autoClose: false, start: 0, end: file.size - 1, highWaterMark: CHUNK });
  stream.on('data', (chunk) => {
    tally.bytes += chunk.length;
  });
  return stream.pause();
}

async function* gunzipped(raw: Readable, file: OpenFile, { maxBytes }: ReadOptions): AsyncGenerator<Buffer> {
  const gunzip: Gunzip = createGunzip({ chunkSize: CHUNK });
  pipeline(raw, gunzip, () => {}); // its errors reach the loop below through `gunzip`
  let length = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > maxBytes && length > gunzip.bytesWritten * MAX_RATIO)
        throw new Broken('gzip_bomb', `it unpacks to more than ${MAX_RATIO} times its size; the rest was not read`);
      yield chunk;
    }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
    throw new Broken('bad_gzip', 'the gzip stream is broken or ends early; the rest could not be read');
  }
  // Node stops without an error at what does not look like a further member of the stream.
  if (gunzip.bytesWritten < file.size)
    throw new Broken('bad_gzip', 'what follows here is no gzip; it was not read', gunzip.bytesWritten);
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
