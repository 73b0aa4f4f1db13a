import type { Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';

/** The letter behind `#` in an id: the table of its row. */
const BY_LETTER: Readonly<Record<string, string>> = {
  b: 'blocks',
  s: 'sentences',
  m: 'metadata',
  n: 'quantities',
  c: 'claims',
  q: 'quotes',
  d: 'dates',
};

/** What an id names: a table, the row's key in it, and the value by which its rows are sorted first. */
export interface Address {
  readonly table: Table;
  readonly id: string;
  readonly first: string;
}

const tableOf = (name: string) => TABLES.find((table) => table.name === name)!;

/** @returns null for what looks like no id. */
export function addressOf(id: string): Address | null {
  const pair = id.indexOf('|');
  if (pair > 0) return { table: tableOf('comparisons'), id, first: id.slice(0, pair) };
  const hash = id.lastIndexOf('#');
  if (hash < 0) return id === '' ? null : { table: tableOf('documents'), id, first: id };
  const name = BY_LETTER[id[hash + 1] ?? ''];
  return name && hash > 0 ? { table: tableOf(name), id, first: id.slice(0, hash) } : null;
}

/** What may be meant: at most `most` of the ids, nearest first; those that share nothing with it are left out. */
export function nearest(id: string, ids: Iterable<string>, most = 3): string[] {
  const near: { id: string; distance: number }[] = [];
  const limit = Math.max(2, Math.floor(id.length / 3));
  for (const other of ids) {
    const distance = distanceBetween(id.toLowerCase(), other.toLowerCase(), limit);
    if (distance > limit) continue;
    near.push({ id: other, distance });
    if (near.length > 200) near.sort(byDistance).splice(most);
  }
  return near
    .sort(byDistance)
    .slice(0, most)
    .map((each) => each.id);
}

const byDistance = (a: { distance: number }, b: { distance: number }) => a.distance - b.distance;

/**
 * Edit distance (Levenshtein), where a whole path left out counts one: who types `001_fa` means `iran/001_fa`.
 * @returns more than `limit` as soon as that is certain.
 */
function distanceBetween(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (b.endsWith(`/${a}`) || a.endsWith(`/${b}`)) return 1;
  if (a.length >= 3 && b.includes(a)) return 2;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length]!;
}
