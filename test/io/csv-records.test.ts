import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../src/io/csv-records.ts';
import { REFERENCE_FOLDER } from '../../src/io/reference.ts';

const records = (text: string) => csvRecords(text, 'x.csv').map(({ record }) => record);

describe('records of a CSV text', () => {
  it('are what another parser reads', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '😀') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = stringify([['a', 'b'], ...rows]);
        expect(records(text)).toEqual(parse(text, { columns: true }));
      }),
    );
    for (const file of readdirSync(REFERENCE_FOLDER).filter((name) => name.endsWith('.csv'))) {
      const text = readFileSync(join(REFERENCE_FOLDER, file), 'utf8');
      expect(records(text), file).toEqual(parse(text, { columns: true, bom: true }));
    }
  });

  it('may end in CRLF, without a line end, and follow a byte-order mark', () => {
    expect(records('\ufeffa,b\r\n1,"2"\r\n"3",')).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '' },
    ]);
    expect(records('a,b\n')).toEqual([]);
  });

  it('are told by their line', () => {
    expect(csvRecords('a,b\n"x\ny",1\n2,3\n', 'x.csv').map(({ line }) => line)).toEqual([3, 4]);
    expect(() => records('a,b\n1,2\n3\n')).toThrow('x.csv:3: 1 fields, but the header has 2');
    expect(() => records('a,b\n1,"2\n')).toThrow('x.csv:2: a quoted field has no end');
    expect(() => records('a,b\n1,"2"3\n')).toThrow('x.csv:2: "3\\n" follows a quoted field');
  });
});
