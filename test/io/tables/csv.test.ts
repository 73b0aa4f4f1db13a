import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toColumns } from '../../../src/io/tables/columns.ts';
import { CSV_OPTIONS, csvHeader, csvLines } from '../../../src/io/tables/csv.ts';
import { cellsReader, type Row } from '../../../src/schema/table.ts';
import { TABLES } from '../../../src/schema/tables.ts';
import { AWKWARD, rowsOf } from './rows.ts';

const claims = TABLES.find((table) => table.name === 'claims')!;
const csv = (rows: readonly Row[]) => Buffer.from(csvLines(toColumns(claims, rows), rows.length)).toString();

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
    const { name, description, key, order } = claims;
    const columns = claims.columns.filter(({ type, nullable }) => type !== 'string' || nullable).slice(0, 8);
    const row = { start: 0, end: 2 ** 31 - 1, value: 8.2e9, value_low: 0.1, value_high: 1e21, trend: null };
    const only = { name, description, key, order, schema: claims.schema, columns, cellsOf: cellsReader(columns) };
    const lines = csvLines(toColumns(only, [{ ...row, unit: 'kg', unit_code: null }]), 1);
    expect(Buffer.from(lines).toString()).toBe('0,2147483647,8200000000,0.1,1e+21,,kg,\n');
    const flags = claims.columns.filter(({ type }) => type === 'boolean');
    const written = csvLines(
      toColumns({ ...only, columns: flags, cellsOf: cellsReader(flags) }, [
        { negated: false, hedged: true, is_duplicate: false },
      ]),
      1,
    );
    expect(Buffer.from(written).toString()).toBe('false,true,false\n');
  });

  it('has the header of the schema', () => {
    expect(Buffer.from(csvHeader(claims)).toString()).toMatch(/^claim_id,quantity_id,doc_id,.*,confidence,rule\n$/);
  });
});
