import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { realSentences, writeJsonLines } from './generate.ts';
import { inFolder } from './in-folder.ts';
import type { Finding } from './report/report.ts';
import { build, type Run } from './timed-build.ts';

/** `SIZES=10000,100000,1000000` says how many documents. */
const sizes = (process.env.SIZES ?? '1000,10000,100000').split(',').map(Number);
/** So that a million of them, their cache and their tables fit a disk. */
const PARAGRAPHS = 1;

const TEXT = [
  'Made-up pages as for `end-to-end`, their articles cut to one paragraph: a build from nothing on all cores, with a cache.',
  'Peak memory is of the process with all its threads.',
  'Sizes: `SIZES=10000,100000,1000000 make bench BENCH=growth`; the last takes ten minutes and 40 GB of disk.',
].join(' ');

/** Builds of ever more short documents: how time and memory grow. */
export const bench = (): Promise<Finding> =>
  inFolder(async (root) => {
    const runs: Run[] = [];
    for (const documents of sizes) runs.push(await measure(join(root, String(documents)), documents));
    return finding(runs);
  });

async function measure(root: string, documents: number): Promise<Run> {
  const input = join(root, 'in');
  mkdirSync(root, { recursive: true });
  await writeJsonLines(input, { documents, seed: 1, sentences: realSentences(), paragraphs: PARAGRAPHS });
  return build(['--input', input, '--out', join(root, 'out'), '--cache', join(root, 'cache')], null);
}

const finding = (runs: readonly Run[]): Finding => ({
  name: 'growth',
  title: 'Ten times as many documents',
  text: TEXT,
  tables: [
    {
      header: ['documents', 'MB', 'seconds', 'times the size before', 'MB/s', 'peak memory, MiB'],
      rows: runs.map(({ documents, bytes, seconds, peakRssBytes }, n) => [
        documents,
        (bytes / 1e6).toFixed(1),
        seconds.toFixed(1),
        n === 0 ? '' : (seconds / runs[n - 1]!.seconds).toFixed(1),
        (bytes / 1e6 / seconds).toFixed(2),
        (peakRssBytes / 2 ** 20).toFixed(0),
      ]),
    },
  ],
});
