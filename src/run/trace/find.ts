import { ArrowTable } from '../../io/tables/index.ts';
import type { Row, Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import { EXIT, UserError } from '../errors.ts';
import { type Address, addressOf, nearest } from './ids.ts';
import { shown } from './show.ts';

/** A row with what is around it. */
export interface Found {
  /** Rows that say more of it: the evidence of a document's metadata, the claim that a quantity makes, both sides of a comparison. */
  readonly related: readonly Related[];
  readonly table: Table;
  readonly row: Row;
  /** Null for a row of no one document. */
  readonly document: Row | null;
  /** The block that holds its span; null where there is none. */
  readonly block: Row | null;
}

/** Another row, found with what is around it. */
export interface Related {
  readonly table: Table;
  readonly row: Row;
}

/** Finds the row that an id names. @throws UserError with what may be meant. */
export async function find(out: string, id: string): Promise<Found> {
  const address = addressOf(id);
  if (!address)
    throw new UserError(
      `${shown(id)} is no id: ids look like iran/001 or iran/001#c671 (b, s, m, n, c, q, d)`,
      EXIT.usage,
    );
  const rows = await rowsOf(out, address.table, address.first);
  const row = rows.find((each) => each[address.table.key!] === id);
  if (!row) throw new UserError(await unknown(out, address, rows));
  const about = { table: address.table, row, related: await relatedTo(out, address, row) };
  if (address.table.name === 'comparisons') return { ...about, document: null, block: null };
  const [document] = await rowsOf(out, table('documents'), address.first);
  return { ...about, document: document ?? null, block: await blockOf(out, row, address) };
}

async function relatedTo(out: string, { table: { name }, first }: Address, row: Row): Promise<Related[]> {
  const from = async (other: string, document: string, belongs: (row: Row) => boolean) =>
    (await rowsOf(out, table(other), document)).filter(belongs).map((each) => ({ table: table(other), row: each }));
  if (name === 'documents') return from('metadata', first, () => true);
  if (name === 'quantities') return from('claims', first, (claim) => claim.quantity_id === row.quantity_id);
  if (name !== 'comparisons') return [];
  const claim = (id: string) => from('claims', id.slice(0, id.lastIndexOf('#')), (each) => each.claim_id === id);
  return [...(await claim(String(row.claim_a))), ...(await claim(String(row.claim_b)))];
}

const table = (name: string): Table => TABLES.find((each) => each.name === name)!;

/** @throws UserError where there is no such table in the folder */
export async function rowsOf(out: string, of: Table, first: string): Promise<Row[]> {
  const rows = await openTable(out, of);
  try {
    return await rows.rowsOf(first);
  } finally {
    await rows.close();
  }
}

async function openTable(out: string, of: Table): Promise<ArrowTable> {
  try {
    return await ArrowTable.open(of, out);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UserError(`${out} holds no dataset (it has no ${of.name}.arrow): name its folder with --out`, EXIT.usage);
  }
}

async function blockOf(out: string, row: Row, { table: { name }, first }: Address): Promise<Row | null> {
  if (name === 'blocks' || typeof row.start !== 'number') return name === 'blocks' ? row : null;
  const blocks = await rowsOf(out, table('blocks'), first);
  return (
    blocks.find((block) => Number(block.start) <= Number(row.start) && Number(row.start) < Number(block.end)) ?? null
  );
}

/** Of a document that is there, the ids nearest in the text; else documents with a name like it. */
async function unknown(out: string, { table: of, id, first }: Address, rows: readonly Row[]): Promise<string> {
  const isThere = rows.length > 0 || (await rowsOf(out, table('documents'), first)).length > 0;
  const known = of.name !== 'documents' && (of.name === 'comparisons' || isThere);
  const candidates = known ? nearestInText(id, rows, of.key!) : nearest(first, await allIds(out));
  const rest = shown(id.slice(first.length));
  const meant = known ? candidates : candidates.map((other) => `${other}${rest}`);
  const hint = meant.length > 0 ? `; did you mean ${meant.join(', ')}?` : '';
  return known ? `${of.name} has no row ${shown(id)}${hint}` : `there is no document ${shown(first)}${hint}`;
}

/** A slip of the hand first, then what stands nearest in the text. */
function nearestInText(id: string, rows: readonly Row[], key: string): string[] {
  const slips = nearest(
    id,
    rows.map((row) => String(row[key])),
  ).filter((other) => Math.abs(other.length - id.length) === 1 || other.length === id.length);
  const startOf = (other: string) => Number(/#[a-z](\d+)/.exec(other)?.[1] ?? Number.NaN);
  const away = (row: Row) => Math.abs(startOf(String(row[key])) - startOf(id)) || 0;
  const near = rows.toSorted((one, other) => away(one) - away(other)).map((row) => String(row[key]));
  return [...new Set([...slips.slice(0, 1), ...near])].slice(0, 3);
}

async function allIds(out: string): Promise<string[]> {
  const documents = await openTable(out, table('documents'));
  const ids: string[] = [];
  try {
    for (let n = 0; n < documents.batchCount; n++) {
      const batch = await documents.batch(n);
      for (let row = 0; row < batch.length; row++) ids.push(String(batch.cell(row, 'doc_id')));
    }
  } finally {
    await documents.close();
  }
  return ids;
}
