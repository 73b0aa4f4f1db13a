import { TABLES } from '../schema/tables.ts';
import { isBlank } from '../text/characters.ts';
import { type CodePoints, codePoints } from '../text/code-points.ts';
import { type CodeUnits, codeUnitsReader } from '../text/code-units.ts';
import { checkNumerals } from './check-numbers.ts';
import { Fault } from './check-row.ts';
import { tableChecker } from './check-table.ts';
import { columnNumber, layRows, type RowsByTable, type Stretch, stretchesOf, tableNumber } from './laid-rows.ts';
import { openReferences } from './references.ts';
import type { OpenReference } from './worker/table-file.ts';

/** What the rows of a document are held against. */
interface Source {
  readonly id: string;
  readonly text: string;
}

/** Holds the rows of one document to all rules of the dataset. @returns what they name beyond the document. @throws Fault with the place. */
export type DocumentChecker = (document: Source, rows: RowsByTable) => OpenReference[];

export function documentChecker(): DocumentChecker {
  const checks = TABLES.map((table) => tableChecker(table));
  const checkRules = rulesChecker();
  return ({ id, text }, rows) => {
    const laid = layRows([{ id, text, rows }]);
    for (const [n, { rows, cells }] of laid.entries()) checks[n]!(rows, cells);
    return checkRules({ id, text }, stretchesOf(laid, 0));
  };
}

const [BLOCKS, QUANTITIES] = [tableNumber('blocks'), tableNumber('quantities')];

/**
 * The rules that hold between a document and its rows, each of which is one of its table.
 * @returns a check of the stretches of one document, by table in the order of `TABLES`: it tells what they name beyond the document
 */
export function rulesChecker(): (document: Source, rows: readonly Stretch[]) => OpenReference[] {
  const unitsOf = codeUnitsReader();
  return (document, rows) => {
    const points = codePoints(document.text);
    for (const trace of TRACES) checkSlices(document, rows[trace.table]!, trace, points);
    const units = unitsOf(document.text);
    checkCoverage(document, rows[BLOCKS]!, points, units);
    checkNumerals(rows[BLOCKS]!, rows[QUANTITIES]!, { units, points });
    return openReferences(rows);
  };
}

/** Of a table taken from text: where the columns stand that say from where. */
interface Trace {
  readonly table: number;
  readonly doc: number;
  readonly start: number;
  readonly end: number;
  readonly text: number;
}

const TRACES: readonly Trace[] = TABLES.map(({ columns }, table) => {
  const [doc, start, end, text] = ['doc_id', 'start', 'end', 'text'].map((name) => columnNumber(columns, name));
  return { table, doc: doc!, start: start!, end: end!, text: text! };
}).filter(({ doc, start, end, text }) => Math.min(doc, start, end, text) >= 0);

/** A row with offsets holds exactly what stands there. */
function checkSlices({ id, text }: Source, rows: Stretch, trace: Trace, points: CodePoints): void {
  const { cells, from, to } = rows;
  const [docs, starts, ends, texts] = [cells[trace.doc]!, cells[trace.start]!, cells[trace.end]!, cells[trace.text]!];
  for (let n = from; n < to; n++) {
    const [first, last] = [starts[n]!, ends[n]!];
    if (typeof first !== 'number' || typeof last !== 'number') continue;
    // The comparison of two strings is several times as fast as a search for one at its place.
    const slice = text.slice(points.toUtf16(first), points.toUtf16(last));
    if (docs[n] !== id || last > points.length || slice !== texts[n]) throw noSlice(id, rows, n, slice);
  }
}

function noSlice(id: string, { table, rows }: Stretch, n: number, slice: string): Fault {
  const row = rows[n]!;
  return new Fault(
    `${table.name} ${row[table.key ?? 'start']}: text is not the slice [${row.start}, ${row.end}) of ${id}:\n  text  ${JSON.stringify(row.text)}\n  slice ${JSON.stringify(slice)}`,
  );
}

const [START, END] = ['start', 'end'].map((name) => columnNumber(TABLES[BLOCKS]!.columns, name)) as [number, number];

/** Every non-blank character stands in exactly one block. */
function checkCoverage({ id, text }: Source, blocks: Stretch, points: CodePoints, units: CodeUnits): void {
  const [starts, ends] = [blocks.cells[START]!, blocks.cells[END]!];
  let covered = 0;
  for (let n = blocks.from; n < blocks.to; n++) {
    const from = points.toUtf16(starts[n] as number);
    if (from < covered) throw new Fault(`blocks ${blocks.rows[n]!.block_id}: overlaps the block before`);
    checkBlank(id, units, covered, from, points);
    covered = points.toUtf16(ends[n] as number);
  }
  checkBlank(id, units, covered, text.length, points);
}

/** Between two offsets in UTF-16 units. */
function checkBlank(id: string, units: CodeUnits, start: number, end: number, points: CodePoints): void {
  for (let at = start; at < end; at++)
    if (!isBlank(units[at]!)) {
      const stray = JSON.stringify(String.fromCharCode(...units.subarray(at, Math.min(at + 40, end))));
      throw new Fault(`${id}: the character at ${points.fromUtf16(at)} is in no block: ${stray}`);
    }
}
