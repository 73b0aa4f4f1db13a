import fc from 'fast-check';
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

describe('texts', () => {
  const { columns } = table;
  const subject = columns.findIndex(({ name }) => name === 'subject');
  const builderOf = (parts: readonly (readonly (string | null)[])[]) => {
    const builder = new ColumnsBuilder(table);
    for (const part of parts) builder.add(table.cellsOf(part.map((text) => ({ ...claims(1, () => text)[0]! }))));
    return builder;
  };
  const isSound = (text: string | null) => text === null || (text.isWellFormed() && !text.includes('\0'));
  const piece = fc.constantFrom('a', 'ü', '“', '\ud83d', '\ude00', '😀', '\ufffd', '\uffe5', '\0');
  const text = fc.option(fc.string({ unit: piece, maxLength: 3 }));

  it('are sound when surrogates stand in pairs, in one text, and none holds a NUL', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }), (parts) => {
        expect(builderOf(parts).isSound).toBe(parts.flat().every(isSound));
      }),
    );
  });

  it('are looked into where they recur and where they differ', () => {
    const differing = Array.from({ length: 600 }, (_, n) => `boat ${n}`);
    const halves = ['boat \ud83d', '\ude00 boat'];
    for (const texts of [differing, differing.map((_, n) => `boat ${n % 5}`)])
      for (const at of [0, 300, 600]) {
        expect(builderOf([texts.slice(0, at + 1), texts.slice(at)]).isSound).toBe(true);
        for (const stray of [['boat\0'], halves, halves.toReversed()]) {
          expect(builderOf([texts.toSpliced(at, 0, ...stray)]).isSound).toBe(false);
          expect(builderOf([texts.slice(0, at), [...stray, ...texts.slice(at)]].filter(isFilled)).isSound).toBe(false);
        }
      }
    const builder = builderOf([['boat\0']]);
    builder.clear();
    builder.add(table.cellsOf(claims(1, () => 'boat')));
    expect([builder.isSound, builder.finish()[subject]!.nulls]).toEqual([true, 0]);
  });

  it('are refused, however many halves of pairs stand side by side in memory that held longer characters', () => {
    const differing = Array.from({ length: 300 }, (_, n) => `boat ${n}`);
    const builder = builderOf([differing, ['“'.repeat(6000)]]);
    builder.clear();
    const halves = Array.from({ length: 6000 }, (_, n) => (n % 2 ? '\ude00' : '\ud83d'));
    for (const part of [differing, halves]) builder.add(table.cellsOf(part.map((text) => claims(1, () => text)[0]!)));
    expect(builder.isSound).toBe(false);
  });
});

const isFilled = (list: readonly unknown[]) => list.length > 0;
