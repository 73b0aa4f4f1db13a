import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { datasetVersion } from '../../src/package/dataset.ts';
import { type DatasetFile, type PackageContext, withholdText, writePackage } from '../../src/package/index.ts';
import { withholdCells } from '../../src/package/withhold.ts';
import type { Cell } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { compared, row, rowsOf, SKETCHES, type Sketch, tableOf, temporaryFolder, writeTables } from './fixture.ts';

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

describe('the version of a dataset', () => {
  const other = (change: Partial<PackageContext>) => datasetVersion({ ...context, ...change });

  it('is that of the format, and another for each input, configuration, program and for what is left out', () => {
    expect(datasetVersion(context)).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
    expect(other({})).toBe(datasetVersion(context));
    const changes = [{ inputHash: 'x' }, { configHash: 'x' }, { version: 'x' }, { bodies: false }, { withheld: true }];
    const versions = new Set([datasetVersion(context), ...changes.map(other)]);
    expect(versions.size).toBe(changes.length + 1);
    expect(other({ files: [] })).toBe(datasetVersion(context));
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
  const HASH = /^sha256:[0-9a-f]{64}$/;
  const withheldOf = (table: string, given: Record<string, Cell>) => withholdText(table, row(table, given));

  it('holds hashes in place of blocks and sentences, also in claims', () => {
    const rows = rowsOf(SKETCHES);
    for (const [table, column] of Object.entries({ blocks: 'text', sentences: 'text', claims: 'sentence' })) {
      const plain = rows[table]![1]!;
      const withheld = withholdText(table, plain);
      expect(withheld[column]).toMatch(HASH);
      expect({ ...withheld, [column]: plain[column]! }).toEqual(plain);
    }
    const [claim] = rows.claims!;
    const sentence = rows.sentences!.find(({ sentence_id }) => sentence_id === claim!.sentence_id)!;
    expect(withholdText('claims', claim!).sentence).toBe(withholdText('sentences', sentence).text);
  });

  it('holds quotations of up to 30 words, and no reported speech', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
    expect(withheldOf('quotes', { type: 'direct', text: words(30) }).text).toBe(words(30));
    expect(withheldOf('quotes', { type: 'partial', text: 'a word' }).text).toBe('a word');
    expect(withheldOf('quotes', { type: 'direct', text: words(31) }).text).toMatch(HASH);
    expect(withheldOf('quotes', { type: 'indirect', text: 'it rained' }).text).toMatch(HASH);
  });

  it('holds the same when it is withheld by column', () => {
    const rows = ['direct', 'indirect'].map((type) => row('quotes', { type, text: 'it rained' }));
    const cells = withholdCells(tableOf('quotes'), tableOf('quotes').cellsOf(rows));
    expect(cells).toEqual(tableOf('quotes').cellsOf(rows.map((one) => withholdText('quotes', one))));
    const dates = tableOf('dates').cellsOf([row('dates', { text: 'in 2019' })]);
    expect(withholdCells(tableOf('dates'), dates)).toEqual(dates);
  });

  it('says so in README, codebook, notebook and Data Package, and how much stays', async () => {
    const withheld = temporaryFolder();
    const rows = rowsOf(SKETCHES);
    const left = Object.fromEntries(
      Object.entries(rows).map(([table, own]) => [table, own.map((one) => withholdText(table, one))]),
    );
    left.documents = left.documents!.map((one) => ({ ...one, word_count: 10 }));
    await writePackage(withheld, writeTables(withheld, left, { withheld: true }));
    expect(read('README.md', withheld)).toContain('**Texts are withheld**');
    expect(read('README.md', withheld)).toMatch(
      /1 quotation of at most 30 words stays, at most 13[.\d]* ?% of the words of the documents/,
    );
    expect(read('CODEBOOK.md', withheld)).toContain('Withheld in this dataset where `type` is `indirect`');
    expect(read('notebook.ipynb', withheld)).not.toContain('sentence');
    expect(JSON.parse(read('datapackage.json', withheld)).claimtrace.textWithheld).toBe(true);
    expect(read('README.md')).not.toContain('withheld**');
    for (const paper of ['report.html', 'CODEBOOK.md', 'notebook.ipynb', 'llms.txt'])
      expect(read(paper, withheld)).not.toContain('carries 400 passengers');
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
