import { hash } from 'node:crypto';
import { dirname } from 'node:path/posix';
import { decode } from './decode.ts';
import { openFile, readWhole } from './file.ts';
import { encodeId, idFault } from './ids.ts';
import { type InputTally, type ReadOptions, tooLarge } from './options.ts';
import { reason } from './reason.ts';
import { type Input, reject } from './reject.ts';

/** Reads a `.txt`: one document, whose folder is its collection. */
export async function readTextFile(
  root: string,
  path: string,
  { maxBytes }: ReadOptions,
  tally: InputTally,
): Promise<Input> {
  const id = encodeId(path.replace(/\.txt$/i, ''));
  const fault = idFault(id);
  if (fault) return reject('bad_id', fault, { path });
  try {
    const file = await openFile(root, path);
    try {
      if (file.size > maxBytes) return reject('oversized', tooLarge(file.size, maxBytes), { path, id });
      const bytes = await readWhole(file);
      tally.bytes += file.size;
      return bytes ? document(bytes, path, id) : reject('changed', 'the file changed while it was read', { path, id });
    } finally {
      file.close();
    }
  } catch (error) {
    return reject('unreadable', `the file can not be read: ${reason(error)}`, { path, id });
  }
}

function document(bytes: Buffer, path: string, id: string): Input {
  const decoded = decode(bytes);
  if ('code' in decoded) return reject(decoded.code, decoded.message, { path, id, byte: decoded.byte });
  const folder = dirname(path);
  return {
    id,
    sourcePath: path,
    sourceLine: null,
    collection: folder === '.' ? null : folder,
    sha256: hash('sha256', bytes),
    byteCount: bytes.length,
    encoding: decoded.encoding,
    stated: {},
    text: decoded.text,
    utf8: decoded.utf8 ?? Buffer.from(decoded.text),
  };
}
