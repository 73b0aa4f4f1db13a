import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { codebook } from './codebook.ts';
import type { DatasetFile, PackageContext } from './context.ts';
import { croissant } from './croissant.ts';
import { dataPackage } from './datapackage.ts';
import { difference, isSame, NoDataset } from './diff/index.ts';
import { render } from './diff/render.ts';
import { jsonText } from './json.ts';
import { notebook } from './notebook.ts';
import { quoted } from './quoted.ts';
import { citation, llmsText, readme } from './readme.ts';
import { REPORT, writeReport } from './report/index.ts';
import { WORKBOOK, writeWorkbook } from './workbook/index.ts';
import type { RowsMaker } from './workbook/rows-task.ts';

export type { DatasetFile, PackageContext, Stretch } from './context.ts';
export { writeReport } from './report/index.ts';
export {
  collect,
  emptySummary,
  merge,
  mergeUnordered,
  orderValues,
  summarise,
  type TableCollector,
  type TableSummary,
} from './summary.ts';
export { WITHHELD, withholdText } from './withhold.ts';
export { EarlyRows } from './workbook/early-rows.ts';
export { type MadeRows, type RowsMaker, type RowsTask, SheetRows } from './workbook/rows-task.ts';

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

/** Changes that are kept of each table for `CHANGES.md`; counts are of all. */
const MOST_IN_CHANGES = 1000;

/** Who makes what takes long; without them it is made on this thread. */
export interface Makers {
  /** Makes the rows of the workbook. */
  readonly rows?: RowsMaker;
  readonly report?: typeof writeReport;
}

/**
 * Writes the papers of the dataset into `folder`, which holds its table files already.
 * @returns the files it wrote, sorted by path, for `build.json`; `CHANGES.md` is not among them, for it tells of the build before.
 */
export async function writePackage(
  folder: string,
  about: PackageContext,
  { rows, report = writeReport }: Makers = {},
): Promise<DatasetFile[]> {
  await mkdir(folder, { recursive: true });
  const context = about.withheld ? { ...about, quoted: await quoted(folder) } : about;
  const written: DatasetFile[] = [];
  for (const [path, paper] of Object.entries(PAPERS)) written.push(await writeText(folder, path, paper(context)));
  // Others make the report and the rows of the workbook: meanwhile what changed is looked for.
  const changes = context.former ? writeChanges(folder, context.former, context) : null;
  const all = [writeWorkbook(folder, context, rows), report(folder, context), changes];
  for (const one of await Promise.allSettled(all)) if (one.status === 'rejected') throw one.reason;
  for (const path of [WORKBOOK, REPORT]) written.push(await fileIn(folder, path));
  return written.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** `CHANGES.md`: nothing is written when the builds hold the same, or when what lay there was no dataset. */
async function writeChanges(folder: string, former: string, { files, stretches }: PackageContext): Promise<void> {
  const known = { former: hashes(await toldFiles(former)), newer: hashes(files), ...(stretches && { stretches }) };
  const found = await difference(former, folder, MOST_IN_CHANGES, known).catch((error: unknown) => {
    if (error instanceof NoDataset) return null;
    throw error;
  });
  if (found && !isSame(found)) await writeText(folder, 'CHANGES.md', render(found, 'markdown'));
}

const hashes = (files: readonly DatasetFile[]) => new Map(files.map(({ path, sha256 }) => [path, sha256]));

/** The files that a build lists in its `build.json` and that have their size still. */
async function toldFiles(folder: string): Promise<DatasetFile[]> {
  const text = await readFile(join(folder, 'build.json'), 'utf8').catch(() => 'null');
  const files = listedFiles(text);
  const sizes = await Promise.all(files.map(({ path }) => stat(join(folder, path)).catch(() => null)));
  return files.filter(({ bytes }, n) => sizes[n]?.size === bytes);
}

const LIST = z.object({ files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })) });

/** None where the text is no record of a build: any program may call a file `build.json`. */
function listedFiles(text: string): DatasetFile[] {
  try {
    return LIST.parse(JSON.parse(text)).files;
  } catch {
    return [];
  }
}

async function writeText(folder: string, path: string, text: string): Promise<DatasetFile> {
  await writeFile(join(folder, path), text, 'utf8');
  return fileIn(folder, path);
}

async function fileIn(folder: string, path: string): Promise<DatasetFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk);
  return { path, bytes: (await stat(join(folder, path))).size, sha256: hash.digest('hex') };
}
