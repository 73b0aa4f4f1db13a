import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_OPTIONS, csvHeader, csvLines } from '../../../src/io/tables/csv.ts';
import type { Row } from '../../../src/schema/table.ts';
import { TABLES } from '../../../src/schema/tables.ts';
import { AWKWARD, rowsOf } from './rows.ts';

const claims = TABLES.find((table) => table.name === 'claims')!;
const csv = (rows: readonly Row[]) => Buffer.from(csvLines(claims, rows)).toString();

describe('CSV', () => {
  it('is what csv-stringify writes, byte for byte', () => {
    fc.assert(
      fc.property(rowsOf(claims), (rows) => {
        const cells = rows.map((row) => claims.columns.map((column) => row[column.name]));
        expect(csv(rows)).toBe(stringify(cells, CSV_OPTIONS));
      }),
    );
  });

  it('gives awkward texts back as they are', () => {
    const row = Object.fromEntries(claims.columns.map((column) => [column.name, null]));
    const rows = AWKWARD.map((text) => ({ ...row, claim_id: 'a', sentence: text }));
    const back = parse(`${Buffer.from(csvHeader(claims))}${csv(rows)}`, { columns: true }) as Record<string, string>[];
    expect(back.map((each) => each.sentence)).toEqual(AWKWARD);
  });

  it('writes null as nothing, flags as words, numbers in their shortest exact form', () => {
    const row = {
      ...Object.fromEntries(claims.columns.map((column) => [column.name, null])),
      negated: false,
      hedged: true,
    };
    expect(csv([{ ...row, value: 8.2e9, value_low: 0.1, value_high: 1e21, start: 0 }])).toBe(
      `,,,,0,,,8200000000,0.1,1e+21${','.repeat(19)}false,true,,,,,\n`,
    );
  });

  it('has the header of the schema', () => {
    expect(Buffer.from(csvHeader(claims)).toString()).toMatch(/^claim_id,quantity_id,doc_id,.*,confidence,rule\n$/);
  });
});
