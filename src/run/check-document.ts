import type { Document } from '../core/document.ts';
import { type Cell, type Column, cellsReader, type Row, type Table } from '../schema/table.ts';
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

const TRACE = ['doc_id', 'start', 'end', 'text'];

/** Of a table taken from text: reads the columns that say from where. */
const TRACES: ReadonlyMap<string, Table['cellsOf']> = new Map(
  TABLES.map(({ name, columns }) => [name, TRACE.map((column) => columns.find((one) => one.name === column))] as const)
    .filter(([, columns]) => columns.every((column) => column !== undefined))
    .map(([name, columns]) => [name, cellsReader(columns as Column[])]),
);

/** The rules that hold between a document and its rows, each of which is one of its table. */
export const checkDocument: DocumentChecker = (document, rows) => {
  const points = codePoints(document.text);
  for (const [name, own] of Object.entries(rows)) {
    const table = KNOWN.get(name);
    if (!table) throw new Fault(`${document.id}: ${name} is no table`);
    checkSlices(document, table, own, points);
  }
  checkCoverage(document, rows.blocks ?? [], points);
  checkNumbers(rows.blocks ?? [], rows.quantities ?? []);
  return openReferences(rows);
};

/** A row with offsets holds exactly what stands there. */
function checkSlices({ id, text }: Document, table: Table, rows: readonly Row[], points: CodePoints): void {
  const read = TRACES.get(table.name);
  if (!read || rows.length === 0) return;
  const [docs, starts, ends, texts] = read(rows) as [Cell[], Cell[], Cell[], Cell[]];
  for (let n = 0; n < starts.length; n++) {
    const [from, to, own] = [starts[n]!, ends[n]!, texts[n]!];
    if (typeof from !== 'number' || typeof to !== 'number') continue;
    const [start, end] = [points.toUtf16(from), points.toUtf16(to)];
    // The comparison of two strings is several times as fast as a search for one at its place.
    if (docs[n] !== id || to > points.length || text.slice(start, end) !== own)
      throw noSlice(id, table, rows[n]!, text.slice(start, end));
  }
}

const noSlice = (id: string, table: Table, row: Row, slice: string) =>
  new Fault(
    `${table.name} ${row[table.key ?? 'start']}: text is not the slice [${row.start}, ${row.end}) of ${id}:\n  text  ${JSON.stringify(row.text)}\n  slice ${JSON.stringify(slice)}`,
  );

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
