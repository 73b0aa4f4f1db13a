import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { LOADING } from '../../src/package/loading.ts';
import { temporaryFolder } from '../package/fixture.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Every digit of a number: R writes 15 otherwise. */
const PRINT = `exact <- \\(cells) if (is.double(cells)) ifelse(is.na(cells), NA, sprintf("%.17g", cells)) else cells
claims[] <- lapply(claims, exact)
cat(jsonlite::toJSON(claims, dataframe = "values", na = "null"))`;

/** A cell of CSV by its type in the Data Package. */
const typed = (text: string, type: string) => {
  if (text === '') return null;
  if (type === 'boolean') return text === 'true';
  return type === 'string' ? text : Number(text);
};

/** Types of the columns of claims. */
function typesIn(out: string): string[] {
  const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
  const claims = resources.find(({ name }: { name: string }) => name === 'claims');
  return claims.schema.fields.map(({ type }: { type: string }) => type);
}

it('R reads the cells of claims.csv as they are, by the lines that a dataset gives', () => {
  const [input, out] = [join(temporaryFolder(), 'input'), join(temporaryFolder(), 'out')];
  mkdirSync(input);
  for (const texts of [join(ROOT, 'data/raw'), join(import.meta.dirname, 'special')])
    cpSync(texts, input, { recursive: true });
  const options = ['build', '--input', input, '--out', out, '--no-cache'];
  execFileSync('node', [join(ROOT, 'bin/claimtrace.js'), ...options], { stdio: 'pipe' });
  const { code } = LOADING.find(({ tool }) => tool === 'R')!;
  const read = execFileSync('Rscript', ['-e', `${code}\n${PRINT}`], { cwd: out, encoding: 'utf8', stdio: 'pipe' });
  const [types, [, ...rows]] = [typesIn(out), parse(readFileSync(join(out, 'claims.csv'))) as string[][]];
  const shown = (JSON.parse(read) as (string | number | boolean | null)[][]).map((row) =>
    row.map((cell, at) => (types[at] === 'number' && cell !== null ? Number(cell) : cell)),
  );
  expect(shown).toEqual(rows.map((row) => row.map((text, at) => typed(text, types[at]!))));
});
