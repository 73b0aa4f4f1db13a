import { z } from 'zod';
import { type Comparable, compare, isPair } from '../claims/comparison.ts';
import type { Json } from '../core/json.ts';
import type { Count, GroupRow, GroupStage, TableRow } from '../core/stage.ts';

/** Of a group at most this many claims are compared with one another, those with the smallest ids. */
export const MOST_COMPARED = 50;

/** Pairs of claims about the same thing, within and across documents. A group keeps at most `MOST_COMPARED` claims in memory. */
export const comparisons: GroupStage<'tables', Record<string, never>> = {
  kind: 'group',
  name: 'comparisons',
  version: 1,
  params: z.strictObject({}),
  references: [],
  reads: ['tables'],
  leastRows: 2,
  prepare: () => ({
    *emit({ layers }) {
      for (const row of layers.tables?.rows.claims ?? []) {
        const comparable = read(row);
        if (comparable)
          yield {
            key: row.comparison_group as string,
            doc: row.doc_id as string,
            start: row.start as number,
            value: { ...comparable },
          };
      }
    },
    *group(key, rows) {
      const { kept, alike, over } = keep(rows);
      for (const [n, a] of kept.entries())
        for (const b of kept.slice(n + 1)) if (isPair(a, b)) yield comparisonRow(key, a, b);
      yield* counted('left_out_same_value_and_source', alike);
      yield* counted('left_out_over_limit', over);
    },
  }),
};

/** Null for what takes no part: repeated text, a claim without a measure, a value without an interval. */
function read(row: { readonly [column: string]: Json }): Comparable | null {
  const [low, high] = [row.value_low as number | null, row.value_high as number | null];
  if (row.is_duplicate || row.comparison_group === null || (low === null && high === null)) return null;
  return {
    id: row.claim_id as string,
    doc: row.doc_id as string,
    low,
    high,
    comparator: row.comparator as string,
    source: row.source as string | null,
    subject: row.subject as string | null,
    place: row.place as string | null,
  };
}

/** One claim for each distinct value, comparator and source, at most `MOST_COMPARED`, in order of their ids. */
function keep(rows: Iterable<GroupRow>): { kept: Comparable[]; alike: number; over: number } {
  const kept: Comparable[] = [];
  const seen = new Set<string>();
  let [alike, over] = [0, 0];
  for (const { value } of rows) {
    const claim = value as unknown as Comparable;
    const identity = JSON.stringify([claim.low, claim.high, claim.comparator, claim.source]);
    if (seen.has(identity)) alike++;
    else if (kept.length === MOST_COMPARED) over++;
    else {
      seen.add(identity);
      kept.push(claim);
    }
  }
  return { kept, alike, over };
}

function comparisonRow(group: string, a: Comparable, b: Comparable): TableRow {
  const row = {
    comparison_id: `${a.id}|${b.id}`,
    claim_a: a.id,
    claim_b: b.id,
    group,
    ...compare(a, b),
    same_document: a.doc === b.doc,
  };
  return { table: 'comparisons', row };
}

function* counted(count: string, by: number): Iterable<Count> {
  if (by > 0) yield { count, by };
}
