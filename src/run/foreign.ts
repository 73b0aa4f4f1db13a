import { existsSync, opendirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openCsv, readRuns } from '../package/rows.ts';
import { TABLES } from '../schema/tables.ts';
import { bodyPath } from './body-path.ts';
import { hashFile } from './validate/files.ts';

/** What tells the record of a build from any other `build.json`. */
const record = z.object({
  format_version: z.string(),
  claimtrace: z.string(),
  text: z.object({ files: z.int() }).nullable(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});
type Record = z.infer<typeof record>;

/** Written by a build and not told in its record. */
const UNTOLD: ReadonlySet<string> = new Set(['build.json', 'CHANGES.md']);

/** What systems, Jupyter and file managers leave wherever they look: nobody's work, and removed with the rest. */
const isLeftOver = (name: string): boolean =>
  /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.directory|\.ipynb_checkpoints)$/i.test(name);

/** What lies in a folder that a build would remove without having made it. */
export interface Foreign {
  readonly isDataset: boolean;
  /** Paths below the folder, with what is to be said of them. */
  readonly entries: readonly string[];
}

/**
 * Looks for what no build wrote, and for tables and papers that were changed since. Of the texts only the names are looked at:
 * there may be millions.
 * @param folder that exists
 */
export async function foreignIn(folder: string): Promise<Foreign> {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isLeftOver(name));
  const build = readBuild(folder);
  if (!build) return { isDataset: false, entries: entries.map(({ name }) => name) };
  const files = new Map(build.files.map((file) => [file.path, file]));
  const written = statSync(join(folder, 'build.json')).mtimeMs;
  const found: string[] = [];
  for (const entry of entries) {
    const file = files.get(entry.name);
    if (build.text && entry.name === 'text' && entry.isDirectory())
      found.push(...(await foreignTexts(folder, build.text.files)));
    else if (!entry.isFile() || !(file || UNTOLD.has(entry.name))) found.push(entry.name);
    else if (file && (await isChanged(join(folder, entry.name), file, written))) found.push(`${entry.name} (changed)`);
  }
  return { isDataset: true, entries: found };
}

function readBuild(folder: string): Record | null {
  const path = join(folder, 'build.json');
  if (!existsSync(path)) return null;
  try {
    return record.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** `build.json` is written last: what is no younger has been left alone. Copies may be younger, and are the same. */
async function isChanged(path: string, { bytes, sha256 }: Record['files'][number], written: number): Promise<boolean> {
  const { size, mtimeMs } = statSync(path);
  if (size !== bytes) return true;
  if (mtimeMs <= written) return false;
  const found = await hashFile(path);
  return typeof found === 'string' || found.sha256 !== sha256;
}

/** @param count of the texts that the build wrote */
async function foreignTexts(folder: string, count: number): Promise<string[]> {
  const found: string[] = [];
  let texts = 0;
  for (const { path, isText } of textsIn(folder, 'text'))
    if (isText) texts++;
    else found.push(path);
  return texts > count ? [...found, ...(await untoldTexts(folder, texts - count))] : found;
}

/** All that lies below a folder of texts. */
function* textsIn(folder: string, below: string): Generator<{ path: string; isText: boolean }> {
  const entries = opendirSync(join(folder, below), { bufferSize: 1024 });
  try {
    for (let entry = entries.readSync(); entry; entry = entries.readSync()) {
      const path = `${below}/${entry.name}`;
      if (isLeftOver(entry.name)) continue;
      if (entry.isDirectory()) yield* textsIn(folder, path);
      else yield { path, isText: entry.isFile() && entry.name.endsWith('.txt') };
    }
  } finally {
    entries.closeSync();
  }
}

/** The texts that are of no document; where the documents can't be read, how many there are too many. */
async function untoldTexts(folder: string, surplus: number): Promise<string[]> {
  const known = new Set<string>();
  try {
    const csv = await openCsv(folder, TABLES.find(({ name }) => name === 'documents')!);
    for await (const rows of readRuns(csv, ['doc_id']))
      for (const { doc_id } of rows) known.add(`text/${bodyPath(String(doc_id))}`);
  } catch {
    return [`text/ (${surplus} more files than were written)`];
  }
  return Array.from(textsIn(folder, 'text'), ({ path, isText }) => (isText && !known.has(path) ? path : '')).filter(
    Boolean,
  );
}
