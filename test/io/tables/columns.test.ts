import { describe, expect, it } from 'vitest';
import { ColumnsBuilder, encodeColumns, encodePart, FORMATS, memoryForParts } from '../../../src/io/tables/index.ts';
import type { Row } from '../../../src/schema/table.ts';
import { TABLES } from '../../../src/schema/tables.ts';

const table = TABLES.find(({ name }) => name === 'claims')!;

/** Claims whose subjects recur or all differ, with and without nulls. */
const claims = (count: number, subject: (n: number) => string | null): Row[] =>
  Array.from({ length: count }, (_, n) => {
    const cells = table.columns.map(({ name, type, nullable }) => [
      name,
      nullable && n % 3 ? null : type === 'string' ? `“${name}” ${n % 7}` : type === 'boolean' ? n % 2 === 0 : n,
    ]);
    return { ...Object.fromEntries(cells), claim_id: `a#c${n}`, subject: subject(n) };
  });

describe('columns', () => {
  it('are the same whether rows come together or some at a time, in memory that held others before', () => {
    const [columns, memory] = [new ColumnsBuilder(table), memoryForParts()];
    const parts = [
      claims(900, (n) => `boat ${n}, “the ${n}th”`),
      claims(700, (n) => (n % 2 ? null : `boat ${n % 5}`)),
      claims(40, (n) => (n < 20 ? 'boat' : null)),
    ];
    for (const rows of parts) {
      columns.clear();
      for (let from = 0; from < rows.length; from += 97) columns.add(table.cellsOf(rows.slice(from, from + 97)));
      const encoded = encodeColumns(table, columns, FORMATS, (_, work) => work(), memory);
      expect(JSON.stringify(encoded)).toBe(JSON.stringify(encodePart(table, rows)));
    }
  });
});
