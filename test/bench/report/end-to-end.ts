import type { Run } from '../timed-build.ts';
import type { Finding, Table } from './report.ts';

/** The builds of a collection. */
export interface Measured {
  readonly documents: number;
  readonly full: Run;
  /** Held to one core and to two, without a cache; null where builds cannot be held. */
  readonly oneCore: Run | null;
  readonly twoCores: Run | null;
  readonly unchanged: Run;
  readonly changed: Run;
  readonly same: boolean;
}

const rate = ({ bytes }: Run, seconds: number) => (bytes / 1e6 / seconds).toFixed(2);
const time = ({ seconds }: Run) => seconds.toFixed(1);
const inSeconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
const share = (part: Run, whole: Run) => `${((100 * part.seconds) / whole.seconds).toFixed(1)} %`;
/** Without the papers, which come last; moving all into place and clearing up count. */
const untilTables = ({ seconds, times }: Run) => seconds - (times.wall.package ?? 0) / 1000;

const TEXT = [
  'Made-up collections of sites with templates, copies and near copies (`test/bench/collection`), seeded; every table in CSV, Arrow and Parquet, all texts, all papers.',
  'On all cores with a cache; the same build held to one core and to two, without: the tables by stage and by stretch are of the one on one core.',
  'Its time to all tables leaves out the papers (workbook, report, codebook …), the last stretch.',
  'Before each build all that was written is brought to disk. Peak memory is of the process with all its threads. Sizes: `SIZES=1000,10000,100000 make bench BENCH=end-to-end`.',
].join(' ');

export function finding(all: readonly Measured[]): Finding {
  const largest = all.at(-1)!;
  return {
    name: 'end-to-end',
    title: 'From raw files to the dataset',
    text: TEXT,
    tables: [sizes(all), held(all), again(all), perStage(largest), perStretch(largest)],
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

const sizes = (all: readonly Measured[]): Table => ({
  header: ['documents', 'MB', 'seconds', 'MB/s', 'peak memory, MiB'],
  rows: all.map(({ documents, full }) => [
    documents,
    (full.bytes / 1e6).toFixed(1),
    time(full),
    rate(full, full.seconds),
    (full.peakRssBytes / 2 ** 20).toFixed(0),
  ]),
});

const held = (all: readonly Measured[]): Table => ({
  header: [
    'documents',
    'one core, seconds',
    'MB/s',
    'to all tables, seconds',
    'MB/s',
    'two cores, seconds',
    'faster by',
  ],
  rows: all.flatMap(({ documents, oneCore, twoCores }) => {
    if (!oneCore || !twoCores) return [];
    const tables = untilTables(oneCore);
    const [whole, part] = [rate(oneCore, oneCore.seconds), rate(oneCore, tables)];
    const faster = (oneCore.seconds / twoCores.seconds).toFixed(2);
    return [[documents, time(oneCore), whole, tables.toFixed(1), part, time(twoCores), faster]];
  }),
});

const again = (all: readonly Measured[]): Table => ({
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
});

const shown = ({ oneCore, full }: Measured): Run => oneCore ?? full;

function perStage(measured: Measured): Table {
  const { bytes, times } = shown(measured);
  const cpu = Object.entries(times.stages).sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
  return {
    header: [`stage (${measured.documents} documents)`, 'seconds of a worker', 'MB/s'],
    rows: cpu.map(([name, { milliseconds }]) => [
      name,
      inSeconds(milliseconds),
      (bytes / 1000 / milliseconds).toFixed(1),
    ]),
  };
}

const perStretch = (measured: Measured): Table => ({
  header: ['stretch of the build', 'seconds'],
  rows: Object.entries(shown(measured).times.wall).map(([name, milliseconds]) => [name, inSeconds(milliseconds)]),
});
