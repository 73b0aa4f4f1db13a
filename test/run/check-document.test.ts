import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/run/analyse.ts';
import { documentChecker, type RowsByTable } from '../../src/run/check-document.ts';

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
