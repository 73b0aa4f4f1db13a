import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { news } from '../../pipelines/news.ts';
import type { Document, InputDocument } from '../../src/core/document.ts';
import { isReject, readInput } from '../../src/io/read/index.ts';
import { readReferences } from '../../src/io/reference.ts';
import { ArrowTable } from '../../src/io/tables/index.ts';
import { analyse } from '../../src/run/analyse.ts';
import { compareBy } from '../../src/run/check-table.ts';
import { type Analysed, inlineEngine } from '../../src/run/inline.ts';
import type { Row } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { dataset, TEXTS } from './support/dataset.ts';
import { HOSTILE } from './support/hostile.ts';

const ALL = { ...TEXTS, ...HOSTILE };
const OF_DOCUMENTS = TABLES.filter(({ name }) => name !== 'rejects' && name !== 'comparisons');
const run = inlineEngine(news, readReferences(news.steps.flatMap(({ stage }) => stage.references)));

let built: Record<string, Row[]>;
let inputs: InputDocument[];
let whole: Analysed;

beforeAll(async () => {
  const { raw, out } = await dataset(ALL, {}, afterAll);
  built = Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table.name, await rowsOf(out, table.name)])),
  );
  inputs = [];
  for await (const input of readInput(raw, { maxBytes: 1 << 20 })) if (!isReject(input)) inputs.push(input);
  inputs = inputs.filter(({ id }, n) => inputs.findIndex((other) => other.id === id) === n);
  whole = run(inputs);
}, 120_000);

async function rowsOf(out: string, name: string): Promise<Row[]> {
  const table = await ArrowTable.open(TABLES.find((each) => each.name === name)!, out);
  const rows: Row[] = [];
  for await (const row of table.rows()) rows.push(row);
  await table.close();
  return rows;
}

const ownRows = (document: Document, table: string) => (document.layers.tables!.rows[table] ?? []) as readonly Row[];
const builtRows = (table: string, id: string) => built[table]!.filter((row) => row.doc_id === id);

/** Whether others say nothing of it: no copies, no block that stands elsewhere. */
const isAlone = ({ layers }: Document) =>
  [layers.copies, layers.repetition, layers.duplicates].every((facts) => (facts ?? []).length === 0);

describe('a build of hostile and ordinary texts, and the smallest engine', () => {
  it('give the same rows of every table', () => {
    for (const { name, order } of TABLES.filter(({ name }) => name !== 'rejects')) {
      const ofGroups = whole.rows.filter(({ table }) => table === name).map(({ row }) => row as Row);
      const own = whole.documents.flatMap((document) => ownRows(document, name));
      expect(built[name]).toEqual([...own, ...ofGroups.sort((a, b) => compareBy(order, a, b))]);
      expect(built[name]!.length).toBeGreaterThan(0);
    }
  });

  it('read every file of the folder, or say why not', () => {
    const codes = built.rejects!.map(({ source_path, code }) => [source_path, code]);
    expect(codes).toEqual(
      expect.arrayContaining([
        ['empty.txt', 'empty'],
        ['blank.txt', 'empty'],
        ['mark-alone.txt', 'empty'],
        ['nul.txt', 'binary'],
        ['broken.txt', 'undecodable'],
        ['photo.txt', 'binary'],
        ['records.jsonl', 'binary'],
        ['records.jsonl', 'double_id'],
      ]),
    );
    const named = new Set([...built.rejects!, ...built.documents!].map(({ source_path }) => source_path));
    expect([...named].sort()).toEqual(Object.keys(ALL).sort());
  });
});

describe('a line of 200,000 characters without a stop', () => {
  it('has rows in proportion to its length: a claim carries its sentence', () => {
    const sentences = built.claims!.filter(({ doc_id }) => doc_id === 'long').map(({ sentence }) => String(sentence));
    expect(sentences.length).toBeGreaterThan(1000);
    expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(2000);
  });
});

describe('a document that others say nothing of', () => {
  it('has the rows it would have alone', () => {
    const alone = whole.documents.filter(isAlone);
    expect(alone.length).toBeGreaterThan(10);
    for (const { id } of alone) {
      const [document] = run(inputs.filter((input) => input.id === id)).documents;
      for (const { name } of OF_DOCUMENTS) expect(ownRows(document!, name)).toEqual(builtRows(name, id));
    }
  });

  it('has the rows that `analyse` gives of its text', () => {
    for (const { id, text, collection, stated } of inputs.filter((_, n) =>
      isAlone(whole.documents.find((d) => d.id === inputs[n]!.id)!),
    )) {
      const { rows } = analyse({ id, text, ...stated, ...(collection !== null && { collection }) });
      for (const { name } of OF_DOCUMENTS) expect(withoutFile(rows[name]!)).toEqual(withoutFile(builtRows(name, id)));
    }
  });
});

/** A text that is given has no file, no bytes and no encoding of its own. */
const withoutFile = (rows: readonly Row[]) =>
  rows.map(({ source_path, source_line, byte_count, encoding, sha256, ...rest }) => rest);
