import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/run/analyse.ts';
import { documentChecker } from '../../src/run/check-document.ts';
import { layRows, type RowsByTable, stretchesOf } from '../../src/run/laid-rows.ts';
import { openReferences } from '../../src/run/references.ts';
import type { Row } from '../../src/schema/table.ts';

const TEXT =
  'Port closes\n\nMore than 40 boats lay in the harbour on 7 May 2018. They had waited for 3 days, said the owner.';

/** The rows of a text as its build would check them, some altered. */
const check =
  (alter: (rows: RowsByTable) => RowsByTable = (rows) => rows) =>
  () => {
    const { rows } = analyse(TEXT);
    const document = { id: String(rows.documents![0]!.doc_id), text: TEXT, layers: {} };
    return documentChecker()(document as never, alter(rows as RowsByTable));
  };

describe('the rows of a document', () => {
  it('are let pass as the stages make them', () => {
    expect(check()).not.toThrow();
  });

  it('fail, with the place, when a number of the kept text is in no quantity', () => {
    const [first] = analyse(TEXT).rows.quantities!;
    expect(String(first!.text)).toContain('40');
    expect(check((rows) => ({ ...rows, quantities: rows.quantities!.slice(1) }))).toThrow(
      /^quantities: the number at 23 of block .*#b13 is in no row: "More than 40 boats/,
    );
  });

  it.each([
    ['blocks', 'text', 'Port closed', 'blocks text#b0: text is not the slice [0, 11) of text:'],
    ['claims', 'end', 31, 'claims text#c13: text is not the slice [13, 31) of text:'],
    ['quotes', 'doc_id', 'other', 'quotes text#q66: text is not the slice [66, 92) of text:'],
  ])('fail, with the place, when of %s the %s is another', (table, column, cell, message) => {
    const other = (row: Row): Row => ({ ...row, [column]: cell });
    expect(check((rows) => ({ ...rows, [table]: rows[table]!.map((row, n) => (n ? row : other(row))) }))).toThrow(
      message,
    );
  });

  it('fail when a character is in no block', () => {
    expect(check((rows) => ({ ...rows, blocks: rows.blocks!.slice(1) }))).toThrow(
      'text: the character at 0 is in no block: "Port closes',
    );
    expect(check((rows) => ({ ...rows, blocks: rows.blocks!.slice(0, -1) }))).toThrow(
      'text: the character at 13 is in no block: "More than 40 boats lay in the harbour on',
    );
  });

  it('fail when a row names what the document has not', () => {
    expect(check((rows) => ({ ...rows, sentences: rows.sentences!.slice(0, -1) }))).toThrow(
      /^quantities text#n86: sentence_id names text#s66, which is no sentences.sentence_id$/,
    );
    expect(check((rows) => ({ ...rows, quotes: [] }))).toThrow('names text#q66, which is no quotes.quote_id');
  });

  it('name ids in any order, and documents that are elsewhere', () => {
    const { rows } = analyse(Array.from({ length: 40 }, (_, n) => `It took ${n + 2} boats.`).join(' '));
    const named = rows.sentences!.map(({ sentence_id }) => sentence_id!).reverse();
    const quantities = rows.quantities!.map((row, n) => ({ ...row, sentence_id: named[n]! }));
    const documents = rows.documents!.map((row) => ({ ...row, duplicate_of: 'before' }));
    const laid = layRows([{ id: 'text', text: '', rows: { ...rows, quantities, documents } }]);
    expect(openReferences(stretchesOf(laid, 0))).toEqual([
      ['documents.doc_id', 'before', 'documents text: duplicate_of'],
    ]);
  });

  it('fail when they are of no table', () => {
    expect(check((rows) => ({ ...rows, boats: [] }))).toThrow('text: boats is no table');
  });

  it('fail when two quantities hold one number', () => {
    expect(
      check((rows) => {
        const [first, ...others] = rows.quantities!;
        const again = { ...first!, quantity_id: `${first!.quantity_id}x` };
        return { ...rows, quantities: [first!, again, ...others] };
      }),
    ).toThrow('overlaps the row before');
  });
});
