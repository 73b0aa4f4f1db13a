import type { Dir, Dirent } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { InputTally } from './options.ts';
import { reason } from './reason.ts';
import { type RejectRow, reject } from './reject.ts';

export type Found = { readonly path: string } | RejectRow;

const INPUT = /\.(?:txt|jsonl(?:\.gz)?|warc\.wet(?:\.gz)?)$/i;
const KINDS_TOLD = 20;

/**
 * The input files below a folder, in the order of their paths by code point. Links are not followed, so there are no loops.
 * Memory: the names in the folders on the way down to the one that is read.
 */
export async function* walk(root: string, tally: InputTally, folder = ''): AsyncGenerator<Found> {
  let names: string[];
  try {
    names = await namesIn(await opendir(join(root, folder), { bufferSize: 1024 }), tally);
  } catch (error) {
    yield reject('unreadable', `the folder can not be read: ${reason(error)}`, { path: folder || './' });
    return;
  }
  for (const name of names) {
    if (name.endsWith('/')) yield* walk(root, tally, `${folder}${name}`);
    else yield { path: `${folder}${name}` };
  }
}

/** Folders with a closing '/': `a-b.txt`, `a.txt`, `a/…` is the order of whole paths. */
async function namesIn(folder: Dir, tally: InputTally): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of folder) {
    const name = nameOf(entry, tally);
    if (name) names.push(name);
  }
  return sortByCodePoint(names);
}

function nameOf(entry: Dirent, tally: InputTally): string | null {
  if (entry.isDirectory()) return `${entry.name}/`;
  if (entry.isSymbolicLink()) tally.links++;
  else if (entry.isFile() && INPUT.test(entry.name)) return entry.name;
  else ignore(tally, entry.isFile() ? extname(entry.name).toLowerCase() || 'no extension' : 'no regular file');
  return null;
}

function ignore({ ignored }: InputTally, kind: string): void {
  const known = ignored.has(kind) || ignored.size < KINDS_TOLD ? kind : 'other';
  ignored.set(known, (ignored.get(known) ?? 0) + 1);
}

/** Without surrogates the order of UTF-16 units is the order of code points; UTF-8 bytes always sort so. */
function sortByCodePoint(names: string[]): string[] {
  const plain = names.every((name) => !/[\ud800-\udfff]/.test(name));
  return plain ? names.sort() : names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
