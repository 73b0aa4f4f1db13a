import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { GroupRow } from '../../src/core/stage.ts';
import { Scratch } from '../../src/io/tables/index.ts';
import { Container, ContainerWriter } from '../../src/run/container.ts';
import { GroupTasks } from '../../src/run/group-tasks.ts';
import { BUCKETS, RowSplitter, type Slices, slicesOf } from '../../src/run/worker/buckets.ts';
import { Gathered } from '../../src/run/worker/gathered.ts';
import { mix, random } from './collection/random.ts';
import { inFolder } from './in-folder.ts';
import type { Finding } from './report/report.ts';

const ROWS = Number(process.env.ROWS ?? 1_000_000);
const ROWS_PER_DOCUMENT = 35;
const DOCUMENTS_PER_PART = 256;
/** Of text, for as many tasks as a collection of such pages has. */
const BYTES_PER_PART = DOCUMENTS_PER_PART * 2800;

/** Rows as the stage `repetition` emits them: fingerprints, of which some are in every tenth document. */
function* parts(): Generator<GroupRow[]> {
  const dice = random(mix(3));
  const documents = Math.ceil(ROWS / ROWS_PER_DOCUMENT);
  for (let first = 0; first < documents; first += DOCUMENTS_PER_PART) {
    const rows: GroupRow[] = [];
    for (let n = first; n < Math.min(documents, first + DOCUMENTS_PER_PART); n++)
      for (let row = 0; row < ROWS_PER_DOCUMENT; row++) {
        const common = dice.chance(0.4);
        const key = mix(common ? dice.below(200) : dice.below(2 ** 31), 9)
          .toString(16)
          .padStart(16, '0');
        rows.push({
          key,
          doc: `site-${n % 100}/${n}`,
          start: 0,
          value: { collection: `site-${n % 100}`, copyOf: null },
        });
      }
    yield rows;
  }
}

/** Group rows by key, in order of document within a group, and read each group: by the engine, and by DuckDB. */
export const bench = (): Promise<Finding> =>
  inFolder(async (folder) => {
    const own = timed(() => byBuckets(folder));
    const duck = await timedAsync(() => byDuckDb(folder));
    if (own.result !== duck.result) throw new Error(`${own.result} groups by buckets, ${duck.result} by DuckDB`);
    const row = (name: string, { seconds }: { seconds: number }) => [
      name,
      seconds.toFixed(2),
      Math.round(ROWS / seconds),
    ];
    return {
      name: 'grouping',
      title: 'Groups beyond memory',
      text: `${ROWS} rows of ${ROWS_PER_DOCUMENT} a document, shared out to disk, brought together by key and each read again in JavaScript. The engine shares rows out by a hash of the key into ${BUCKETS} buckets, part by part in the order of ids, so that nothing need be sorted; DuckDB takes them by its appender and gives them back by ORDER BY key, document. Both on one thread.`,
      tables: [
        {
          header: ['engine', 'seconds', 'rows a second'],
          rows: [row('buckets (the engine)', own), row('DuckDB', duck)],
        },
      ],
    };
  });

function timed<T>(work: () => T): { result: T; seconds: number } {
  const started = performance.now();
  const result = work();
  return { result, seconds: (performance.now() - started) / 1000 };
}

async function timedAsync<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}

function byBuckets(folder: string): number {
  mkdirSync(join(folder, 'parts'), { recursive: true });
  const slices: Slices[] = [];
  for (const rows of parts()) {
    const path = join(folder, 'parts', String(slices.length));
    const [file, splitter] = [new ContainerWriter(path), new RowSplitter()];
    splitter.add(rows);
    file.close(splitter.write(file));
    const written = new Container<readonly number[]>(path);
    slices.push(slicesOf(written, written.head, 0));
    written.close();
  }
  const about = slices.map((_, number) => ({ number, last: String(number), bytes: BYTES_PER_PART }));
  const tasks = new GroupTasks({ index: 0, group: { stage: { name: 'own' } } } as never, about as never, String, '');
  let groups = 0;
  for (const { files, places } of tasks.over(slices, 'parts')) {
    const gathered = new Gathered(join(folder, 'parts'), new Scratch(), places, files[0]!.from, files.at(-1)!.to);
    const all = files.map(({ from, to }) => gathered.groups(from, to));
    for (const one of all) one.need(gathered.lines, 1);
    gathered.lines.hold();
    for (const one of all) {
      groups += one.count;
      for (const [, rows] of one.ofAtLeast(1, gathered.lines)) for (const row of rows) if (row.doc === '') groups++;
    }
  }
  return groups;
}

async function byDuckDb(folder: string): Promise<number> {
  const instance = await DuckDBInstance.create(join(folder, 'rows.duckdb'), { threads: '1', memory_limit: '512MB' });
  const connection = await instance.connect();
  await connection.run('CREATE TABLE r (key VARCHAR, doc VARCHAR, start INTEGER, value VARCHAR)');
  const appender = await connection.createAppender('r');
  for (const rows of parts()) {
    for (const { key, doc, start, value } of rows) {
      appender.appendVarchar(key);
      appender.appendVarchar(doc);
      appender.appendInteger(start);
      appender.appendVarchar(JSON.stringify(value));
      appender.endRow();
    }
  }
  appender.closeSync();
  const result = await connection.stream('SELECT key, doc, start, value FROM r ORDER BY key, doc, start');
  let [groups, former] = [0, ''];
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
    for (const [key, doc, , value] of chunk.getRows()) {
      if (key !== former) groups++;
      former = key as string;
      if (JSON.parse(value as string) === null || doc === '') groups++;
    }
  connection.closeSync();
  return groups;
}
