import type { Row } from '../schema/table.ts';
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
  let at = 0;
  for (const { kept, text, start, block_id } of blocks) {
    if (!kept) continue;
    const points = codePoints(String(text));
    for (const match of String(text).matchAll(NUMERAL)) {
      const from = Number(start) + points.fromUtf16(match.index);
      const to = from + Array.from(match[0]).length;
      while (at < quantities.length && Number(quantities[at]!.end) <= from) at++;
      if (at < quantities.length && Number(quantities[at]!.start) <= from && Number(quantities[at]!.end) >= to)
        continue;
      const around = String(text).slice(Math.max(0, match.index - 20), match.index + match[0].length + 20);
      throw new Fault(`quantities: the number at ${from} of block ${block_id} is in no row: ${JSON.stringify(around)}`);
    }
  }
}
