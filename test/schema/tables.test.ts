import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { table } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';

const columns = TABLES.flatMap((t) => t.columns.map((column) => ({ path: `${t.name}.${column.name}`, ...column })));
const keys = new Set(TABLES.map((t) => t.key && `${t.name}.${t.key}`));

describe('the schemas', () => {
  it.each(columns)('$path says what it means', ({ description }) => {
    expect(description).toMatch(/^[\p{Lu}`].*\.$/su);
  });

  it('point at keys that exist', () => {
    const targets = columns.flatMap((column) => column.references ?? []);
    expect(targets.filter((target) => !keys.has(target))).toEqual([]);
  });

  it('keep the columns of a trace in every table that is taken from text', () => {
    for (const t of TABLES.filter(({ name }) => !['documents', 'comparisons', 'rejects'].includes(name))) {
      expect(t.columns.map((column) => column.name)).toEqual(
        expect.arrayContaining(['doc_id', 'start', 'end', 'text']),
      );
    }
  });

  it('know four types and null', () => {
    const kinds = Object.fromEntries(
      columns.map((column) => [column.path, `${column.type}${column.nullable ? '?' : ''}`]),
    );
    expect(kinds).toMatchObject({
      'blocks.start': 'integer',
      'blocks.kept': 'boolean',
      'blocks.role': 'string?',
      'claims.value': 'number?',
      'claims.confidence': 'number',
    });
  });

  it('refuse a column without a description', () => {
    expect(() => table('alpha', 'Alpha.', null, [], z.object({ bravo: z.string() }))).toThrow(
      'alpha.bravo has no description',
    );
  });

  it('refuse an empty text, a lone surrogate, -0 and a column too many', () => {
    const row = {
      doc_id: 'a',
      start: 1,
      end: 2,
      text: 'x',
      date_id: 'a#d1',
      sentence_id: 'a#s1',
      value: null,
      anchor: null,
      precision: null,
    };
    const { schema } = TABLES.find((t) => t.name === 'dates')!;
    expect(schema.safeParse(row).success).toBe(true);
    for (const wrong of [
      { text: '' },
      { text: '\ud800' },
      { start: -1 },
      { start: 1.5 },
      { precision: 'hour' },
      { extra: 1 },
    ]) {
      expect(schema.safeParse({ ...row, ...wrong }).success).toBe(false);
    }
    expect(TABLES[0]!.schema.shape.kept_share.safeParse(-0).success).toBe(false);
  });
});
