import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputReader } from '../io/read/index.ts';
import { type DatasetFile, EarlyRows, writePackage } from '../package/index.ts';
import { buildRecord, stageRecords } from './build-json.ts';
import type { Cache } from './cache.ts';
import type { Engine } from './engine.ts';
import type { Ingested } from './ingest.ts';
import type { Progress } from './progress.ts';
import type { Output } from './publish.ts';
import { checkReferences, note } from './references.ts';
import type { Plan, Setup } from './setup.ts';
import { Sorter } from './sorter.ts';
import { TablesOut } from './tables-out.ts';
import { TextFolders } from './text-folders.ts';
import { VERSION } from './version.ts';
import { tablePath } from './worker/table-task.ts';

/** A build whose documents are analysed. */
export interface Making {
  readonly options: { readonly maxBytes: number; readonly papers?: typeof writePackage };
  readonly ready: Plan;
  readonly engine: Engine;
  readonly ingested: Ingested;
  readonly reader: InputReader;
  readonly cache: Cache;
  readonly setup: Setup;
  readonly output: Output;
  readonly progress: Progress;
}

/** A dataset in the staging folder. */
export interface Written {
  /** Of each table. */
  readonly rows: Record<string, number>;
  /** Folders of texts that are still to move from the former output into this one. */
  readonly moved: readonly string[];
}

/** Writes tables, texts, papers and `build.json` into the staging folder. @throws Fault */
export async function writeDataset(making: Making): Promise<Written> {
  const { options, ready, ingested, setup, output, progress } = making;
  const rows = new EarlyRows(making.engine.rowsMaker, output.staging);
  const { tables, kept } = await writeTables(making, rows);
  const { moved, linked } = kept.handover(output.out, output.staging);
  const texts = making.engine.linkTexts(output.out, linked);
  texts.catch(() => {}); // thrown where it is awaited
  // Of a cache that lives as long as the build nothing is wanted any more; large files take long to remove.
  const cleared = making.cache.keeps ? null : making.engine.remove(making.cache.folder);
  progress.start('package', null, 'files');
  const files = await tables.close();
  const summaries = tables.summaries();
  const former = existsSync(join(output.out, 'build.json')) ? { former: output.out } : {};
  const context = {
    recipe: ready.recipe.name,
    version: VERSION,
    inputHash: ingested.inputHash,
    configHash: ready.configHash,
    summaries,
    files,
    stretches: tables.stretches(),
    bodies: setup.bodies,
    withheld: setup.withheld,
    ...former,
  };
  const papers = await (options.papers ?? writePackage)(output.staging, context, {
    rows,
    report: making.engine.report,
  });
  writeRecord(making, tables, [...files, ...papers]);
  await Promise.all([cleared, texts]);
  progress.update(files.length + papers.length + 1);
  progress.end();
  return { rows: Object.fromEntries(Array.from(summaries, ([name, { rows }]) => [name, rows])), moved };
}

/** Parts in their order, then what is not made document by document. @returns the tables, still open, and the texts that the former output holds */
async function writeTables(making: Making, rows: EarlyRows): Promise<{ tables: TablesOut; kept: TextFolders }> {
  const { engine, ingested, setup, output } = making;
  const kept = new TextFolders();
  const [open, lasts] = [new Sorter(output.work, 'references'), ingested.parts.map(({ last }) => last)];
  const names: string[] = [];
  const tables = await TablesOut.open(output.staging, {
    formats: setup.formats,
    withheld: setup.withheld,
    onReference: (reference) => note(open, lasts, reference),
  });
  try {
    for await (const { name, reused, shelved, keepsTexts } of engine.tables()) {
      names.push(name);
      const texts = await tables.appendPart(tablePath(setup.cache, name), shelved);
      if (keepsTexts) kept.add(name, texts);
      // Nothing is made anew here: the workers have time.
      if (reused) rows.begin(tables.stretches());
    }
    await tables.appendRows('rejects', ingested.rejects);
    for await (const path of engine.groupRows()) await tables.appendTables(path);
    checkReferences(open, (part) => tablePath(setup.cache, names[part]!));
  } catch (error) {
    await tables.abort();
    throw error;
  }
  return { tables, kept };
}

function writeRecord(
  { options, ready, engine, ingested, reader, setup, output }: Making,
  tables: TablesOut,
  files: readonly DatasetFile[],
): void {
  const { tally } = reader;
  const record = buildRecord({
    claimtrace: VERSION,
    recipe: ready.recipe.name,
    configuration_sha256: ready.configHash,
    options: { max_bytes: options.maxBytes, text: setup.bodies, withhold_text: setup.withheld },
    input: {
      sha256: ingested.inputHash,
      files: tally.files,
      bytes: tally.bytes,
      documents: ingested.documents,
      text_bytes: ingested.bytes,
      rejects: ingested.rejects.count,
      ignored: Object.fromEntries([...tally.ignored].sort(([a], [b]) => (a < b ? -1 : 1))),
      links_not_followed: tally.links,
    },
    stages: stageRecords(ready, ingested.documents, engine.tally.groups),
    text: setup.bodies ? tables.bodies() : null,
    files,
    summaries: tables.summaries(),
  });
  writeFileSync(join(output.staging, 'build.json'), record);
}
