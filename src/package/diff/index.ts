import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import type { Stretch } from '../context.ts';
import { openCsv, readByDocument } from '../rows.ts';
import { align } from './align.ts';
import { type Both, together } from './by-document.ts';
import { type Changed, ChangeList, changedCells, type TableChanges } from './changes.ts';
import { type Alike, walkStretches } from './stretches.ts';

export type { Change, Changed, TableChanges } from './changes.ts';

/** What distinguishes one build from another. */
export interface Difference {
  /** Documents, claims and quotes, row by row. */
  readonly tables: readonly TableChanges[];
  /** Every table whose CSV holds other bytes, those above too. */
  readonly differing: readonly string[];
}

const COMPARED = ['documents', 'claims', 'quotes'] as const;
/** Changes kept for each table. */
export const MOST_CHANGES = 10_000;

/** A folder that is no dataset. */
export class NoDataset extends Error {}

/** What is known of the builds beforehand: then it need not be read. */
export interface Known {
  /** File name -> SHA-256 as 64 hex digits. */
  readonly former?: ReadonlyMap<string, string>;
  readonly newer?: ReadonlyMap<string, string>;
  /** Of the tables of the newer one: those that are as before are passed over. */
  readonly stretches?: ReadonlyMap<string, readonly Stretch[]>;
}

/**
 * Compares two datasets in bounded memory. Tables whose bytes are equal are not read.
 * @throws NoDataset when a folder lacks a table
 */
export async function difference(
  former: string,
  newer: string,
  limit = MOST_CHANGES,
  known: Known = {},
): Promise<Difference> {
  const differing: string[] = [];
  for (const { name } of TABLES) {
    const [a, b] = [await hashOf(former, name, known.former), await hashOf(newer, name, known.newer)];
    if (a !== b) differing.push(name);
  }
  const tables: TableChanges[] = [];
  const walked = await Promise.all(
    COMPARED.map((name) => headed(former, newer, tableOf(name), known.stretches?.get(name))),
  );
  const documents = await changedIds(walked[0]!);
  for (const table of walked) tables.push(await compare(table, documents, limit));
  return { tables, differing };
}

const tableOf = (name: string): Table => TABLES.find((table) => table.name === name)!;

/** SHA-256 of the CSV of a table. */
async function hashOf(folder: string, name: string, known?: ReadonlyMap<string, string>): Promise<string> {
  const path = join(folder, `${name}.csv`);
  if (!existsSync(path)) throw new NoDataset(`${folder} holds no ${name}.csv: it is no dataset of claimtrace`);
  const told = known?.get(`${name}.csv`);
  if (told) return told;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) hash.update(chunk);
  return hash.digest('hex');
}

const CHUNK = 1 << 20;

/** A table in both builds. */
interface Walked {
  readonly table: Table;
  readonly before: readonly string[];
  readonly now: readonly string[];
  walk(): AsyncGenerator<Both | Alike>;
}

/** Stretches can be compared where the columns are the same. */
async function headed(
  former: string,
  newer: string,
  table: Table,
  stretches: readonly Stretch[] | undefined,
): Promise<Walked> {
  const [old, fresh] = [await openCsv(former, table), await openCsv(newer, table)];
  const walk = () =>
    stretches && old.header.join() === fresh.header.join()
      ? walkStretches(old, fresh, stretches)
      : together(readByDocument(old), readByDocument(fresh));
  return { table, before: old.header, now: fresh.header, walk };
}

/** Documents that only one of the builds has. */
async function changedIds({ walk }: Walked): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const both of walk()) if (!('alike' in both) && !(both[0] && both[1])) ids.add((both[0] ?? both[1])!.id);
  return ids;
}

async function compare(
  { table, before, now, walk }: Walked,
  whole: ReadonlySet<string>,
  limit: number,
): Promise<TableChanges> {
  const common = now.filter((name) => before.includes(name));
  const list = new ChangeList(table.name, limit);
  const isAlike = before.join() === now.join();
  for await (const both of walk()) {
    if ('alike' in both) list.kept(both.alike);
    // Most documents are as they were: their rows need not be read.
    else if (isAlike && both[0] && both[1] && both[0].bytes.equals(both[1].bytes)) list.kept(both[0].count);
    else compareDocument(list, table, common, both, whole);
  }
  const only = (these: readonly string[], others: readonly string[]) => these.filter((name) => !others.includes(name));
  return list.result(only(now, before), only(before, now));
}

function compareDocument(
  list: ChangeList,
  table: Table,
  common: readonly string[],
  [former, newer]: Both,
  whole: ReadonlySet<string>,
) {
  const id = (newer ?? former)!.id;
  if (table.name !== 'documents' && whole.has(id)) {
    list.count(newer ? 'added' : 'removed', (newer ?? former)!.count);
    return;
  }
  for (const [before, now] of align(former?.rows() ?? [], newer?.rows() ?? [])) {
    const row = (now ?? before)!;
    const at = { doc_id: id, id: String(row[table.key!]), text: textOf(table, row) };
    if (before && now) compareRow(list, at, changedCells(before, now, common));
    else list.list({ kind: now ? 'added' : 'removed', ...at });
  }
}

function compareRow(list: ChangeList, at: { doc_id: string; id: string; text: string | null }, cells: Changed) {
  if (Object.keys(cells).length > 0) list.list({ kind: 'changed', ...at, cells });
  else list.kept(1);
}

const textOf = (table: Table, row: Row): string | null => {
  const cell = table.name === 'documents' ? row.title : row.text;
  return typeof cell === 'string' ? cell : null;
};

/** Of the former rows of each table the share that is gone; what only changed is not. */
export function lostShares({ tables }: Difference): Readonly<Record<string, number>> {
  return Object.fromEntries(tables.map(({ table, before, removed }) => [table, before === 0 ? 0 : removed / before]));
}

export const isSame = ({ differing }: Difference): boolean => differing.length === 0;
