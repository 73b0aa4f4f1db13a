import { opendir } from 'node:fs/promises';
import { inOrder } from './ahead.ts';
import { readJsonLines } from './json-lines.ts';
import { type InputTally, READ_DEFAULTS, type ReadOptions } from './options.ts';
import { reason } from './reason.ts';
import { type Input, isReject } from './reject.ts';
import { readTextFile } from './text-file.ts';
import { type Found, walk } from './walk.ts';
import { readWet } from './wet.ts';

/** Documents and rejects in the order of paths (by code point, '/' between folders), then of lines. Read it once. */
export interface InputReader extends AsyncIterable<Input> {
  readonly tally: InputTally;
}

/** The folder named by the user can't be read: the message is for them. */
export class InputError extends Error {}

/** Texts that wait for their turn hold at most this many bytes. */
const AHEAD_BYTES = 64 * 2 ** 20;

/**
 * Reads a folder of texts, recursively and without following links: `.txt`, `.jsonl`, `.jsonl.gz`, `.warc.wet`, `.warc.wet.gz`.
 * Memory holds the names in the folders on the way and a bounded number of files or lines, never a whole collection.
 * Ids are checked but not compared with each other: see `idKey`.
 * @throws InputError when the folder itself can't be read.
 */
export function readInput(folder: string, options: Partial<ReadOptions> = {}): InputReader {
  const tally: InputTally = { files: 0, bytes: 0, links: 0, ignored: new Map() };
  const all = { ...READ_DEFAULTS, ...options };
  return { tally, [Symbol.asyncIterator]: () => read(folder, all, tally) };
}

async function* read(folder: string, options: ReadOptions, tally: InputTally): AsyncGenerator<Input> {
  await checkFolder(folder);
  const load = (found: Found) => loadFile(folder, found, options, tally);
  const ahead = { concurrency: options.concurrency, budget: AHEAD_BYTES };
  for await (const loaded of inOrder(walk(folder, tally), load, sizeOf, ahead)) {
    if (typeof loaded === 'function') yield* loaded();
    else yield loaded;
  }
}

/** Reads one file of an input folder, as `readInput` would when it came to it. */
export async function* readFile(
  folder: string,
  path: string,
  options: Partial<ReadOptions> = {},
): AsyncGenerator<Input> {
  const tally: InputTally = { files: 0, bytes: 0, links: 0, ignored: new Map() };
  const loaded = await loadFile(folder, { path }, { ...READ_DEFAULTS, ...options }, tally);
  if (typeof loaded === 'function') yield* loaded();
  else yield loaded;
}

/** A text file is read ahead; a file of many documents is streamed when its turn has come. */
type Loaded = Input | (() => AsyncIterable<Input>);

async function loadFile(folder: string, found: Found, options: ReadOptions, tally: InputTally): Promise<Loaded> {
  if ('code' in found) return found;
  const { path } = found;
  tally.files++;
  if (/\.txt$/i.test(path)) return readTextFile(folder, path, options, tally);
  const readLines = /\.jsonl(?:\.gz)?$/i.test(path) ? readJsonLines : readWet;
  return () => readLines(folder, path, options, tally);
}

const sizeOf = (loaded: Loaded) =>
  typeof loaded === 'function' || isReject(loaded) ? 0 : loaded.text.length * 2 + loaded.utf8.length;

async function checkFolder(folder: string): Promise<void> {
  try {
    await (await opendir(folder)).close();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new InputError(`the input folder ${folder} does not exist`);
    if (code === 'ENOTDIR') throw new InputError(`${folder} is a file; the input must be a folder of texts`);
    throw new InputError(`the input folder ${folder} can not be read: ${reason(error)}`);
  }
}

/** What to tell someone whose folder held no document at all. */
export function nothingFound(folder: string, { files, links, ignored }: InputTally): string {
  const others = Array.from(ignored, ([kind, count]) => `${kind} ${count}`);
  if (links > 0) others.push(`links, which are not followed, ${links}`);
  const seen = others.length > 0 ? ` What is there: ${others.join(', ')}.` : '';
  if (files > 0) return `no text in ${folder} could be used; see rejects for the reasons.${seen}`;
  return `no text was found in ${folder}: it needs .txt, .jsonl, .jsonl.gz or .warc.wet.gz files.${seen}`;
}

export { idKey } from './ids.ts';
export type { InputTally, ReadOptions } from './options.ts';
export { READ_DEFAULTS } from './options.ts';
export type { Input, Place, ReadDocument, RejectRow } from './reject.ts';
export { isReject, reject } from './reject.ts';
