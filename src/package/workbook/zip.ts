import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';

/** Bytes that are handed to the compressor at once. */
const CHUNK = 1 << 18;

/** A ZIP archive that is written to a file as it is made: memory does not grow with it. */
export interface Archive {
  /** @param parts text of the entry, in order; UTF-8 in the archive. */
  add(name: string, parts: Iterable<string> | AsyncIterable<string>): Promise<void>;
  close(): Promise<void>;
}

/**
 * The same bytes for the same parts on any machine: the compressor is plain JavaScript (zlib's output depends on the processor),
 * and every entry is stamped with the first moment that ZIP knows, which is local time there.
 */
export function archive(path: string): Archive {
  const file = createWriteStream(path);
  let failure: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error) failure = error;
    else file.write(data);
  });
  const drained = async () => {
    if (failure) throw failure;
    if (file.writableNeedDrain) await once(file, 'drain');
  };
  return {
    async add(name, parts) {
      const entry = new ZipDeflate(name, { level: 4 });
      entry.mtime = new Date(1980, 0, 1);
      zip.add(entry);
      let waiting = '';
      for await (const part of parts) {
        waiting += part;
        if (waiting.length < CHUNK) continue;
        entry.push(Buffer.from(waiting, 'utf8'));
        waiting = '';
        await drained();
      }
      entry.push(Buffer.from(waiting, 'utf8'), true);
      await drained();
    },
    async close() {
      zip.end();
      file.end();
      await finished(file);
      if (failure) throw failure;
    },
  };
}
