import type { Document } from '../core/document.ts';
import type { Row, Table } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { isBlank } from '../text/characters.ts';
import { type CodePoints, codePoints } from '../text/code-points.ts';
import { checkNumbers } from './check-numbers.ts';
import { Fault } from './check-row.ts';
import { tableChecker } from './check-table.ts';
import { openReferences } from './references.ts';
import type { OpenReference } from './worker/table-file.ts';

export type RowsByTable = { readonly [table: string]: readonly Row[] };

/** Holds the rows of one document to all rules of the dataset. @returns what they name beyond the document. @throws Fault with the place. */
export type DocumentChecker = (document: Document, rows: RowsByTable) => OpenReference[];

export function documentChecker(): DocumentChecker {
  const tables = TABLES.map((table) => ({ table, check: tableChecker(table) }));
  return (document, rows) => {
    for (const { table, check } of tables) {
      const own = rows[table.name] ?? [];
      check(own, table.cellsOf(own));
    }
    return checkDocument(document, rows);
  };
}

const KNOWN: ReadonlyMap<string, Table> = new Map(TABLES.map((table) => [table.name, table]));

/** The rules that hold between a document and its rows, each of which is one of its table. */
export const checkDocument: DocumentChecker = (document, rows) => {
  const points = codePoints(document.text);
  for (const [name, own] of Object.entries(rows)) {
    const table = KNOWN.get(name);
    if (!table) throw new Fault(`${document.id}: ${name} is no table`);
    for (const row of own) checkSlice(document, table, row, points);
  }
  checkCoverage(document, rows.blocks ?? [], points);
  checkNumbers(rows.blocks ?? [], rows.quantities ?? []);
  return openReferences(rows);
};

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
