import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnsBuilder, memoryForParts } from '../../src/io/tables/index.ts';
import type { Context } from '../../src/run/worker/context.ts';
import { TablePart } from '../../src/run/worker/table-part.ts';
import type { Row } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { rowsOf } from '../io/tables/rows.ts';

const sentences = TABLES.find(({ name }) => name === 'sentences')!;

const sentence = (n: number, text: string): Row => ({
  sentence_id: `a#s${10 * n}`,
  doc_id: 'a',
  block_id: 'a#b0',
  sentence_no: n + 1,
  start: 10 * n,
  end: 10 * n + 9,
  text,
});

/** What a part needs of the context of its worker. */
const contextOf = (withheld: boolean) =>
  ({
    setup: { withheld },
    memory: memoryForParts(),
    columns: (table) => new ColumnsBuilder(table),
    measure: (_, work) => work(),
  }) as Pick<Context, 'columns' | 'measure' | 'memory'> & { setup: { withheld: boolean } } as Context;

describe.each([
  ['published', false],
  ['withheld', true],
])('a part of a table whose texts are %s', (_, withheld) => {
  const added = (...texts: string[]) => {
    const part = new TablePart(sentences, contextOf(withheld));
    const take = (rows: readonly Row[]) => {
      const cells = sentences.cellsOf(rows);
      part.check(rows, cells);
      part.add(rows, cells);
    };
    take(texts.slice(0, 2).map((text, n) => sentence(n, text)));
    take(texts.slice(2).map((text, n) => sentence(n + 2, text)));
    return part.summary().rows;
  };

  it('takes rows a few at a time', () => {
    expect(added('One boat.', 'Two boats 🚢.', 'Three.')).toBe(3);
  });

  it.each([
    ['a NUL', 'Two\0'],
    ['half a character', '\ude00 boats'],
  ])('refuses %s and says where it stands', (_, text) => {
    const message = 'sentences a#s20: text: not well-formed text';
    expect(() => added('One boat.', 'Two \ufffd.', text)).toThrow(message);
    expect(() => added('One boat.', 'Two.', text, 'Four.')).toThrow(message);
  });

  it.each([
    [2, 'while there are few'],
    [700, 'behind many'],
  ])('refuses a key that stands twice among rows that come together, %d rows, %s', (count) => {
    const take = (keys: readonly string[]) => {
      const rows = keys.map((key, n) => ({ ...sentence(n, `Boat ${n}.`), sentence_id: key }));
      const part = new TablePart(sentences, contextOf(withheld));
      part.check(rows, sentences.cellsOf(rows));
      part.add(rows, sentences.cellsOf(rows));
      return part.summary().rows;
    };
    const keys = Array.from({ length: count }, (_, n) => `a#s${n}`);
    expect(take(keys)).toBe(count);
    expect(take([...keys].reverse())).toBe(count);
    expect(() => take([...keys, 'a#s1'])).toThrow('sentences a#s1: stands twice');
    expect(() => take([...keys, `a#s${count - 1}`])).toThrow(`sentences a#s${count - 1}: stands twice`);
  });
});

describe('a part of a table with terms', () => {
  const comparisons = TABLES.find(({ name }) => name === 'comparisons')!;
  const [column] = comparisons.columns.filter(({ terms }) => terms);
  const [term] = Object.keys(column!.terms!);
  const sample = fc.sample(rowsOf(comparisons, { minLength: 1, maxLength: 1 }), { numRuns: 50, seed: 5 }).flat();
  const valid = sample.find((row) => comparisons.schema.safeParse(row).success)!;

  it('refuses what is none, and says where', () => {
    const part = new TablePart(comparisons, contextOf(false));
    const take = (...terms: string[]) => {
      const rows = terms.map((term, n) => ({ ...valid, comparison_id: `c${n}`, [column!.name]: term }));
      part.add(rows, comparisons.cellsOf(rows));
    };
    take(term!, term!);
    expect(() => take(term!, 'boats', term!)).toThrow(`comparisons c1: ${column!.name}: Invalid option`);
  });
});
