import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from '@uwdata/flechette';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArrowTable } from '../../src/io/tables/index.ts';
import { openCsv, readRuns } from '../../src/package/rows.ts';
import { columnName, cut } from '../../src/package/workbook/cells.ts';
import type { Cell, Column, Table } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { dataset, TEXTS } from './support/dataset.ts';
import { HOSTILE } from './support/hostile.ts';

let out: string;
let sheets: Record<string, Uint8Array>;
const duck = await (await DuckDBInstance.create()).connect();

beforeAll(async () => {
  const { 'long.txt': _, ...hostile } = HOSTILE;
  const files = { ...TEXTS, ...hostile, 'line.txt': `8 boats${' '.repeat(40_000)}sank, he said 😀.` };
  ({ out } = await dataset(files, { papers: undefined as never }, afterAll));
  sheets = unzipSync(readFileSync(join(out, 'dataset.xlsx')));
}, 180_000);

type Cells = (readonly Cell[])[];
const inColumns = ({ columns }: Table, rows: readonly object[]): Cells =>
  rows.map((row) => columns.map(({ name }) => plain((row as Record<string, unknown>)[name])));
const plain = (cell: unknown) => (typeof cell === 'bigint' ? Number(cell) : (cell ?? null)) as Cell;

const FROM_CSV: Readonly<Record<Column['type'], (field: string) => Cell>> = {
  integer: Number,
  number: Number,
  boolean: (field) => ({ true: true, false: false })[field] ?? field,
  string: (field) => field,
};

/** Each way to read a table of the dataset. All must give the cells that the first does. */
const READERS: Readonly<Record<string, (table: Table) => Cells | Promise<Cells>>> = {
  'Arrow, our reader': async (table) => {
    const file = await ArrowTable.open(table, out);
    const rows: object[] = [];
    for await (const row of file.rows()) rows.push(row);
    await file.close();
    return inColumns(table, rows);
  },
  'CSV, our reader': async (table) => {
    const rows: object[] = [];
    for await (const run of readRuns(await openCsv(out, table))) rows.push(...run);
    return inColumns(table, rows);
  },
  'CSV, csv-parse': ({ name, columns }) => {
    const [header, ...records] = parse(readFileSync(join(out, `${name}.csv`)), { bom: false }) as string[][];
    expect(header).toEqual(columns.map((column) => column.name));
    return records.map((record) =>
      columns.map(({ type }, n) => (record[n] === '' ? null : FROM_CSV[type](record[n]!))),
    );
  },
  'CSV, DuckDB': async (table) => {
    const types = { integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN', string: 'VARCHAR' };
    const columns = table.columns.map(({ name, type }) => `'${name}': '${types[type]}'`).join(', ');
    const options = `header = true, auto_detect = false, quote = '"', escape = '"', delim = ',', max_line_size = 10000000`;
    return inColumns(
      table,
      await query(`FROM read_csv('${join(out, table.name)}.csv', ${options}, columns = {${columns}})`),
    );
  },
  'Arrow, flechette': (table) =>
    inColumns(table, tableFromIPC(readFileSync(join(out, `${table.name}.arrow`))).toArray() as object[]),
  'Parquet, hyparquet': async (table) => {
    const compressors = { ZSTD: (bytes: Uint8Array) => zstdDecompressSync(bytes) };
    const file = await asyncBufferFromFile(join(out, `${table.name}.parquet`));
    return inColumns(table, await parquetReadObjects({ file, compressors }));
  },
  'Parquet, DuckDB': async (table) => inColumns(table, await query(`FROM '${join(out, table.name)}.parquet'`)),
  'the workbook': sheetCells,
};

const query = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJS();

/** Cells of a sheet by their places; text back from `_xHHHH_` and from the entities of XML. */
function sheetCells({ name, columns }: Table): Cells {
  const xml = strFromU8(sheets[`xl/worksheets/sheet${TABLES.findIndex((table) => table.name === name) + 2}.xml`]!);
  const rows: Cell[][] = [];
  for (const [, place, line, type, number, text] of xml.matchAll(
    /<c r="([A-Z]+)(\d+)"(?: s="1")?(?: t="(b|inlineStr)")?>(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)<\/c>/g,
  )) {
    rows[Number(line) - 1] ??= columns.map(() => null);
    const row = rows[Number(line) - 1]!;
    const column = columns.findIndex((_, n) => columnName(n) === place);
    row[column] = type === 'b' ? number === '1' : type === 'inlineStr' ? unescaped(text!) : Number(number);
  }
  expect(rows[0]).toEqual(columns.map((column) => column.name));
  return rows.slice(1);
}

const unescaped = (text: string) =>
  text
    .replace(/&(amp|lt|gt);/g, (_, name: 'amp' | 'lt' | 'gt') => ({ amp: '&', lt: '<', gt: '>' })[name])
    .replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A workbook shows the beginning of a long text; readers that decode with JavaScript drop a U+FEFF that starts one. */
const as = (reader: string) => (cells: Cells) =>
  cells.map((row) =>
    row.map((cell) => {
      if (typeof cell !== 'string') return Object.is(cell, -0) ? 'minus zero' : cell;
      if (reader === 'the workbook') return cut(cell);
      return /flechette|hyparquet|csv-parse|DuckDB/.test(reader) ? cell.replace(/^\ufeff/, '') : cell;
    }),
  );

describe.each(Object.keys(READERS).slice(1))('%s', (reader) => {
  it.each(TABLES.map((table) => [table.name, table] as const))('gives the cells of Arrow: %s', async (_, table) => {
    const [expected, found] = [await READERS['Arrow, our reader']!(table), await READERS[reader]!(table)];
    expect(expected.length).toBeGreaterThan(0);
    expect(as(reader)(found)).toEqual(as(reader)(expected));
  });
});

it('the hostile cells are there at all', async () => {
  const texts = (await READERS['Arrow, our reader']!(TABLES.find(({ name }) => name === 'blocks')!)).flat();
  for (const text of ['=1+1', 'NA', 'null', '7']) expect(texts).toContain(text);
  for (const part of [
    '\t',
    '"',
    '𝒯',
    '\u202e',
    '\ufffe',
    '\u0007',
    '_x0041_',
    ']]>',
    '</script>',
    '\ufeff',
    '\u{1ffff}',
  ])
    expect(texts.some((text) => String(text).includes(part))).toBe(true);
  const titles = (await READERS['Arrow, our reader']!(TABLES.find(({ name }) => name === 'documents')!)).flat();
  for (const title of ['=1+1', '@SUM(A1)', '=HYPERLINK("x")', '007', 'nan', '-5']) expect(titles).toContain(title);
});
