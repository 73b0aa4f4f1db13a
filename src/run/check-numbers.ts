import type { Row } from '../schema/table.ts';
import { isDigit } from '../text/characters.ts';
import { codePoints } from '../text/code-points.ts';
import { Fault } from './check-row.ts';

/** Digits, unless letters on both sides make them part of a word: `my6sense`, `Nc0nKo` in an address. */
const NUMERAL = /(?<![\p{L}\p{Nd}])\p{Nd}+|(?<!\p{Nd})\p{Nd}+(?![\p{L}\p{Nd}])/gu;

/**
 * Every numeral of the kept blocks stands in exactly one row of `quantities`, a claim or not. Number words are not looked for:
 * which words count is for the stage to say.
 * @param quantities of one document, in the order of their table. @throws Fault with the place
 */
export function checkNumbers(blocks: readonly Row[], quantities: readonly Row[]): void {
  let end = 0;
  for (const row of quantities) {
    if (Number(row.start) < end) throw new Fault(`quantities ${row.quantity_id}: overlaps the row before`);
    end = Number(row.end);
  }
  let next = 0;
  for (const { kept, text, start, block_id } of blocks) {
    if (!kept) continue;
    while (next < quantities.length && Number(quantities[next]!.end) <= Number(start)) next++;
    // Most blocks are done with one look at their digits; a few, and those that lack a row, are read by the pattern.
    if (!digitsCovered(String(text), Number(start), quantities, next))
      checkBlock(String(text), Number(start), block_id, quantities.slice(next));
  }
}

/** Whether each run of digits certainly stands in a row. Beyond the Basic Multilingual Plane a unit is no code point: never certain. */
function digitsCovered(text: string, start: number, quantities: readonly Row[], first: number): boolean {
  let [row, end] = [first, -1];
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if ((code & 0xf800) === 0xd800) return false;
    if (!isDigit(code) || start + n < end) continue;
    while (row < quantities.length && (quantities[row]!.end as number) <= start + n) row++;
    if (row === quantities.length || (quantities[row]!.start as number) > start + n) return false;
    // Digits that go on where the row ends are looked at next, and found in no row.
    end = quantities[row]!.end as number;
    if (n + 1 < text.length && end < start + text.length && isDigit(text.charCodeAt(end - start))) return false;
  }
  return true;
}

function checkBlock(text: string, start: number, block: Row[string] | undefined, quantities: readonly Row[]): void {
  const points = codePoints(text);
  let at = 0;
  for (const match of text.matchAll(NUMERAL)) {
    const after = match.index + match[0].length;
    const [from, to] = [start + points.fromUtf16(match.index), start + points.fromUtf16(after)];
    while (at < quantities.length && Number(quantities[at]!.end) <= from) at++;
    const row = quantities[at];
    if (row && Number(row.start) <= from && Number(row.end) >= to) continue;
    const around = JSON.stringify(text.slice(Math.max(0, match.index - 20), after + 20));
    throw new Fault(`quantities: the number at ${from} of block ${block} is in no row: ${around}`);
  }
}
