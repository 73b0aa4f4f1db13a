import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Zip, type ZipInputFile } from 'fflate';
import { crcOfBoth } from './crc.ts';
import type { Packed } from './packed.ts';

const DEFLATE = 8;

/** A ZIP archive that is written to a file as it is made: memory does not grow with it. */
export interface Archive {
  /** @param stretches of the entry, in order; the last one ends the deflated stream. */
  add(name: string, stretches: Iterable<Packed> | AsyncIterable<Packed>): Promise<void>;
  close(): Promise<void>;
}

/** The same bytes for the same stretches: every entry is stamped with the first moment that ZIP knows, which is local time there. */
export function archive(path: string): Archive {
  const file = createWriteStream(path);
  let failure: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error) failure = error;
    else file.write(data);
  });
  file.on('error', (error) => {
    failure = error;
  });
  const drained = async () => {
    if (failure) throw failure;
    if (file.writableNeedDrain) await once(file, 'drain');
  };
  return {
    async add(name, stretches) {
      const entry = {
        filename: name,
        compression: DEFLATE,
        mtime: new Date(1980, 0, 1),
        crc: 0,
        size: 0,
      } as ZipInputFile;
      zip.add(entry);
      for await (const { bytes, size, crc } of stretches) {
        entry.crc = crcOfBoth(entry.crc, crc, size);
        entry.size += size;
        entry.ondata!(null, bytes as Uint8Array<ArrayBuffer>, false);
        await drained();
      }
      entry.ondata!(null, new Uint8Array(0), true);
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
