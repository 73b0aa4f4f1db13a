import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { realSentences, writeJsonLines } from './generate.ts';
import type { Finding, Table } from './report/report.ts';

/** What a build says of itself with `--log json`. */
interface Run {
  readonly seconds: number;
  readonly bytes: number;
  readonly documents: number;
  readonly peakRssBytes: number;
  readonly times: {
    readonly wall: Readonly<Record<string, number>>;
    readonly stages: Readonly<Record<string, { milliseconds: number }>>;
  };
}

const PROGRAM = join(import.meta.dirname, '../../bin/claimtrace.js');

/** `SIZES=1000,10000,100000` says how many documents. */
const sizes = (process.env.SIZES ?? '1000,10000').split(',').map(Number);

/** From raw files to the finished dataset, and again after a change. */
export async function bench(): Promise<Finding> {
  const root = join(tmpdir(), `claimtrace-bench-${process.pid}`);
  try {
    const measured: Measured[] = [];
    for (const size of sizes) measured.push(await measure(join(root, String(size)), size));
    return finding(measured);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Measured {
  readonly documents: number;
  readonly full: Run;
  readonly oneCore: Run | null;
  readonly unchanged: Run;
  readonly changed: Run;
  readonly same: boolean;
}

async function measure(root: string, documents: number): Promise<Measured> {
  const [input, out, cache] = [join(root, 'in'), join(root, 'out'), join(root, 'cache')];
  mkdirSync(root, { recursive: true });
  await writeJsonLines(input, { documents, seed: 1, sentences: realSentences() });
  const oneCore = pinned()
    ? build(['--input', input, '--out', join(root, 'one'), '--no-cache', '--workers', '1'], '0')
    : null;
  // What was made is removed at the end: for minutes afterwards some file systems are slow to make as many files.
  const full = build(['--input', input, '--out', out, '--cache', cache], pinned() ? '0,1' : null);
  const unchanged = build(['--input', input, '--out', out, '--cache', cache], null);
  const last = readdirSync(input).sort().at(-1)!;
  appendFileSync(
    join(input, last),
    `${JSON.stringify({ id: 'site-0000/added', publisher: 'site-0000', text: 'A page of its own.\nIt has 17 words, 3 of them long, as the editor said on Monday.' })}\n`,
  );
  const changed = build(['--input', input, '--out', out, '--cache', cache], null);
  build(['--input', input, '--out', join(root, 'fresh'), '--no-cache'], null);
  const same = record(out) === record(join(root, 'fresh'));
  return { documents, full, oneCore, unchanged, changed, same };
}

/** The hashes of all files of a dataset. */
const record = (out: string): string => readFileSync(join(out, 'build.json'), 'utf8');

const pinned = (): boolean => availableParallelism() >= 2 && existsSync('/usr/bin/taskset');

/** @param cores the build is held to; null for all */
function build(args: readonly string[], cores: string | null): Run {
  const command = [process.execPath, PROGRAM, 'build', ...args, '--log', 'json'];
  const [program, ...rest] = cores === null ? command : ['taskset', '-c', cores, ...command];
  const { stdout, stderr, status } = spawnSync(program!, rest, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr.slice(-2000)}`);
  return JSON.parse(stdout);
}

const rate = ({ bytes, seconds }: Run) => (bytes / 1e6 / seconds).toFixed(2);
const time = ({ seconds }: Run) => seconds.toFixed(1);
const share = (part: Run, whole: Run) => `${((100 * part.seconds) / whole.seconds).toFixed(1)} %`;

function finding(all: readonly Measured[]): Finding {
  const sizes: Table = {
    header: ['documents', 'MB', 'seconds', 'MB/s', 'peak memory, MiB', 'one core, seconds', 'two cores are faster by'],
    rows: all.map(({ documents, full, oneCore }) => [
      documents,
      (full.bytes / 1e6).toFixed(1),
      time(full),
      rate(full),
      (full.peakRssBytes / 2 ** 20).toFixed(0),
      oneCore ? time(oneCore) : '',
      oneCore ? (oneCore.seconds / full.seconds).toFixed(2) : '',
    ]),
  };
  const again: Table = {
    header: [
      'documents',
      'from nothing, seconds',
      'nothing changed',
      'one document more',
      'bytes equal to a build from nothing',
    ],
    rows: all.map(({ documents, full, unchanged, changed, same }) => [
      documents,
      time(full),
      `${time(unchanged)} (${share(unchanged, full)})`,
      `${time(changed)} (${share(changed, full)})`,
      same ? 'yes' : 'NO',
    ]),
  };
  const largest = all.at(-1)!;
  const { stages, wall } = (largest.oneCore ?? largest.full).times;
  const cpu = Object.entries(stages).sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
  const perStage: Table = {
    header: [`stage (${largest.documents} documents)`, 'seconds of a worker', 'MB/s'],
    rows: cpu.map(([name, { milliseconds }]) => [
      name,
      (milliseconds / 1000).toFixed(2),
      (largest.full.bytes / 1000 / milliseconds).toFixed(1),
    ]),
  };
  const perStretch: Table = {
    header: ['stretch of the build', 'seconds'],
    rows: Object.entries(wall).map(([name, milliseconds]) => [name, (milliseconds / 1000).toFixed(2)]),
  };
  return {
    name: 'end-to-end',
    title: 'From raw files to the dataset',
    text: 'Made-up collections of sites with templates, copies and near copies (`test/bench/collection`), seeded; every table in CSV, Arrow and Parquet, all papers, with a cache. Peak memory is of the process with all its threads. Sizes: `SIZES=1000,10000,100000 make bench BENCH=end-to-end`.',
    tables: [sizes, again, perStage, perStretch],
    chart: {
      title: 'Cost against size',
      x: 'documents',
      y: 'seconds',
      series: [
        { name: 'from nothing', points: all.map(({ documents, full }) => [documents, full.seconds]) },
        { name: 'one document more', points: all.map(({ documents, changed }) => [documents, changed.seconds]) },
        { name: 'nothing changed', points: all.map(({ documents, unchanged }) => [documents, unchanged.seconds]) },
      ],
    },
  };
}
