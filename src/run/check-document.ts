import type { Document } from '../core/document.ts';
import type { Row, Table } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { codePoints } from '../text/code-points.ts';
import { checkNumbers } from './check-numbers.ts';
import { Fault, rowChecker } from './check-row.ts';
import { byCodePoint } from './inline.ts';
import { openReferences } from './references.ts';
import type { OpenReference } from './worker/table-file.ts';

export type RowsByTable = { readonly [table: string]: readonly Row[] };

/** Holds the rows of one document to the rules of the dataset. @returns what they name beyond the document. @throws Fault with the place. */
export type DocumentChecker = (document: Document, rows: RowsByTable) => OpenReference[];

export function documentChecker(): DocumentChecker {
  const tables = new Map<string, { table: Table; check: ReturnType<typeof rowChecker> }>(
    TABLES.map((table) => [table.name, { table, check: rowChecker(table) }]),
  );
  return (document, rows) => {
    const points = codePoints(document.text);
    for (const [name, own] of Object.entries(rows)) {
      const known = tables.get(name);
      if (!known) throw new Fault(`${document.id}: ${name} is no table`);
      for (const row of own) {
        known.check(row);
        checkSlice(document, known.table, row, points);
      }
      checkOrder(document, known.table, own);
    }
    checkCoverage(document, rows.blocks ?? [], points);
    checkNumbers(rows.blocks ?? [], rows.quantities ?? []);
    return openReferences(rows);
  };
}

/** A row with offsets holds exactly what stands there. */
function checkSlice({ id, text }: Document, table: Table, row: Row, points: ReturnType<typeof codePoints>): void {
  if (typeof row.start !== 'number' || typeof row.end !== 'number') return;
  const slice = text.slice(points.toUtf16(row.start), points.toUtf16(row.end));
  if (row.doc_id === id && row.end <= points.length && row.text === slice) return;
  throw new Fault(
    `${table.name} ${row[table.key ?? 'start']}: text is not the slice [${row.start}, ${row.end}) of ${id}:\n  text  ${JSON.stringify(row.text)}\n  slice ${JSON.stringify(slice)}`,
  );
}

/** Rows stand in the order of their table, and no two have one place in it or one key. */
function checkOrder({ id }: Document, table: Table, rows: readonly Row[]): void {
  const keys = new Set<unknown>();
  rows.forEach((row, n) => {
    if (n > 0 && compareBy(table.order, rows[n - 1]!, row) >= 0 && table.key === null)
      throw new Fault(`${table.name} of ${id}: row ${n + 1} is out of order`);
    if (n > 0 && compareBy(table.order, rows[n - 1]!, row) > 0)
      throw new Fault(`${table.name} ${row[table.key!]}: stands after ${rows[n - 1]![table.key!]}, out of order`);
    if (table.key === null) return;
    const key = row[table.key];
    if (keys.has(key)) throw new Fault(`${table.name} ${key}: stands twice`);
    keys.add(key);
  });
}

export function compareBy(order: readonly string[], a: Row, b: Row): number {
  for (const column of order) {
    const [x, y] = [a[column] ?? null, b[column] ?? null];
    if (x === y) continue;
    if (x === null) return -1;
    if (y === null) return 1;
    return typeof x === 'number' && typeof y === 'number' ? x - y : byCodePoint(String(x), String(y));
  }
  return 0;
}

/** Unicode White_Space; `\s` has U+FEFF too, and lacks U+0085. */
const NOT_BLANK = /[^\p{White_Space}]/u;

/** Every non-blank character stands in exactly one block. */
function checkCoverage({ id, text }: Document, blocks: readonly Row[], points: ReturnType<typeof codePoints>): void {
  let end = 0;
  for (const block of [...blocks, { start: points.length, end: points.length, block_id: null }]) {
    const start = block.start as number;
    if (start < end) throw new Fault(`blocks ${block.block_id}: overlaps the block before`);
    const between = text.slice(points.toUtf16(end), points.toUtf16(start));
    const stray = between.search(NOT_BLANK);
    if (stray >= 0) {
      const at = end + codePoints(between.slice(0, stray)).length;
      throw new Fault(
        `${id}: the character at ${at} is in no block: ${JSON.stringify(between.slice(stray, stray + 40))}`,
      );
    }
    end = block.end as number;
  }
}
