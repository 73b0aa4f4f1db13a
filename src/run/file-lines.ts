import { closeSync, openSync, readSync } from 'node:fs';

const READ_CHUNK = 1 << 16;
const LINE_END = 10;

/** Lines of a file in which every line is ended, some bytes in memory at a time. */
export function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(READ_CHUNK);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      const end = bytes.lastIndexOf(LINE_END);
      rest = bytes.subarray(end + 1);
      if (end >= 0) yield* bytes.toString('utf8', 0, end).split('\n');
    }
  } finally {
    closeSync(file);
  }
}
