import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/core/document.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { checkNumbers } from '../../src/run/check-numbers.ts';
import { quantities } from '../../src/stages/quantities.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';
import { codePoints } from '../../src/text/code-points.ts';

const STAGES: readonly AnyStage[] = [sentences, tokens, quantities];
const references = readReferences(STAGES.flatMap((stage) => stage.references));
const prepared = STAGES.map((stage) => [stage.name, stage.prepare({}, references)] as const);

/** What a reader of numbers may trip over, alone or glued to the next. */
const ODD = [
  ...['0', '7', '15', '1,000', '1.2.3', '٤٠', '۱۲', '５', '𝟘', '𝟗𝟛', '²', '⁵', '½', 'Ⅳ', '①', '٫', 'e', 'x', 'K', 'p', 'G'],
  ...['_', '-', '–', '.', ',', '/', ':', '@', '#', '&', '^', '×', '$', '%', '+', '(', ')', "'", '’', '"', '\u00a0', '\u202f'],
  ...['\u00ad', '\u200d', '\u0301', '\ufeff', '😀', ' ', ' ', '\n', '\u0085', 'https://a.b/9', 'www.x9', '@a_1', '#b2', 'U.S.'],
  ...['one', 'fifty', 'million', 'of', 'to', 'a', 'boats', 'in', 'May', '40k', 'n’t', 'سال', '年', 'лет', 'st', 'th', '1e5', 'm2'],
]; // biome-ignore format: a table
const oddText = fc.array(fc.constantFrom(...ODD), { maxLength: 14 }).map((parts) => parts.join(''));

describe('every numeral', () => {
  it('stands in exactly one row, whatever it is glued to', () =>
    fc.assert(
      fc.property(oddText, (text) => {
        expect(() => check(text)).not.toThrow();
      }),
      { numRuns: 1000 },
    ));

  it.each(['my6sense', 'a_5_b', 'https://a.b/c9?d=1', '۴۰', 'x²', '10²', '𝟗𝟛 boats', '7\u0301', '5\u200d6'])(
    'also in %j',
    (text) => {
      expect(() => check(text)).not.toThrow();
    },
  );
});

/** @throws Fault as the build does, when a numeral of the text is in no row or rows overlap. */
function check(text: string): void {
  const span = { start: 0, end: text.length };
  let document: Document = {
    ...{ id: 'text', sourcePath: 'text.txt', sourceLine: null, collection: null, sha256: '', byteCount: text.length },
    ...{ encoding: 'utf-8', stated: {}, text },
    layers: {
      blocks: [{ ...span, fingerprint: '0'.repeat(16) }],
      cleaning: [{ kept: true, role: 'paragraph', rule: 'test' }],
    },
  };
  for (const [name, read] of prepared)
    document = { ...document, layers: { ...document.layers, [name]: (read as (d: Document) => unknown)(document) } };
  const points = codePoints(text);
  const rows = document.layers.quantities!.map((row) => ({
    quantity_id: 'q',
    start: points.fromUtf16(row.start),
    end: points.fromUtf16(row.end),
  }));
  checkNumbers([{ kept: true, text, start: 0, block_id: 'b' }], rows);
}
