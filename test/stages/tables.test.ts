import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/core/document.ts';
import type { Layers, Quantity } from '../../src/core/layers.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { tables } from '../../src/stages/tables.ts';

// A character beyond the Basic Multilingual Plane stands first: every offset after it differs between UTF-16 and code points.
const text = '🔷 Alpha has 8 users.\nClick here';
const quantity: Quantity = {
  sentence: 0,
  start: 13,
  end: 14,
  kind: 'count',
  value: 8,
  valueLow: 8,
  valueHigh: 8,
  valueText: '8',
  comparator: '=',
  trend: null,
  precision: 'exact',
  unit: 'user',
  unitCode: null,
  unitText: 'users',
  excluded: null,
  head: 3,
  confidence: 0.9,
  rule: 'quantities/counted',
};
const layers: Partial<Layers> = {
  blocks: [
    { start: 0, end: 21, fingerprint: '0123456789abcdef' },
    { start: 22, end: 32, fingerprint: 'fedcba9876543210' },
  ],
  repetition: [{ fingerprint: 'fedcba9876543210', documentFrequency: 3, corpusFrequency: 8 }],
  cleaning: [
    { kept: true, role: 'paragraph', rule: 'cleaning/run' },
    { kept: false, reason: 'page_control', rule: 'cleaning/phrase' },
  ],
  language: { document: 'en', blocks: ['en', null] },
  sentences: [{ start: 0, end: 21, block: 0 }],
  dates: [],
  metadata: {
    values: [
      { field: 'author', value: 'B. Bravo', start: null, end: null, rule: 'input' },
      { field: 'title', value: 'Alpha', start: 3, end: 8, rule: 'metadata/title' },
    ],
    publishedPrecision: null,
    publishedNotBefore: null,
  },
  quotes: { quotes: [], sources: [] },
  quantities: [quantity, { ...quantity, start: 13, end: 20 }],
  claims: [
    {
      sentence: 0,
      quantity: 0,
      start: 13,
      end: 14,
      measure: 'users',
      measureHead: 'user',
      subject: 'Alpha',
      place: null,
      time: null,
      timeText: null,
      voice: 'author',
      source: null,
      sourceText: null,
      sourceKind: 'author',
      cue: null,
      quote: null,
      negated: false,
      hedged: false,
      repeats: false,
      confidence: 0.9,
      rule: 'quantities/counted',
    },
  ],
  duplicates: [],
};
const document: Document = {
  id: 'a',
  sourcePath: 'a.txt',
  sourceLine: null,
  collection: null,
  sha256: 'f'.repeat(64),
  byteCount: 34,
  encoding: 'utf-8',
  stated: {},
  text,
  layers,
};

const { rows, body } = tables.prepare({}, { rows: () => [] })(document as never);

describe('the tables of one document', () => {
  it('fit their schemas, columns in order', () => {
    for (const table of TABLES.filter(({ name }) => rows[name])) {
      for (const row of rows[table.name]!) {
        expect(table.schema.safeParse(row).error).toBeUndefined();
        expect(Object.keys(row)).toEqual(table.columns.map((column) => column.name));
      }
    }
  });

  it('count in code points, and hold the slice', () => {
    const points = [...text];
    for (const row of [...rows.blocks!, ...rows.sentences!, ...rows.claims!])
      expect(points.slice(row.start as number, row.end as number).join('')).toBe(row.text);
    expect(rows.claims![0]).toMatchObject({
      claim_id: 'a#c12',
      start: 12,
      sentence_id: 'a#s0',
      quantity_id: 'a#n12.2',
      comparison_group: 'user|user|count',
    });
  });

  it('give the longer of two with one start the plain id, and sort by start, then end', () => {
    expect(rows.quantities!.map((row) => [row.quantity_id, row.end])).toEqual([
      ['a#n12.2', 13],
      ['a#n12', 19],
    ]);
  });

  it('hold values from the input before those from the text', () => {
    expect(rows.metadata!.map((row) => [row.metadata_id, row.text])).toEqual([
      ['a#m-author', null],
      ['a#m2', 'Alpha'],
    ]);
  });

  it('count what was kept, in characters that can be seen', () => {
    expect(rows.documents![0]).toMatchObject({
      char_count: 31,
      block_count: 2,
      kept_block_count: 1,
      kept_share: 16 / 25,
      word_count: 4,
      author: 'B. Bravo',
      claim_count: 1,
    });
    expect(rows.blocks!.map((row) => row.document_frequency)).toEqual([1, 3]);
  });

  it('keep the body apart, a blank line between blocks', () => {
    expect(body).toBe('🔷 Alpha has 8 users.\n');
  });

  it('say what of the input could not be used', () => {
    const stated = { published: 'yesterday', language: 'English', author: 'B. Bravo' };
    const made = tables.prepare({}, { rows: () => [] })({ ...document, stated } as never);
    expect(made.rows.documents![0]!.notes).toBe(
      'the date of publication that the input states can not be read; the language that the input states is no tag of BCP 47',
    );
    expect(rows.documents![0]!.notes).toBeNull();
  });
});
