import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Document } from '../../core/document.ts';
import { FORMAT_VERSION, TABLES } from '../../schema/tables.ts';
import { bodyPath } from '../body-path.ts';
import { rulesChecker } from '../check-document.ts';
import { Container, ContainerWriter, digest, type Entries } from '../container.ts';
import { openKept } from '../kept.ts';
import { layRows, type RowsByTable, stretchesOf, type Tabled } from '../laid-rows.ts';
import type { Shelved } from '../shelf.ts';
import { type Arriving, arrivals, signatureOf } from './arrivals.ts';
import { type Body, keptBodies, writeBodies } from './bodies.ts';
import { RowSplitter, type Slices, slicesOf } from './buckets.ts';
import type { Context } from './context.ts';
import { Earlier } from './earlier.ts';
import { handfuls, layHandful } from './handfuls.ts';
import { type OpenReference, storePart, type TableHead } from './table-file.ts';
import { TablePart } from './table-part.ts';

/** Make the tables of one part: the last round. */
export interface TableTask {
  readonly task: 'table';
  readonly part: number;
  readonly names: readonly string[];
  readonly facts: readonly string[];
  /** The kept file was read in this build, and is whole. */
  readonly isChecked: boolean;
  /** Key of the tables from which the output of the build before, untouched, has the texts of the part. */
  readonly formerKey: string | null;
}

export interface TableResult {
  readonly reused: boolean;
  /** Digest of all that the tables depend on. */
  readonly key: string;
  readonly slices: Slices;
  /** The tables that were made and do not lie in the file. */
  readonly shelved: Shelved | null;
  /** The texts were not written: they lie in the former output as they are to be. */
  readonly keepsTexts: boolean;
  readonly damaged: readonly string[];
}

/** Folder below the cache. */
export const TABLE_FOLDER = 'tables';
export const tablePath = (cache: string, name: string) => join(cache, TABLE_FOLDER, name);

export function tableTask(context: Context, task: TableTask): TableResult {
  const round = context.plan.rounds.at(-1)!;
  const earlier = new Earlier(context, round, task.names[0]!);
  const damaged: string[] = [];
  try {
    const arriving = arrivals(context, round, task.part, earlier, task.facts, null);
    const path = tablePath(context.setup.cache, task.names[0]!);
    const key = keyOf(context, arriving);
    const kept = openKept<TableHead>(path, key, context.window(round.index), damaged, task.isChecked);
    const { bodies, shelved } = kept
      ? { bodies: keptBodies(kept), shelved: null }
      : writeTables(context, path, key, arriving, earlier);
    const keepsTexts = kept !== null && task.formerKey === key;
    if (context.setup.bodies && !keepsTexts) context.measure('texts', () => writeBodies(bodies, context.setup.staging));
    const slices = slicesIn(kept ?? new Container<TableHead>(path));
    return { reused: kept !== null, key, slices, shelved, keepsTexts, damaged };
  } finally {
    earlier.close();
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

/** What the documents of a part give. */
interface Made {
  tables: readonly TablePart[];
  bodies: readonly Body[];
  references: readonly OpenReference[];
  splitter: RowSplitter;
}

/** Rows of so many documents, or of so many bytes of text, are taken into the tables together: each time costs something for every column. */
const HELD_DOCUMENTS = 64;
const HELD_BYTES = 1 << 18;

function writeTables(
  context: Context,
  path: string,
  key: string,
  arriving: readonly Arriving[],
  earlier: Earlier,
): { bodies: readonly Body[]; shelved: Shelved | null } {
  const round = context.plan.rounds.at(-1)!;
  const tables = TABLES.map((table) => new TablePart(table, context));
  const bodies: Body[] = [];
  const references: OpenReference[] = [];
  const splitter = new RowSplitter();
  const checkRules = rulesChecker();
  let held: Tabled[] = [];
  let bytes = 0;
  const take = () => {
    const laid = context.measure('columns', () => layRows(held));
    context.measure('checks', () => {
      for (const [n, { rows, cells }] of laid.entries()) tables[n]!.check(rows, cells);
      for (const [n, document] of held.entries()) references.push(...checkRules(document, stretchesOf(laid, n)));
    });
    for (const [n, { rows, cells }] of laid.entries()) tables[n]!.add(rows, cells);
    [held, bytes] = [[], 0];
  };
  for (const [from, to] of handfuls(arriving)) {
    const handful = layHandful(context, round, arriving.slice(from, to), from, earlier, []) as Document[];
    held.push(...handful.map(tabled));
    for (const { byteCount } of handful) bytes += byteCount;
    if (held.length >= HELD_DOCUMENTS || bytes > HELD_BYTES) take();
    for (const rows of context.runner(round.index).emit(handful)) splitter.add(rows);
    for (const document of handful) {
      const bytes = Buffer.from(document.layers.tables!.body);
      bodies.push({ path: bodyPath(document.id), bytes: () => bytes });
    }
  }
  take();
  return { bodies, shelved: storeTables(context, path, key, { tables, bodies, references, splitter }) };
}

/** Lets go of all else. */
const tabled = ({ id, text, layers }: Document): Tabled => ({ id, text, rows: layers.tables!.rows as RowsByTable });

function storeTables({ setup, shelf }: Context, path: string, key: string, made: Made): Shelved | null {
  const { tables, bodies, references, splitter } = made;
  const file = new ContainerWriter(path, setup.keeps);
  const filled = tables.filter(({ isEmpty }) => !isEmpty);
  const store = (entries: Entries) => filled.map((table) => storePart(entries, table.encoded(setup.formats)));
  const { filled: stored, shelved } = shelf?.lend(file, store) ?? { filled: store(file), shelved: null };
  const first = file.entries;
  const buckets = splitter.write(file);
  const keys = file.add(Buffer.from(JSON.stringify(keysOf(tables))));
  const lines = bodies.map(({ path, bytes }) => `${hash('sha256', bytes())}  ${path}\n`);
  const manifest = file.add(Buffer.from(setup.bodies ? lines.join('') : ''));
  if (setup.bodies && setup.keeps) for (const { bytes } of bodies) file.add(bytes());
  const paths = setup.bodies ? bodies.map(({ path }) => path) : [];
  const bodyBytes = setup.bodies ? bodies.reduce((sum, { bytes }) => sum + bytes().length, 0) : 0;
  file.close({
    key,
    tables: stored,
    summaries: filled.map((table) => table.summary()),
    rows: first,
    buckets,
    keys,
    manifest,
    bodies: paths,
    bodyBytes,
    references,
  } satisfies TableHead);
  return shelved;
}

const keysOf = (tables: readonly TablePart[]) =>
  Object.fromEntries(tables.flatMap(({ keys }) => keys.map(({ target, ids }) => [target, ids])));

function slicesIn(file: Container<TableHead>): Slices {
  const slices = slicesOf(file, file.head.buckets, file.head.rows);
  file.close();
  return slices;
}
