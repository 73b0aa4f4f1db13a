import { hash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodePart } from '../../io/tables/index.ts';
import { summarise, withholdText } from '../../package/index.ts';
import type { Row } from '../../schema/table.ts';
import { FORMAT_VERSION, TABLES } from '../../schema/tables.ts';
import { bodyPath } from '../body-path.ts';
import { documentChecker } from '../check-document.ts';
import { Container, ContainerWriter, Damaged, digest } from '../container.ts';
import { keysOf } from '../references.ts';
import { type Arriving, arrivals, openEarlier, signatureOf } from './arrivals.ts';
import { RowSplitter, type Slices, slicesOf } from './buckets.ts';
import type { Context } from './context.ts';
import { handfuls, layHandful } from './handfuls.ts';
import { type OpenReference, type StoredPart, storePart, type TableHead } from './table-file.ts';

/** Make the tables of one part: the last round. */
export interface TableTask {
  readonly task: 'table';
  readonly part: number;
  readonly names: readonly string[];
  readonly facts: readonly string[];
}

export interface TableResult {
  readonly reused: boolean;
  readonly slices: Slices;
  readonly damaged: readonly string[];
}

/** Folder below the cache. */
export const TABLE_FOLDER = 'tables';
export const tablePath = (cache: string, name: string) => join(cache, TABLE_FOLDER, name);

export function tableTask(context: Context, task: TableTask): TableResult {
  const round = context.plan.rounds.at(-1)!;
  const earlier = openEarlier(context, round, task.names[0]!);
  const damaged: string[] = [];
  try {
    const arriving = arrivals(context, round, task.part, earlier, task.facts);
    const path = tablePath(context.setup.cache, task.names[0]!);
    const key = keyOf(context, arriving);
    const reused = isKept(path, key, damaged);
    if (!reused) writeTables(context, path, key, arriving, earlier);
    if (context.setup.bodies) context.measure('texts', () => writeBodies(path, context.setup.staging));
    return { reused, slices: slicesIn(path), damaged };
  } finally {
    for (const file of earlier.values()) file.close();
  }
}

function keyOf({ setup, plan }: Context, arriving: readonly Arriving[]): string {
  const { formats, bodies, withheld, tableProgram } = setup;
  const about = [
    tableProgram,
    FORMAT_VERSION,
    formats,
    bodies,
    withheld,
    signatureOf({ plan } as Context, plan.rounds.at(-1)!),
  ];
  const documents = arriving.map(({ analysed, place }) => [analysed.key, place.line]);
  return digest(JSON.stringify([about, documents]));
}

function isKept(path: string, key: string, damaged: string[]): boolean {
  if (!existsSync(path)) return false;
  try {
    const file = new Container<TableHead>(path);
    const same = file.head.key === key;
    if (same) for (let entry = 0; entry < file.sizes.length; entry++) file.read(entry);
    file.close();
    return same;
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    damaged.push(error.message);
    return false;
  }
}

/** What the documents of a part give. */
interface Made {
  rows: ReadonlyMap<string, Row[]>;
  bodies: readonly Body[];
  references: readonly OpenReference[];
  splitter: RowSplitter;
}

interface Body {
  path: string;
  bytes: Buffer;
}

function writeTables(
  context: Context,
  path: string,
  key: string,
  arriving: readonly Arriving[],
  earlier: Parameters<typeof layHandful>[4],
): void {
  const round = context.plan.rounds.at(-1)!;
  const check = documentChecker();
  const rows = new Map<string, Row[]>(TABLES.map(({ name }) => [name, []]));
  const bodies: Body[] = [];
  const references: OpenReference[] = [];
  const splitter = new RowSplitter();
  for (const [from, to] of handfuls(arriving))
    for (const layered of layHandful(context, round, arriving.slice(from, to), from, earlier, [])) {
      const { id, layers } = layered!;
      const { rows: own, body } = layers.tables!;
      references.push(...context.measure('checks', () => check(layered!, own as Record<string, Row[]>)));
      for (const [table, some] of Object.entries(own)) for (const row of some) rows.get(table)!.push(row as Row);
      splitter.add(context.runner(round.index).emit(layered!));
      bodies.push({ path: bodyPath(id), bytes: Buffer.from(body) });
    }
  storeTables(context, path, key, { rows, bodies, references, splitter });
}

function storeTables(
  { setup, measure }: Context,
  path: string,
  key: string,
  { rows, bodies, references, splitter }: Made,
): void {
  const file = new ContainerWriter(path);
  const tables: StoredPart[] = [];
  const summaries = [];
  for (const table of TABLES) {
    const whole = rows.get(table.name)!;
    if (whole.length === 0) continue;
    const published = setup.withheld ? whole.map((row) => withholdText(table.name, row)) : whole;
    tables.push(storePart(file, encodePart(table, published, setup.formats, measure)));
    summaries.push(measure('summaries', () => summarise(table, published)));
  }
  const first = file.entries;
  const buckets = splitter.write(file);
  const keys = file.add(Buffer.from(JSON.stringify(keysOf(rows))));
  const lines = bodies.map(({ path, bytes }) => `${hash('sha256', bytes)}  ${path}\n`);
  const manifest = file.add(Buffer.from(setup.bodies ? lines.join('') : ''));
  if (setup.bodies) for (const { bytes } of bodies) file.add(bytes);
  const paths = setup.bodies ? bodies.map(({ path }) => path) : [];
  const bodyBytes = setup.bodies ? bodies.reduce((sum, { bytes }) => sum + bytes.length, 0) : 0;
  file.close({
    key,
    tables,
    summaries,
    rows: first,
    buckets,
    keys,
    manifest,
    bodies: paths,
    bodyBytes,
    references,
  } satisfies TableHead);
}

function slicesIn(path: string): Slices {
  const file = new Container<TableHead>(path);
  const slices = slicesOf(file, file.head.buckets, file.head.rows);
  file.close();
  return slices;
}

/** Writes `text/<doc_id>.txt` of a part. */
function writeBodies(path: string, staging: string): void {
  const file = new Container<TableHead>(path);
  const { bodies, manifest } = file.head;
  let folder = '';
  bodies.forEach((name, n) => {
    const target = join(staging, 'text', name);
    if (dirname(target) !== folder) {
      folder = dirname(target);
      mkdirSync(folder, { recursive: true });
    }
    writeFileSync(target, file.readUnchecked(manifest + 1 + n));
  });
  file.close();
}
