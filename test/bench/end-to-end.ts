import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realSentences, writeJsonLines } from './generate.ts';
import { inFolder } from './in-folder.ts';
import { finding, type Measured } from './report/end-to-end.ts';
import type { Finding } from './report/report.ts';
import { build, pinned } from './timed-build.ts';

/** `SIZES=1000,10000,100000` says how many documents. */
const sizes = (process.env.SIZES ?? '1000,10000').split(',').map(Number);

/** From raw files to the finished dataset, and again after a change. */
export const bench = (): Promise<Finding> =>
  inFolder(async (root) => {
    const measured: Measured[] = [];
    for (const size of sizes) measured.push(await measure(join(root, String(size)), size));
    return finding(measured);
  });

async function measure(root: string, documents: number): Promise<Measured> {
  const [input, out, cache] = [join(root, 'in'), join(root, 'out'), join(root, 'cache')];
  mkdirSync(root, { recursive: true });
  await writeJsonLines(input, { documents, seed: 1, sentences: realSentences() });
  const alone = ['--input', input, '--no-cache'];
  const oneCore = pinned() ? build([...alone, '--out', join(root, 'one'), '--workers', '1'], '0') : null;
  const twoCores = pinned() ? build([...alone, '--out', join(root, 'two'), '--workers', '2'], '0,1') : null;
  // What was made is removed at the end: for minutes afterwards some file systems are slow to make as many files.
  const full = build(['--input', input, '--out', out, '--cache', cache], pinned() ? '0,1' : null);
  const unchanged = build(['--input', input, '--out', out, '--cache', cache], null);
  const last = readdirSync(input).sort().at(-1)!;
  appendFileSync(
    join(input, last),
    `${JSON.stringify({ id: 'site-0000/added', publisher: 'site-0000', text: 'A page of its own.\nIt has 17 words, 3 of them long, as the editor said on Monday.' })}\n`,
  );
  const changed = build(['--input', input, '--out', out, '--cache', cache], null);
  build([...alone, '--out', join(root, 'fresh')], null);
  const same = record(out) === record(join(root, 'fresh'));
  return { documents, full, oneCore, twoCores, unchanged, changed, same };
}

/** The hashes of all files of a dataset. */
const record = (out: string): string => readFileSync(join(out, 'build.json'), 'utf8');
