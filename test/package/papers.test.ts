import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DatasetFile, type PackageContext, withholdText, writePackage } from '../../src/package/index.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { compared, rowsOf, SKETCHES, type Sketch, temporaryFolder, writeTables } from './fixture.ts';

const folder = temporaryFolder();
const read = (name: string, at = folder) => readFileSync(join(at, name), 'utf8');
let context: PackageContext;
let written: DatasetFile[];

beforeAll(async () => {
  context = writeTables(folder, compared(rowsOf(SKETCHES)), { bodies: true });
  written = await writePackage(folder, context);
});

describe('the papers of a dataset', () => {
  it('are listed with size and hash, sorted by path', () => {
    expect(written.map(({ path }) => path)).toEqual(written.map(({ path }) => path).sort());
    for (const { path, bytes } of written) expect(readFileSync(join(folder, path)).length).toBe(bytes);
  });

  it('are the same bytes when written again', async () => {
    const again = temporaryFolder();
    writeTables(again, compared(rowsOf(SKETCHES)));
    expect(await writePackage(again, context)).toEqual(written);
  });

  it('are written for a build without a document', async () => {
    const empty = temporaryFolder();
    await writePackage(empty, writeTables(empty, {}));
    expect(read('CODEBOOK.md', empty)).toContain('0 rows in this build');
  });
});

describe('datapackage.json', () => {
  const profile = JSON.parse(readFileSync(join(import.meta.dirname, 'profiles/datapackage-2.0.json'), 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(profile);

  it('fits the Data Package v2 profile', () => {
    validate(JSON.parse(read('datapackage.json')));
    expect(validate.errors).toBeNull();
  });

  it('would not fit it with a resource that lacks a name', () => {
    const broken = JSON.parse(read('datapackage.json'));
    delete broken.resources[0].name;
    expect(validate(broken)).toBe(false);
  });

  it('describes every column of every table', () => {
    const { resources } = JSON.parse(read('datapackage.json'));
    expect(resources.map((r: { name: string }) => r.name)).toEqual(TABLES.map(({ name }) => name));
    for (const [n, table] of TABLES.entries()) {
      const { fields } = resources[n].schema;
      expect(fields.map((f: { name: string }) => f.name)).toEqual(table.columns.map(({ name }) => name));
      expect(fields.every((f: { description: string }) => f.description.length > 0)).toBe(true);
    }
  });

  it('gives keys, foreign keys, vocabularies, bounds, hashes and sizes', () => {
    const { resources } = JSON.parse(read('datapackage.json'));
    const claims = resources.find((r: { name: string }) => r.name === 'claims');
    const field = (name: string) => claims.schema.fields.find((f: { name: string }) => f.name === name);
    expect(claims.schema.primaryKey).toEqual(['claim_id']);
    expect(claims.schema.foreignKeys).toContainEqual({
      fields: ['quote_id'],
      reference: { resource: 'quotes', fields: ['quote_id'] },
    });
    expect(field('claim_id').constraints).toEqual({ required: true, unique: true });
    expect(field('confidence').constraints).toEqual({ required: true, minimum: 0, maximum: 1 });
    expect(field('start')).toMatchObject({ unit: 'Unicode code point', constraints: { minimum: 0 } });
    expect(field('comparator').constraints.enum).toContain('>=');
    expect(claims).toMatchObject({ bytes: context.files.find((f) => f.path === 'claims.csv')!.bytes });
    expect(claims.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('claims no licence for the texts', () => {
    const { licenses, rights } = JSON.parse(read('datapackage.json'));
    expect(licenses).toBeUndefined();
    expect(rights).toContain('belong to their authors');
  });
});

describe('croissant.json', () => {
  it('has a record set for each table and a field for each column', () => {
    const { recordSet, distribution } = JSON.parse(read('croissant.json'));
    expect(recordSet.map((r: { name: string }) => r.name)).toEqual(TABLES.map(({ name }) => name));
    expect(recordSet[0].field).toHaveLength(TABLES[0].columns.length);
    expect(distribution[0]).toMatchObject({ '@id': 'documents.csv', encodingFormat: 'text/csv' });
  });
});

describe('CODEBOOK.md', () => {
  it('gives each column with meaning, missing and an example of this build', () => {
    const book = read('CODEBOOK.md');
    for (const table of TABLES) {
      expect(book).toContain(`## ${table.name}\n`);
      for (const { name } of table.columns) expect(book).toContain(`| \`${name}\` |`);
    }
    expect(book).toContain('harbour/ferry');
  });

  it('shows hostile text as text', () => {
    const book = read('CODEBOOK.md');
    expect(book).not.toContain('<script');
  });

  it('keeps every table in shape: as many cells in each line as in the header', () => {
    const lines = read('CODEBOOK.md')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length;
    for (const [n, line] of lines.entries())
      if (n > 0 && !line.startsWith('| Table') && !line.startsWith('| Column') && !line.startsWith('| Value'))
        expect(cells(line)).toBe(cells(lines[n - 1]!));
  });
});

describe('notebook.ipynb', () => {
  it('is nbformat 4.5 with its own id for each cell and no outputs', () => {
    const { cells, nbformat, nbformat_minor } = JSON.parse(read('notebook.ipynb'));
    expect([nbformat, nbformat_minor]).toEqual([4, 5]);
    expect(new Set(cells.map((cell: { id: string }) => cell.id)).size).toBe(cells.length);
    expect(cells.every((cell: { outputs?: unknown[] }) => (cell.outputs ?? []).length === 0)).toBe(true);
  });
});

describe('a dataset built with --withhold-text', () => {
  it('holds hashes in place of blocks and sentences, and claims with their sentence', () => {
    const rows = rowsOf(SKETCHES);
    const block = withholdText('blocks', rows.blocks![1]!);
    expect(block.text).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect({ ...block, text: rows.blocks![1]!.text }).toEqual(rows.blocks![1]);
    expect(withholdText('claims', rows.claims![0]!)).toBe(rows.claims![0]);
  });

  it('says so in README, codebook and Data Package', async () => {
    const withheld = temporaryFolder();
    await writePackage(withheld, writeTables(withheld, rowsOf(SKETCHES), { withheld: true }));
    expect(read('README.md', withheld)).toContain('**Texts are withheld**');
    expect(read('CODEBOOK.md', withheld)).toContain('**Withheld in this dataset');
    expect(JSON.parse(read('datapackage.json', withheld)).claimtrace.textWithheld).toBe(true);
    expect(read('README.md')).not.toContain('withheld**');
  });
});

describe('CHANGES.md', () => {
  const built = async (sketches: readonly Sketch[], former: string): Promise<string> => {
    const at = temporaryFolder();
    const files = await writePackage(at, writeTables(at, rowsOf(sketches), { former }));
    expect(files.map(({ path }) => path)).not.toContain('CHANGES.md');
    return at;
  };

  it('says what changed since the build before', async () => {
    expect(read('CHANGES.md', await built(SKETCHES.slice(0, 2), folder))).toContain(
      '| documents | 3 | 2 | 0 | 1 | 0 |',
    );
  });

  it('is not written when nothing did, or when there was no dataset', async () => {
    expect(existsSync(join(await built(SKETCHES, await built(SKETCHES, '')), 'CHANGES.md'))).toBe(false);
    const same = temporaryFolder();
    writeTables(same, rowsOf(SKETCHES));
    expect(existsSync(join(await built(SKETCHES, same), 'CHANGES.md'))).toBe(false);
    expect(existsSync(join(await built(SKETCHES, temporaryFolder()), 'CHANGES.md'))).toBe(false);
  });

  it.each(['', '{', 'null', '[]', '{"files": 1}', '{"files": {}}', '{"files": [null]}', '{"files": ["main.js"]}'])(
    'takes no word of a build.json that is none: %s',
    async (record) => {
      const former = temporaryFolder();
      writeTables(former, rowsOf(SKETCHES));
      writeFileSync(join(former, 'build.json'), record);
      expect(read('CHANGES.md', await built(SKETCHES.slice(0, 2), former))).toContain(
        '| documents | 3 | 2 | 0 | 1 | 0 |',
      );
    },
  );
});
