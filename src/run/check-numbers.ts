import type { Cell, Row } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { isDigit, isSurrogate } from '../text/characters.ts';
import { type CodePoints, codePoints } from '../text/code-points.ts';
import { type CodeUnits, codeUnits } from '../text/code-units.ts';
import { Fault } from './check-row.ts';
import { columnNumber, type Stretch, stretchOf, tableNumber } from './laid-rows.ts';

/** Digits, unless letters on both sides make them part of a word: `my6sense`, `Nc0nKo` in an address. */
const NUMERAL = /(?<![\p{L}\p{Nd}])\p{Nd}+|(?<!\p{Nd})\p{Nd}+(?![\p{L}\p{Nd}])/gu;

const [BLOCKS, QUANTITIES] = [TABLES[tableNumber('blocks')]!, TABLES[tableNumber('quantities')]!];
const BLOCK = {
  kept: columnNumber(BLOCKS.columns, 'kept'),
  text: columnNumber(BLOCKS.columns, 'text'),
  start: columnNumber(BLOCKS.columns, 'start'),
};
const QUANTITY = { start: columnNumber(QUANTITIES.columns, 'start'), end: columnNumber(QUANTITIES.columns, 'end') };

/** As `checkNumerals`, for the rows of one document whose text is not at hand. */
export const checkNumbers = (blocks: readonly Row[], quantities: readonly Row[]): void =>
  checkNumerals(stretchOf(BLOCKS, blocks), stretchOf(QUANTITIES, quantities), null);

/**
 * Every numeral of the kept blocks stands in exactly one row of `quantities`, a claim or not. Number words are not looked for:
 * which words count is for the stage to say.
 * @param quantities of one document, in the order of their table
 * @param document in which each block stands at its place; without it the texts of the blocks are read. @throws Fault with the place
 */
export function checkNumerals(
  blocks: Stretch,
  quantities: Stretch,
  document: { units: CodeUnits; points: CodePoints } | null,
): void {
  const rows = { starts: quantities.cells[QUANTITY.start]!, ends: quantities.cells[QUANTITY.end]!, to: quantities.to };
  checkOverlaps(quantities, rows);
  const [kept, texts, starts] = [BLOCK.kept, BLOCK.text, BLOCK.start].map((column) => blocks.cells[column]!);
  let next = quantities.from;
  for (let n = blocks.from; n < blocks.to; n++) {
    if (!kept![n]) continue;
    const [text, start] = [String(texts![n]), Number(starts![n])];
    while (next < rows.to && Number(rows.ends[next]) <= start) next++;
    const units = document?.units ?? codeUnits(text);
    const at = document ? document.points.toUtf16(start) : 0;
    // Most blocks are done with one look at their digits; a few, and those that lack a row, are read by the pattern.
    if (!digitsCovered(units, at, at + text.length, start, rows, next))
      checkBlock(text, start, blocks.rows[n]!.block_id, rows, next);
  }
}

/** Where rows stand, in code points; the last is before `to`. */
interface Places {
  readonly starts: readonly Cell[];
  readonly ends: readonly Cell[];
  readonly to: number;
}

function checkOverlaps(quantities: Stretch, { starts, ends }: Places): void {
  let end = 0;
  for (let n = quantities.from; n < quantities.to; n++) {
    if (Number(starts[n]) < end)
      throw new Fault(`quantities ${quantities.rows[n]!.quantity_id}: overlaps the row before`);
    end = Number(ends[n]);
  }
}

/** Which UTF-16 units are looked at: digits, and the halves of characters of two units. */
const NOTED = Uint8Array.from({ length: 0x10000 }, (_, code) => (isDigit(code) || isSurrogate(code) ? 1 : 0));

/**
 * Whether each run of digits of a block, [from, to) of the units, certainly stands in a row. Beyond the Basic Multilingual Plane a
 * unit is no code point: never certain. @param start of the block, in code points
 */
function digitsCovered(units: CodeUnits, from: number, to: number, start: number, rows: Places, first: number) {
  const shift = from - start;
  let [row, end] = [first, -1];
  for (let n = from; n < to; n++) {
    const code = units[n]!;
    if (NOTED[code] === 0) continue;
    if (isSurrogate(code)) return false;
    if (n < end) continue;
    while (row < rows.to && (rows.ends[row] as number) + shift <= n) row++;
    if (row === rows.to || (rows.starts[row] as number) + shift > n) return false;
    // Digits that go on where the row ends are looked at next, and found in no row.
    end = (rows.ends[row] as number) + shift;
    if (end < to && isDigit(units[end]!)) return false;
  }
  return true;
}

function checkBlock(text: string, start: number, block: Cell | undefined, rows: Places, first: number): void {
  const points = codePoints(text);
  let at = first;
  for (const match of text.matchAll(NUMERAL)) {
    const after = match.index + match[0].length;
    const [from, to] = [start + points.fromUtf16(match.index), start + points.fromUtf16(after)];
    while (at < rows.to && Number(rows.ends[at]) <= from) at++;
    if (at < rows.to && Number(rows.starts[at]) <= from && Number(rows.ends[at]) >= to) continue;
    const around = JSON.stringify(text.slice(Math.max(0, match.index - 20), after + 20));
    throw new Fault(`quantities: the number at ${from} of block ${block} is in no row: ${around}`);
  }
}
