import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputDocument } from '../../src/core/document.ts';
import { isReject, readInput } from '../../src/io/read/index.ts';
import { readReferences } from '../../src/io/reference.ts';
import { encodePart } from '../../src/io/tables/index.ts';
import { compareBy } from '../../src/run/check-table.ts';
import { analyseInline } from '../../src/run/inline.ts';
import type { Row } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { hashes, quickBuild, temporaryFolder, writeFiles } from './support/folders.ts';
import { quick } from './support/recipe.ts';
import { pages } from './support/texts.ts';

async function documentsOf(folder: string): Promise<InputDocument[]> {
  const documents: InputDocument[] = [];
  for await (const input of readInput(folder)) if (!isReject(input)) documents.push(input);
  return documents;
}

/** The CSV lines of each table as the smallest engine makes them. */
async function inlineTables(folder: string): Promise<Record<string, string>> {
  const tables = quick.steps.flatMap(({ stage }) => stage.references);
  const { documents, rows: loose } = analyseInline(quick, await documentsOf(folder), readReferences(tables));
  return Object.fromEntries(
    TABLES.map((table) => {
      const own = documents.flatMap(({ layers }) => (layers.tables!.rows[table.name] ?? []) as Row[]);
      const others = loose.filter((one) => one.table === table.name).map(({ row }) => row as Row);
      const rows = [...own, ...others.sort((a, b) => compareBy(table.order, a, b))];
      return [table.name, Buffer.from(encodePart(table, rows, ['csv']).csv ?? []).toString()];
    }),
  );
}

const csvOf = (out: string, table: string) => readFileSync(join(out, `${table}.csv`), 'utf8').replace(/^.*\n/, '');

const LINES = ['Menu', 'About us', 'One thing', 'Another thing', 'A third thing', 'Ünïcödé 𝒳 line', '  indented  '];
const line = fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'grapheme', maxLength: 12 }));
const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => `x\n${lines.join('\n').replace(/\0/g, '')}`);
const name = fc
  .tuple(fc.constantFrom('a', 'b/c', 'B', 'a.b'), fc.integer({ min: 0, max: 400 }))
  .map(([a, n]) => `${a}/${n}.txt`);

describe('the local engine', () => {
  it('gives what the smallest engine gives', { timeout: 120_000 }, async () => {
    const root = temporaryFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, text, { minKeys: 1, maxKeys: 12, noNullPrototype: true }), async (files) => {
        const folder = join(root, String(run++));
        writeFiles(join(folder, 'in'), files);
        await quickBuild(join(folder, 'in'), join(folder, 'out'));
        const expected = await inlineTables(join(folder, 'in'));
        for (const { name } of TABLES)
          if (name !== 'rejects') expect(csvOf(join(folder, 'out'), name)).toBe(expected[name]);
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same bytes for any number of workers, and over several parts what the smallest engine gives', {
    timeout: 120_000,
  }, async () => {
    const root = temporaryFolder();
    const input = writeFiles(join(root, 'in'), pages(900));
    const [one, two, four] = [1, 2, 4].map((n) => join(root, `out-${n}`)) as [string, string, string];
    await quickBuild(input, one, { workers: 1 });
    await quickBuild(input, two, { workers: 2 });
    await quickBuild(input, four, { workers: 4, cache: join(root, 'cache') });
    expect(hashes(two)).toEqual(hashes(one));
    expect(hashes(four)).toEqual(hashes(one));
    const expected = await inlineTables(input);
    for (const { name } of TABLES) if (name !== 'rejects') expect(csvOf(one, name)).toBe(expected[name]);
    expect(csvOf(one, 'documents').split('\n').length - 1).toBe(900);
  });

  it('does not mind in which order the files lie, nor whether they are files or lines', async () => {
    const root = temporaryFolder();
    const files = pages(300);
    writeFiles(join(root, 'in'), files);
    writeFiles(join(root, 'reversed'), Object.fromEntries(Object.entries(files).reverse()));
    await quickBuild(join(root, 'in'), join(root, 'out'));
    await quickBuild(join(root, 'reversed'), join(root, 'out-reversed'));
    expect(hashes(join(root, 'out-reversed'))).toEqual(hashes(join(root, 'out')));
  });
});
