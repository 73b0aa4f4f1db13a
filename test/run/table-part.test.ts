import { describe, expect, it } from 'vitest';
import { ColumnsBuilder, memoryForParts } from '../../src/io/tables/index.ts';
import type { Context } from '../../src/run/worker/context.ts';
import { TablePart } from '../../src/run/worker/table-part.ts';
import type { Row } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';

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
    part.add(texts.slice(0, 2).map((text, n) => sentence(n, text)));
    part.add(texts.slice(2).map((text, n) => sentence(n + 2, text)));
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
});
