import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeOutput, openOutput } from '../../src/run/publish.ts';
import { hashes, quickBuild, writeFiles } from '../run/support/folders.ts';
import { after, killAt, whenThere } from '../run/support/killed.ts';
import { pages } from '../run/support/texts.ts';
import { mix, random } from './collection/random.ts';
import type { Finding } from './report/report.ts';

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 5000);
const [ANY_TIME, PUBLISHING] = (process.env.KILLS ?? '80,20').split(',').map(Number) as [number, number];

/** Builds killed with SIGKILL, then looked at, then run again. */
export async function bench(): Promise<Finding> {
  const root = join(tmpdir(), `claimtrace-killed-${process.pid}`);
  try {
    const input = writeFiles(join(root, 'in'), asLines(0));
    const changed = writeFiles(join(root, 'changed'), asLines(1));
    await quickBuild(input, join(root, 'old'));
    const started = performance.now();
    await quickBuild(changed, join(root, 'new'));
    const length = (performance.now() - started) * 1.5;
    const [old, renewed] = [hashes(join(root, 'old')), hashes(join(root, 'new'))].map((one) => JSON.stringify(one));
    const tally = { killed: 0, halfOutputs: 0, different: 0 };
    for (let n = 0; n < ANY_TIME + PUBLISHING; n++) {
      const [out, cache] = [join(root, 'out'), join(root, 'cache')];
      for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true });
      cpSync(join(root, 'old'), out, { recursive: true });
      const moment =
        n < ANY_TIME
          ? after(random(mix(7, n)).next() * length)
          : whenThere(n % 2 === 0 ? '.former' : '.building/out/build.json');
      if (await killAt(moment, changed, out, { cache, bodies: true })) tally.killed++;
      closeOutput(openOutput(out));
      const left = JSON.stringify(hashes(out));
      if (left !== old && left !== renewed) tally.halfOutputs++;
      await quickBuild(changed, out, { cache });
      if (JSON.stringify(hashes(out)) !== renewed || beside(root)) tally.different++;
    }
    return finding(tally);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const asLines = (seed: number) => ({
  'pages.jsonl': Object.entries(pages(DOCUMENTS, seed))
    .map(([path, text]) => JSON.stringify({ id: path.replace('.txt', ''), text }))
    .join('\n'),
});

const beside = (root: string): boolean =>
  readdirSync(root).some((name) => name.startsWith('out.')) || !existsSync(join(root, 'out'));

const finding = ({
  killed,
  halfOutputs,
  different,
}: {
  killed: number;
  halfOutputs: number;
  different: number;
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
      ],
      rows: [[ANY_TIME + PUBLISHING, killed, halfOutputs, different]],
    },
  ],
});
