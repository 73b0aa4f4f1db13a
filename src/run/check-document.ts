import type { Document } from '../core/document.ts';
import type { Row, Table } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { isBlank } from '../text/characters.ts';
import { type CodePoints, codePoints } from '../text/code-points.ts';
import { checkNumbers } from './check-numbers.ts';
import { Fault, rowsChecker } from './check-row.ts';
import { byCodePoint } from './inline.ts';
import { openReferences } from './references.ts';
import type { OpenReference } from './worker/table-file.ts';

export type RowsByTable = { readonly [table: string]: readonly Row[] };

/** Holds the rows of one document to the rules of the dataset. @returns what they name beyond the document. @throws Fault with the place. */
export type DocumentChecker = (document: Document, rows: RowsByTable) => OpenReference[];

export function documentChecker(): DocumentChecker {
  const tables = new Map<string, { table: Table; check: ReturnType<typeof rowsChecker> }>(
    TABLES.map((table) => [table.name, { table, check: rowsChecker(table) }]),
  );
  return (document, rows) => {
    const points = codePoints(document.text);
    for (const [name, own] of Object.entries(rows)) {
      const known = tables.get(name);
      if (!known) throw new Fault(`${document.id}: ${name} is no table`);
      known.check(own);
      for (const row of own) checkSlice(document, known.table, row, points);
      checkOrder(document, known.table, own);
    }
    checkCoverage(document, rows.blocks ?? [], points);
    checkNumbers(rows.blocks ?? [], rows.quantities ?? []);
    return openReferences(rows);
  };
}

/** A row with offsets holds exactly what stands there. */
function checkSlice({ id, text }: Document, table: Table, row: Row, points: CodePoints): void {
  if (typeof row.start !== 'number' || typeof row.end !== 'number') return;
  const [start, end] = [points.toUtf16(row.start), points.toUtf16(row.end)];
  const isSlice = typeof row.text === 'string' && row.text.length === end - start && text.startsWith(row.text, start);
  if (row.doc_id === id && row.end <= points.length && isSlice) return;
  const slice = text.slice(start, end);
  throw new Fault(
    `${table.name} ${row[table.key ?? 'start']}: text is not the slice [${row.start}, ${row.end}) of ${id}:\n  text  ${JSON.stringify(row.text)}\n  slice ${JSON.stringify(slice)}`,
  );
}

/** Rows stand in the order of their table, and no two have one place in it or one key. */
function checkOrder({ id }: Document, table: Table, rows: readonly Row[]): void {
  const keys = new Set<unknown>();
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n]!;
    const order = n > 0 ? compareBy(table.order, rows[n - 1]!, row) : -1;
    if (order >= 0 && table.key === null) throw new Fault(`${table.name} of ${id}: row ${n + 1} is out of order`);
    if (order > 0)
      throw new Fault(`${table.name} ${row[table.key!]}: stands after ${rows[n - 1]![table.key!]}, out of order`);
    if (table.key === null) continue;
    keys.add(row[table.key]);
    if (keys.size === n) throw new Fault(`${table.name} ${row[table.key]}: stands twice`);
  }
}

export function compareBy(order: readonly string[], a: Row, b: Row): number {
  for (const column of order) {
    const x = a[column] ?? null;
    const y = b[column] ?? null;
    if (x === y) continue;
    if (x === null) return -1;
    if (y === null) return 1;
    return typeof x === 'number' && typeof y === 'number' ? x - y : byCodePoint(String(x), String(y));
  }
  return 0;
}

/** Every non-blank character stands in exactly one block. */
function checkCoverage({ id, text }: Document, blocks: readonly Row[], points: CodePoints): void {
  let covered = 0;
  for (const { start, end, block_id } of blocks) {
    const from = points.toUtf16(start as number);
    if (from < covered) throw new Fault(`blocks ${block_id}: overlaps the block before`);
    checkBlank(id, text, covered, from, points);
    covered = points.toUtf16(end as number);
  }
  checkBlank(id, text, covered, text.length, points);
}

/** Between two offsets in UTF-16 units. */
function checkBlank(id: string, text: string, start: number, end: number, points: CodePoints): void {
  for (let at = start; at < end; at++)
    if (!isBlank(text.charCodeAt(at))) {
      const stray = JSON.stringify(text.slice(at, Math.min(at + 40, end)));
      throw new Fault(`${id}: the character at ${points.fromUtf16(at)} is in no block: ${stray}`);
    }
}
