import { describe, expect, it } from 'vitest';
import { type Comparable, compare, isPair } from '../../src/claims/comparison.ts';
import type { GroupRow } from '../../src/core/stage.ts';
import { comparisons, MOST_COMPARED } from '../../src/stages/comparisons.ts';

const claim = (low: number | null, high: number | null, more: Partial<Comparable> = {}): Comparable => ({
  id: `d#c${low}`,
  doc: 'd',
  low,
  high,
  comparator: '=',
  source: null,
  subject: null,
  place: null,
  ...more,
});

describe('two claims about one thing', () => {
  it.each([
    ['the same number', claim(7, 7), claim(7, 7), 'agrees', 1],
    ['a number and a bound that touches it', claim(40, 40), claim(40, null), 'compatible', 1],
    ['a range and a number within', claim(10, 15), claim(12, 12), 'compatible', 1],
    ['within five per cent', claim(100, 100), claim(104, 104), 'compatible', 1.04],
    ['a range and a number beyond', claim(10_000, 15_000), claim(30_000, 30_000), 'conflicts', 2],
    ['losses', claim(-10, -10), claim(-30, -30), 'conflicts', 3],
    ['a gain and a loss', claim(-10, -10), claim(30, 30), 'conflicts', null],
    ['something and nothing', claim(0, 0), claim(30, 30), 'conflicts', null],
  ])('%s', (_, a, b, relation, ratio) => {
    expect(compare(a, b)).toEqual({ relation, ratio });
    expect(compare(b, a)).toEqual({ relation, ratio });
  });

  it('share subject and place, or one of them does not say', () => {
    expect(isPair(claim(1, 1, { place: 'Peru' }), claim(1, 1))).toBe(true);
    expect(isPair(claim(1, 1, { place: 'Peru' }), claim(1, 1, { place: 'World' }))).toBe(false);
    expect(isPair(claim(1, 1, { subject: 'Acme' }), claim(1, 1, { subject: 'Umbra' }))).toBe(false);
  });
});

const grouping = comparisons.prepare({}, { rows: () => [] });
const rows = (claims: readonly Comparable[]): GroupRow[] =>
  claims.map((one, n) => ({ key: 'shop|shop|count', doc: one.doc, start: n, value: { ...one } }));
const made = (claims: readonly Comparable[]) => [...grouping.group('shop|shop|count', rows(claims))];

describe('a group of claims', () => {
  it('is compared pair by pair, each value, comparator and source once', () => {
    const found = made([claim(1, 1), claim(1, 1, { id: 'd#c8' }), claim(1, 1, { id: 'd#c9', source: 'Ada' })]);
    expect(found).toEqual([
      {
        table: 'comparisons',
        row: {
          comparison_id: 'd#c1|d#c9',
          claim_a: 'd#c1',
          claim_b: 'd#c9',
          group: 'shop|shop|count',
          relation: 'agrees',
          ratio: 1,
          same_document: true,
        },
      },
      { count: 'left_out_same_value_and_source', by: 1 },
    ]);
  });

  it('over the limit of fifty keeps the smallest ids and says how many were left out', () => {
    expect(MOST_COMPARED).toBe(50);
    const found = made(Array.from({ length: MOST_COMPARED + 7 }, (_, n) => claim(n, n)));
    expect(found.filter((one) => 'table' in one)).toHaveLength((MOST_COMPARED * (MOST_COMPARED - 1)) / 2);
    expect(found.at(-1)).toEqual({ count: 'left_out_over_limit', by: 7 });
  });
});

describe('the rows of a document', () => {
  const row = {
    claim_id: 'd#c5',
    doc_id: 'd',
    start: 5,
    value_low: 3,
    value_high: null,
    comparator: '>',
    source: null,
    subject: 'Acme',
    place: null,
    comparison_group: 'shop|shop|count',
    is_duplicate: false,
  };
  const emit = (more: object) =>
    [...grouping.emit({ layers: { tables: { rows: { claims: [{ ...row, ...more }] }, body: '' } } } as never)].length;

  it('are grouped by measure, unit and kind', () => expect(emit({})).toBe(1));
  it('take no part when they repeat others', () => expect(emit({ is_duplicate: true })).toBe(0));
  it('take no part without a measure', () => expect(emit({ comparison_group: null })).toBe(0));
  it('take no part without an interval', () => expect(emit({ value_low: null })).toBe(0));
});
