import { hash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArrowTable, encodePart, openTable } from '../../src/io/tables/index.ts';
import { main } from '../../src/run/cli.ts';
import { validate } from '../../src/run/validate/index.ts';
import type { Cell, Row } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { dataset, TEXTS } from './support/dataset.ts';
import { temporaryFolder, writeFiles } from './support/folders.ts';

let folders: { raw: string; out: string };
beforeAll(async () => {
  folders = await dataset(TEXTS, {}, afterAll);
}, 60_000);

/** A copy of the dataset to be spoilt. */
function copy(): string {
  const out = join(temporaryFolder(), 'out');
  cpSync(folders.out, out, { recursive: true });
  return out;
}

/** A copy whose table is written anew with other rows, hashes and counts as they then are: only the content is wrong. */
async function withRows(name: string, change: (rows: Record<string, Cell>[]) => void): Promise<string> {
  const out = copy();
  const table = TABLES.find((each) => each.name === name)!;
  const open = await ArrowTable.open(table, out);
  const rows = [] as Record<string, Cell>[];
  for await (const row of open.rows()) rows.push(row);
  await open.close();
  change(rows);
  const file = await openTable(table, out);
  await file.append(encodePart(table, rows as Row[]));
  const written = await file.close();
  const record = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8'));
  record.tables[name] = rows.length;
  for (const { name: path, bytes, sha256 } of written)
    Object.assign(
      record.files.find((each: { path: string }) => each.path === path),
      { bytes, sha256 },
    );
  writeFileSync(join(out, 'build.json'), JSON.stringify(record));
  return out;
}

/** Changes cells of the first row. */
const first = (cells: Record<string, Cell>) => (rows: Record<string, Cell>[]) => void Object.assign(rows[0]!, cells);

const faults = async (out: string, input: string | null = folders.raw) =>
  (await validate(out, input)).findings.messages;

describe('validate', () => {
  it('finds nothing wrong with what a build made', async () => {
    const { findings, rows } = await validate(folders.out, folders.raw);
    expect(findings.messages).toEqual([]);
    expect(rows).toMatchObject({ documents: 3, rejects: 2, comparisons: 1 });
    expect(await faults(folders.out, null)).toEqual([]);
    expect(await main(['validate', folders.out, '--input', folders.raw])).toBe(0);
  });

  it('takes a dataset whose texts are withheld, and sees which hash is wrong', async () => {
    const { raw, out } = await dataset(TEXTS, { withheld: true, bodies: false });
    expect(await faults(out, raw)).toEqual([]);
    writeFileSync(
      join(raw, 'harbour', '2.txt'),
      readFileSync(join(raw, 'harbour', '2.txt'), 'utf8').replace('More', 'Most'),
    );
    expect((await faults(out, raw)).join('\n')).toMatch(/sha256 is .*, but the input has/);
  }, 60_000);

  it('notices files that are changed or missing', async () => {
    const out = copy();
    appendFileSync(join(out, 'claims.csv'), 'x');
    rmSync(join(out, 'dates.parquet'));
    rmSync(join(out, 'text', 'harbour', '1.txt'));
    appendFileSync(join(out, 'text', 'harbour', '2.txt'), 'x');
    const found = await faults(out);
    expect(found).toContainEqual(expect.stringMatching(/^claims\.csv: has \d+ bytes with another SHA-256/));
    expect(found).toContain('dates.parquet: is missing');
    expect(found).toContain('text/harbour/1.txt: is missing');
    expect(await main(['validate', out])).toBe(1);
    const other = copy();
    appendFileSync(join(other, 'text', 'harbour', '2.txt'), 'x');
    expect(await faults(other)).toEqual(['text/: the texts are not those that build.json speaks of']);
  });

  it('notices a damaged or missing table, and goes on no further', async () => {
    const out = copy();
    writeFileSync(join(out, 'blocks.arrow'), 'ARROW1');
    expect(await faults(out)).toContainEqual(expect.stringMatching(/^blocks\.arrow is no Arrow file, or is damaged/));
    rmSync(join(out, 'blocks.arrow'));
    expect(await faults(out)).toContain('blocks.arrow: is missing');
  });

  it.each<[string, string, (rows: Record<string, Cell>[]) => void, RegExp]>([
    [
      'a text that is not the slice',
      'claims',
      first({ text: '41 percent' }),
      /^claims harbour\/1#c\d+: text is not the slice/,
    ],
    ['a value that no vocabulary has', 'claims', first({ voice: 'chorus' }), /^claims harbour\/1#c\d+: voice/],
    ['an empty text', 'documents', first({ title: '' }), /^documents harbour\/1: title/],
    [
      'a reference to nothing',
      'claims',
      first({ quote_id: 'harbour/1#q99999' }),
      /names harbour\/1#q99999, which is no quotes\.quote_id/,
    ],
    [
      'an id that stands twice',
      'dates',
      (rows) => void Object.assign(rows[1]!, { date_id: rows[0]!.date_id }),
      /^dates .*twice/,
    ],
    [
      'an id of another document',
      'dates',
      first({ date_id: 'wire-1#d0' }),
      /^dates wire-1#d0: is not an id of harbour\/1/,
    ],
    ['rows out of order', 'blocks', (rows) => void rows.splice(0, 2, rows[1]!, rows[0]!), /^blocks .* out of order/],
    [
      'a block that is lost',
      'blocks',
      (rows) => void rows.splice(0, 1),
      /^documents harbour\/1: block_count is \d+, but there are \d+/,
    ],
    [
      'rows of no document',
      'sentences',
      (rows) => void Object.assign(rows.find((row) => row.doc_id === 'harbour/2')!, { doc_id: 'harbour/3' }),
      /^sentences .*: harbour\/3 is no document/,
    ],
    [
      'a document that is lost',
      'documents',
      (rows) => void rows.splice(2, 1),
      /^documents: lacks wire-1, which the input has in wire\.jsonl/,
    ],
    [
      'a document too many',
      'documents',
      (rows) => void rows.push({ ...rows[2]!, doc_id: 'wire-2' }),
      /^documents wire-2: is not in the input/,
    ],
    [
      'another file',
      'documents',
      first({ source_path: 'elsewhere.txt' }),
      /source_path is elsewhere\.txt, but the input has harbour\/1\.txt/,
    ],
    [
      'a quantity that is no claim any more',
      'quantities',
      (rows) => void Object.assign(rows.find((row) => row.is_claim)!, { is_claim: false }),
      /^quantities .*disagree/,
    ],
    [
      'a comparison with a lost claim',
      'comparisons',
      ([row]) => Object.assign(row!, { claim_b: 'harbour/2#c9', comparison_id: `${row!.claim_a}|harbour/2#c9` }),
      /names harbour\/2#c9, which is not there/,
    ],
    [
      'a comparison under another name',
      'comparisons',
      first({ comparison_id: 'a|b' }),
      /^comparisons a\|b: is not claim_a\|claim_b/,
    ],
    [
      'a reject that is none',
      'rejects',
      first({ source_path: 'a.txt' }),
      /^rejects: has a\.txt \(binary\) where photo\.txt \(binary\) was to be/,
    ],
    ['a reject that is lost', 'rejects', (rows) => void rows.pop(), /^rejects: lacks wire\.jsonl, line 2 \(bad_json\)/],
  ])('notices %s', async (_, table, change, message) => {
    expect(await faults(await withRows(table, change))).toContainEqual(expect.stringMatching(message));
  });

  it('notices a character that is in no block', async () => {
    const out = await withRows('blocks', (rows) => {
      const block = rows.find((row) => row.text === 'Share this story')!;
      block.text = 'Share this stor';
      block.end = Number(block.end) - 1;
    });
    expect(await faults(out)).toContainEqual(
      expect.stringMatching(/^harbour\/1: the character at \d+ is in no block: "y"/),
    );
  });

  it('notices a CSV file that says something else than the Arrow file', async () => {
    const out = copy();
    const path = join(out, 'claims.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('12,500', '12,501'));
    const record = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8'));
    const file = record.files.find((each: { path: string }) => each.path === 'claims.csv');
    file.sha256 = hash('sha256', readFileSync(path));
    writeFileSync(join(out, 'build.json'), JSON.stringify(record));
    expect(await faults(out)).toEqual(['claims: the CSV file and the Arrow file hold different values']);
  });

  it('notices that the input is another', async () => {
    const raw = writeFiles(join(temporaryFolder(), 'raw'), { 'a.txt': 'text' });
    expect(await faults(folders.out, raw)).toContain('build.json: the dataset was made of another input than this one');
  });

  it('tells who names no dataset', async () => {
    await expect(validate(folders.raw, null)).rejects.toThrow('is no finished dataset: it has no build.json');
    expect(await main(['validate', folders.raw])).toBe(2);
    expect(await main(['validate', folders.out, '--input', join(folders.raw, 'nowhere')])).toBe(2);
  });
});
