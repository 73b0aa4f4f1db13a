import type { InputDocument } from '../../core/document.ts';
import { isReject, READ_DEFAULTS, readFile } from '../../io/read/index.ts';
import type { Row } from '../../schema/table.ts';

/** The raw document that a row of `documents` speaks of, or why it can't be had. */
export async function rawDocument(input: string, document: Row): Promise<InputDocument | string> {
  const [path, line] = [String(document.source_path), document.source_line];
  const where = line === null ? path : `${path}, line ${line}`;
  for await (const found of readFile(input, path, { ...READ_DEFAULTS, maxBytes: Number.MAX_SAFE_INTEGER })) {
    if (isReject(found)) {
      if (found.source_line === line || found.code === 'unreadable') return `${input}/${where}: ${found.message}`;
      continue;
    }
    if (found.sourceLine !== line) continue;
    if (found.sha256 === document.sha256) return found;
    return `${input}/${where} has changed since the dataset was made`;
  }
  return `${input}/${where} is not there any more`;
}
