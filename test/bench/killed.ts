import { hash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beside as placesOf } from '../../src/run/beside.ts';
import { closeOutput, openOutput } from '../../src/run/publish.ts';
import { hashes, quickBuild, writeFiles } from '../run/support/folders.ts';
import { after, killAt, whenThere } from '../run/support/killed.ts';
import { pages } from '../run/support/texts.ts';
import { mix, random } from './collection/random.ts';
import { inFolder } from './in-folder.ts';
import type { Finding } from './report/report.ts';

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 5000);
const [ANY_TIME, PUBLISHING] = (process.env.KILLS ?? '80,20').split(',').map(Number) as [number, number];

/** Builds killed with SIGKILL, then looked at, then run again. */
export const bench = (): Promise<Finding> =>
  inFolder(async (root) => {
    const input = writeFiles(join(root, 'in'), asLines(0));
    const changed = writeFiles(join(root, 'changed'), asLines(1));
    await quickBuild(input, join(root, 'old'));
    const started = performance.now();
    await quickBuild(changed, join(root, 'new'));
    const length = (performance.now() - started) * 1.5;
    const [old, renewed] = [hashes(join(root, 'old')), hashes(join(root, 'new'))].map((one) => JSON.stringify(one));
    const tally = { killed: 0, halfOutputs: 0, different: 0, looks: 0, halfTables: 0 };
    const look = watch(join(root, 'out'), [join(root, 'old'), join(root, 'new')], tally);
    for (let n = 0; n < ANY_TIME + PUBLISHING; n++) {
      const [out, cache] = [join(root, 'out'), join(root, 'cache')];
      for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true });
      cpSync(join(root, 'old'), out, { recursive: true });
      const moment =
        n < ANY_TIME
          ? after(random(mix(7, n)).next() * length)
          : whenThere((out) => (n % 2 === 0 ? placesOf(out).former : join(placesOf(out).staging, 'build.json')));
      if (await killAt(moment, changed, out, { cache, bodies: true, look })) tally.killed++;
      closeOutput(await openOutput(out));
      const left = JSON.stringify(hashes(out));
      if (left !== old && left !== renewed) tally.halfOutputs++;
      await quickBuild(changed, out, { cache });
      if (JSON.stringify(hashes(out)) !== renewed || beside(root)) tally.different++;
    }
    return finding(tally);
  });

/** A reader that takes one table after the other: each must be that of the old build or that of the new one, byte for byte. */
function watch(out: string, builds: readonly string[], tally: { looks: number; halfTables: number }): () => void {
  const names = readdirSync(builds[0]!).filter((name) => /\.(?:csv|arrow|parquet)$/.test(name));
  const whole = new Map(names.map((name) => [name, new Set(builds.map((build) => hashOf(join(build, name))))]));
  return () => {
    const name = names[tally.looks % names.length]!;
    const found = hashOf(join(out, name));
    tally.looks++;
    if (found !== null && !whole.get(name)!.has(found)) tally.halfTables++;
  };
}

/** Null between two renames, when there is none. */
function hashOf(path: string): string | null {
  try {
    return hash('sha256', readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const asLines = (seed: number) => ({
  'pages.jsonl': Object.entries(pages(DOCUMENTS, seed))
    .map(([path, text]) => JSON.stringify({ id: path.replace('.txt', ''), text }))
    .join('\n'),
});

const beside = (root: string): boolean =>
  readdirSync(root).some((name) => name.startsWith('.out')) || !existsSync(join(root, 'out'));

const finding = ({
  killed,
  halfOutputs,
  different,
  looks,
  halfTables,
}: {
  killed: number;
  halfOutputs: number;
  different: number;
  looks: number;
  halfTables: number;
}): Finding => ({
  name: 'killed',
  title: 'Killed at any time',
  text: `Builds of ${DOCUMENTS} documents over an older output, ${ANY_TIME} killed with SIGKILL at random moments and ${PUBLISHING} while they publish, then run again with the cache they left.`,
  tables: [
    {
      header: [
        'builds',
        'killed before their end',
        'half outputs after the next start',
        'different bytes after the next build',
        'tables read meanwhile',
        'neither the old nor the new table',
      ],
      rows: [[ANY_TIME + PUBLISHING, killed, halfOutputs, different, looks, halfTables]],
    },
  ],
});
