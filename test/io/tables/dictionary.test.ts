import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from '@uwdata/flechette';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { encodePart, openTable } from '../../../src/io/tables/index.ts';
import type { Row } from '../../../src/schema/table.ts';
import { TABLES } from '../../../src/schema/tables.ts';
import { folderOf } from '../folder.ts';

const table = TABLES.find(({ name }) => name === 'claims')!;
const duck = await (await DuckDBInstance.create()).connect();

/** Rows whose column `subject` has the given texts; every other text of a row is the same in all, or its own. */
const rowsWith = (subjects: readonly (string | null)[]): Row[] =>
  subjects.map((subject, n) => {
    const cells = table.columns.map(({ name, type, nullable }) => [
      name,
      nullable ? null : type === 'string' ? 'the same' : 0,
    ]);
    const flags = { negated: false, hedged: n % 3 === 0, is_duplicate: n % 2 === 0 };
    return { ...Object.fromEntries(cells), ...flags, claim_id: `a#c${n}`, doc_id: 'a', text: `no. ${n}`, subject };
  });

async function written(parts: readonly (readonly Row[])[]): Promise<string> {
  const folder = folderOf({});
  const file = await openTable(table, folder);
  for (const rows of parts) await file.append(encodePart(table, rows));
  await file.close();
  return join(folder, table.name);
}

async function subjectsOf(path: string) {
  const compressors = { ZSTD: (bytes: Uint8Array) => zstdDecompressSync(bytes) };
  const parquet = await parquetReadObjects({ file: await asyncBufferFromFile(`${path}.parquet`), compressors });
  const found = (await duck.runAndReadAll(`SELECT subject FROM '${path}.parquet'`)).getRowObjectsJS();
  const arrow = tableFromIPC(readFileSync(`${path}.arrow`)).toArray() as { subject: string | null }[];
  return [parquet, found, arrow].map((rows) => rows.map((row) => (row as { subject?: string | null }).subject ?? null));
}

describe('texts that recur', () => {
  it.each([
    ['one text', Array.from({ length: 10 }, () => 'boats')],
    ['two texts and nulls', Array.from({ length: 1000 }, (_, n) => [null, 'boats', 'cars'][n % 3]!)],
    ['nulls alone', Array.from({ length: 9 }, () => null)],
    [
      'three hundred texts, of nine bits',
      Array.from({ length: 3000 }, (_, n) => `“boat” ${n % 2 && (n * 7) % 600} 🚢`),
    ],
    ['texts that all differ', Array.from({ length: 1000 }, (_, n) => (n % 10 ? `boat ${n}` : null))],
    ['few at first, then all different', Array.from({ length: 4000 }, (_, n) => (n < 500 ? 'boat' : `boat ${n}`))],
    ['long ones', Array.from({ length: 50 }, (_, n) => 'ü'.repeat(1000 * (n % 4) + 1))],
  ])('are read back: %s', async (_, subjects) => {
    const rows = rowsWith(subjects);
    const path = await written([rows.slice(0, subjects.length >> 1), rows.slice(subjects.length >> 1)]);
    for (const read of await subjectsOf(path)) expect(read).toEqual(subjects);
  });

  it('stand once in a Parquet file, those that differ do not', async () => {
    const path = await written([rowsWith(Array.from({ length: 1000 }, (_, n) => `boat ${n % 5}`))]);
    const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(`${path}.parquet`));
    const encodings = (name: string) =>
      row_groups[0]!.columns.find(({ meta_data }) => meta_data!.path_in_schema[0] === name)!.meta_data!.encodings;
    expect(encodings('subject')).toContain('RLE_DICTIONARY');
    expect(encodings('text')).not.toContain('RLE_DICTIONARY');
  });
});
