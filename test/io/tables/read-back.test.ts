import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type Polars from 'nodejs-polars';
import { describe, expect, it, onTestFinished } from 'vitest';
import { encodePart, openTable } from '../../../src/io/tables/index.ts';
import type { Row, Table } from '../../../src/schema/table.ts';
import { TABLES } from '../../../src/schema/tables.ts';
import { AWKWARD, rowsOf } from './rows.ts';

/** Its binary is an optional package: where that could not be fetched, `make interop` still reads every table with the Python one. */
const polars = await import('nodejs-polars').then(
  (module) => module.default as typeof Polars,
  () => null,
);
const compressors = { ZSTD: (bytes: Uint8Array) => zstdDecompressSync(bytes) };
const duck = await (await DuckDBInstance.create()).connect();
const query = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJS();
const DUCK_TYPES = { integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN', string: 'VARCHAR' } as const;

/** How a user would read each file, with libraries that did not write it. */
const READERS: Readonly<Record<string, (path: string, table: Table) => Promise<readonly object[]>>> = {
  'Arrow, flechette': async (path) => tableFromIPC(readFileSync(`${path}.arrow`)).toArray(),
  ...(polars ? readersOfPolars(polars) : {}),
  'Parquet, hyparquet': async (path) =>
    parquetReadObjects({ file: await asyncBufferFromFile(`${path}.parquet`), compressors }),
  'Parquet, DuckDB': (path) => query(`FROM '${path}.parquet'`),
  'CSV, DuckDB': (path, { columns }) => {
    const types = columns.map(({ name, type }) => `'${name}': '${DUCK_TYPES[type]}'`).join(', ');
    return query(
      `FROM read_csv('${path}.csv', header = true, auto_detect = false, quote = '"', escape = '"', delim = ',', columns = {${types}})`,
    );
  },
};

function readersOfPolars({ readIPC, readIPCStream, readParquet }: typeof Polars) {
  return {
    'Arrow, polars': async (path: string) => readIPC(readFileSync(`${path}.arrow`)).toRecords(),
    'Arrow as a stream, polars': async (path: string) =>
      readIPCStream(readFileSync(`${path}.arrow`).subarray(8)).toRecords(),
    'Parquet, polars': async (path: string) => readParquet(`${path}.parquet`).toRecords(),
  };
}

/** Some readers give integers as bigint, or absent cells as undefined; those that decode with JavaScript drop a U+FEFF that starts a text. */
const plain = (table: Table, rows: readonly object[], reader: string) =>
  rows.map((row) =>
    table.columns.map(({ name }) => {
      const cell = (row as Record<string, unknown>)[name] ?? null;
      if (typeof cell === 'string' && !reader.includes('polars')) return cell.replace(/^\ufeff/, '');
      return typeof cell === 'bigint' ? Number(cell) : cell;
    }),
  );

async function written(table: Table, parts: readonly (readonly Row[])[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = await openTable(table, folder);
  for (const rows of parts) await file.append(structuredClone(encodePart(table, rows)));
  await file.close();
  return join(folder, table.name);
}

describe.each(Object.entries(READERS))('%s', (reader, read) => {
  it.each(TABLES.map((table) => [table.name, table] as const))(
    'reads an empty %s with its columns',
    async (_, table) => {
      expect(await read(await written(table, []), table)).toEqual([]);
    },
  );

  it.each(TABLES.map((table) => [table.name, table] as const))('reads %s cell by cell', async (_, table) => {
    const [parts] = fc.sample(
      fc.array(rowsOf(table, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 }),
      { numRuns: 1, seed: 7 },
    );
    const back = await read(await written(table, parts!), table);
    expect(plain(table, back, reader)).toEqual(plain(table, parts!.flat(), reader));
  });

  it('reads awkward texts', async () => {
    const table = TABLES.find(({ name }) => name === 'rejects')!;
    const rows = AWKWARD.map((message, n) => ({
      source_path: message,
      source_line: n,
      doc_id: null,
      stage: 's',
      code: 'empty',
      message,
      byte_offset: null,
    }));
    const back = await read(await written(table, [rows.slice(0, 9), rows.slice(9)]), table);
    expect(plain(table, back, reader)).toEqual(plain(table, rows, reader));
  });
});

describe('a table file', () => {
  const table = TABLES.find(({ name }) => name === 'sentences')!;
  const rows = fc.sample(rowsOf(table, { minLength: 50, maxLength: 50 }), { numRuns: 1, seed: 3 })[0]!;

  it('has the same bytes each time, and says their hash', async () => {
    const [one, two] = [await written(table, [rows, rows]), await written(table, [rows, rows])];
    for (const format of ['csv', 'arrow', 'parquet'])
      expect(readFileSync(`${one}.${format}`).equals(readFileSync(`${two}.${format}`))).toBe(true);
  });

  it('carries the descriptions', async () => {
    const path = await written(table, [rows]);
    const arrow = tableFromIPC(readFileSync(`${path}.arrow`));
    expect(arrow.schema.fields[4]!.metadata?.get('unit')).toBe('Unicode code point');
    expect(arrow.schema.fields.map((field) => field.metadata?.get('description'))).toEqual(
      table.columns.map(({ description }) => description),
    );
    const { key_value_metadata } = await parquetMetadataAsync(await asyncBufferFromFile(`${path}.parquet`));
    const about = JSON.parse(key_value_metadata!.find(({ key }) => key === 'columns')!.value!);
    expect(Object.keys(about)).toEqual(table.columns.map(({ name }) => name));
  });

  it('refuses a part of another table', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimtrace-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = await openTable(table, folder, ['csv']);
    await expect(file.append(encodePart(TABLES[0], []))).rejects.toThrow(
      'a part of documents was appended to sentences',
    );
    await file.abort();
  });
});
