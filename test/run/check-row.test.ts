import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsChecker } from '../../src/run/check-row.ts';
import type { Cell, Row } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { rowsOf } from '../io/tables/rows.ts';

/** Cells that some column refuses, and some that few do. */
const ODD: readonly unknown[] = [
  ...[
    null,
    undefined,
    true,
    false,
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'a\udc00',
    '\udc00\ud800',
    '😀',
    'exact',
    'toString',
  ],
  ...[0, -0, 1, -1, 0.5, 1.5, 2 ** 31 - 1, 2 ** 31, 1e300, -1e300, Number.NaN, Number.POSITIVE_INFINITY, 7n, {}, []],
];

const throws = (work: () => void): boolean => {
  try {
    work();
    return false;
  } catch {
    return true;
  }
};

describe.each(TABLES.map((table) => [table.name, table] as const))('the quick check of %s', (_, table) => {
  const check = rowsChecker(table);
  const refuses = (rows: readonly Row[]) => rows.some((row) => !table.schema.safeParse(row).success);
  const some = fc.sample(rowsOf(table, { minLength: 1, maxLength: 1 }), { numRuns: 500, seed: 5 }).flat();
  const sample = some.find((row) => !refuses([row]))!;

  it('refuses of any rows what zod refuses, and nothing else', () => {
    fc.assert(
      fc.property(rowsOf(table), (rows) => {
        expect(throws(() => check(rows))).toBe(refuses(rows));
      }),
    );
  });

  it.each([...table.columns.map(({ name }) => name), 'stray'])(
    'refuses of %s what zod refuses, and nothing else',
    (name) => {
      for (const cell of ODD) {
        const rows = [sample, { ...sample, [name]: cell as Cell }];
        expect(
          throws(() => check(rows)),
          String(cell),
        ).toBe(refuses(rows));
      }
      const { [name]: _, ...shorter } = sample;
      expect(throws(() => check([shorter]))).toBe(refuses([shorter]));
    },
  );
});
