import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputDocument } from '../../../src/core/document.ts';

export interface GoldPage {
  set: string;
  group: string;
  body: string;
  optional?: string[];
}
export type Gold = Record<string, GoldPage>;

/** @returns the texts of a folder of publishers' folders, as the reader of a build would give them; `file` is the id with its extension. */
export function readPages(folder: string): InputDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .map((path) => ({
      id: path.slice(0, -'.txt'.length),
      sourcePath: path,
      sourceLine: null,
      collection: path.split('/').at(-2) ?? null,
      sha256: '',
      byteCount: 0,
      encoding: 'utf-8',
      stated: {},
      text: readFileSync(join(folder, path), 'utf8'),
    }));
}

export const readGold = (path: string): Gold => JSON.parse(readFileSync(path, 'utf8'));
