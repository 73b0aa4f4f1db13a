import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOfDocuments } from '../../src/package/chosen-rows.ts';
import { parseRecords } from '../../src/package/csv.ts';
import { type Choice, openCsv, readByDocument, readRuns } from '../../src/package/rows.ts';
import type { Row } from '../../src/schema/table.ts';
import { row, rowsOf, SKETCHES, stretchesOf, tableOf, temporaryFolder, writeTables } from './fixture.ts';

const folder = temporaryFolder();
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '"', '""', ',', '\n', 'a,b', '\r\n', '"\n"', '=1+1'),
);
const tables = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));

describe('reading the CSV of a dataset', () => {
  it('takes fields apart', () => {
    expect(parseRecords('a,b\n1,"x, ""y""\nz"\n,\n')).toEqual([
      ['a', 'b'],
      ['1', 'x, "y"\nz'],
      ['', ''],
    ]);
  });

  it('needs no last line end', () => {
    expect(parseRecords('a,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(parseRecords('a,b\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  it('gives back what csv-stringify wrote, whatever it is', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(parseRecords(stringify(rows))).toEqual(rows);
      }),
    );
  });

  it('refuses what it does not know', () => {
    expect(() => parseRecords('a,"b\n')).toThrow('a quoted field has no end');
    expect(() => parseRecords('"a"b,c\n')).toThrow('follows a quoted field');
  });
});

describe('reading the columns of a file that are wanted', () => {
  const read = async (rows: string[][], columns?: string[], choice?: Choice) => {
    writeFileSync(join(folder, 'made.csv'), stringify(rows));
    const found: Row[] = [];
    for await (const run of readRuns(await openCsv(folder, { ...tableOf('claims'), name: 'made' }), columns, choice))
      found.push(...run);
    return found.map((row) => Object.values(row).map((cell) => cell ?? ''));
  };

  it('gives the rows of a choice, by columns that need not be among those wanted', async () => {
    const rows = [
      ['a', 'b', 'c'],
      ['1', 'x', 'one'],
      ['2', 'y', 'two'],
      ['3', 'y', 'two'],
      ['4', 'x', 'six'],
      ['5', 'x', '"ix'],
    ];
    const choice = { by: ['b'], isWanted: ({ b }: Row) => b === 'x' };
    const chosen = [
      ['1', 'one'],
      ['4', 'six'],
      ['5', '"ix'],
    ];
    expect(await read(rows, ['a', 'c'], choice)).toEqual(chosen);
  });

  it('gives back what csv-stringify wrote, whatever stands beside it', async () => {
    const columns = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(tables, columns, async (rows, wanted) => {
        const header = rows[0]!.map((_, n) => `column ${n}`);
        const places = wanted.toSorted().filter((n) => n < header.length);
        const found = await read(
          [header, ...rows],
          wanted.map((n) => `column ${n}`),
        );
        expect(found).toEqual(rows.map((cells) => places.map((n) => cells[n])));
      }),
    );
  });

  it('reads files larger than a chunk, and records larger than many', async () => {
    const rows = [
      ['id', 'text'],
      ['1', 'é"x,\n'.repeat(900_000)],
      ...Array.from({ length: 50_000 }, (_, n) => [`${n}`, 'ü'.repeat(30)]),
    ];
    const [all, texts] = [await read(rows), await read(rows, ['text'])];
    expect(all.length).toBe(rows.length - 1);
    expect(all.every(([id, text], n) => id === rows[n + 1]![0] && text === rows[n + 1]![1])).toBe(true);
    expect(texts.every(([text], n) => text === rows[n + 1]![1])).toBe(true);
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
      for await (const { claim_id } of rowsOfDocuments(await openCsv(at, claims), wanted, stretches?.get('claims')))
        found.push(String(claim_id));
      expect(found).toEqual(expected);
    }
  });

  it('gives the rows of each document in one run', async () => {
    const runs: [string, number, number][] = [];
    for await (const { id, count, rows } of readByDocument(await openCsv(at, claims)))
      runs.push([id, count, rows().length]);
    expect(runs.map(([id]) => id)).toEqual(['harbour/ferry', 'harbour/port', 'odd', 'z']);
    for (const [, count, read] of runs) expect(read).toBe(count);
  });
});
