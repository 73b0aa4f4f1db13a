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
  const names = table.columns.map(({ name }) => name);

  it('refuses what zod refuses and nothing else', () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom(...names, 'stray'), fc.constantFrom(...ODD));
    fc.assert(
      fc.property(rowsOf(table, { minLength: 1, maxLength: 5 }), fc.option(change), (rows, changed) => {
        const altered = rows.map((row, n): Row => {
          if (!changed || n !== changed[0] % rows.length) return row;
          return { ...row, [changed[1]]: changed[2] as Cell };
        });
        expect(throws(() => check(altered))).toBe(altered.some((row) => !table.schema.safeParse(row).success));
      }),
      { numRuns: 300 },
    );
  });
});
