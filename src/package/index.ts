import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codebook } from './codebook.ts';
import type { DatasetFile, PackageContext } from './context.ts';
import { croissant } from './croissant.ts';
import { dataPackage } from './datapackage.ts';
import { jsonText } from './json.ts';
import { notebook } from './notebook.ts';
import { citation, llmsText, readme } from './readme.ts';

export type { DatasetFile, PackageContext } from './context.ts';
export { collect, emptySummary, mergeAll, summarise, type TableCollector, type TableSummary } from './summary.ts';
export { WITHHELD, withholdText } from './withhold.ts';

/** The papers that are made of the context alone: file name -> content. */
const PAPERS: Readonly<Record<string, (context: PackageContext) => string>> = {
  'CITATION.cff': citation,
  'CODEBOOK.md': codebook,
  'README.md': readme,
  'croissant.json': (context) => jsonText(croissant(context)),
  'datapackage.json': (context) => jsonText(dataPackage(context)),
  'llms.txt': llmsText,
  'notebook.ipynb': (context) => jsonText(notebook(context)),
};

/**
 * Writes the papers of the dataset into `folder`, which holds its table files already.
 * @returns the files it wrote, sorted by path, for `build.json`; `CHANGES.md` is not among them, for it tells of the build before.
 */
export async function writePackage(folder: string, context: PackageContext): Promise<DatasetFile[]> {
  await mkdir(folder, { recursive: true });
  const written: DatasetFile[] = [];
  for (const [path, paper] of Object.entries(PAPERS)) written.push(await writeText(folder, path, paper(context)));
  return written.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function writeText(folder: string, path: string, text: string): Promise<DatasetFile> {
  const bytes = Buffer.from(text, 'utf8');
  await writeFile(join(folder, path), bytes);
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
