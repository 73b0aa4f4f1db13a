import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOfDocuments } from '../../src/package/chosen-rows.ts';
import { parseRecords, readRecords } from '../../src/package/csv.ts';
import { readByDocument } from '../../src/package/rows.ts';
import { row, rowsOf, SKETCHES, stretchesOf, tableOf, temporaryFolder, writeTables } from './fixture.ts';

const folder = temporaryFolder();
const parse = (text: string) => parseRecords(text, true).records;
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '"', '""', ',', '\n', 'a,b', '\r\n', '"\n"', '=1+1'),
);
const tables = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));

describe('reading the CSV of a dataset', () => {
  it('takes fields apart', () => {
    expect(parse('a,b\n1,"x, ""y""\nz"\n,\n')).toEqual([
      ['a', 'b'],
      ['1', 'x, "y"\nz'],
      ['', ''],
    ]);
  });

  it('needs no last line end', () => {
    expect(parse('a,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(parse('a,b\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  it('gives back what csv-stringify wrote, whatever it is', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(parse(stringify(rows))).toEqual(rows);
      }),
    );
  });

  it('gives the same when a text comes in two pieces', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (rows, cut) => {
        const text = stringify(rows);
        const at = cut % (text.length + 1);
        const first = parseRecords(text.slice(0, at), false);
        const second = parse(text.slice(first.rest));
        expect([...first.records, ...second]).toEqual(rows);
      }),
    );
  });

  it('reads files larger than a chunk, and records larger than many', async () => {
    const rows = [
      ['id', 'text'],
      ['1', 'é"x,\n'.repeat(900_000)],
      ...Array.from({ length: 50_000 }, (_, n) => [`${n}`, 'ü'.repeat(30)]),
    ];
    writeFileSync(join(folder, 'big.csv'), stringify(rows));
    const read: string[][] = [];
    for await (const records of readRecords(join(folder, 'big.csv'))) read.push(...records);
    expect(read.length).toBe(rows.length);
    expect(read.every((record, n) => record[1] === rows[n]![1])).toBe(true);
  });

  it('refuses what it does not know', () => {
    expect(() => parse('a,"b\n')).toThrow('a quoted field has no end');
    expect(() => parse('"a"b,c\n')).toThrow('follows a quoted field');
  });
});

describe('reading few rows of many', () => {
  const claims = tableOf('claims');
  const at = temporaryFolder();
  const rows = rowsOf(SKETCHES).claims!;
  writeTables(at, { claims: [...rows, row('claims', { claim_id: 'z#c1', doc_id: 'z', sentence: 'a\n"z#c9",\nb' })] });

  it('gives the rows of the documents that are wanted and no other, whatever a text looks like', async () => {
    const wanted = new Set(['none', 'odd', 'z']);
    const expected = [...rows.filter(({ doc_id }) => doc_id === 'odd').map(({ claim_id }) => claim_id), 'z#c1'];
    for (const stretches of [undefined, await stretchesOf(at, 1), await stretchesOf(at, 3)]) {
      const found: string[] = [];
      for await (const { claim_id } of rowsOfDocuments(at, claims, wanted, stretches?.get('claims')))
        found.push(String(claim_id));
      expect(found).toEqual(expected);
    }
  });

  it('gives the rows of each document in one run', async () => {
    const runs: [string, number, number][] = [];
    for await (const { id, count, rows } of readByDocument(at, claims)) runs.push([id, count, rows().length]);
    expect(runs.map(([id]) => id)).toEqual(['harbour/ferry', 'harbour/port', 'odd', 'z']);
    for (const [, count, read] of runs) expect(read).toBe(count);
  });
});
