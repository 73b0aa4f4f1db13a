import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnsBuilder } from '../../src/io/tables/index.ts';
import { collect, merge, summarise } from '../../src/package/index.ts';
import { MOST_VALUES } from '../../src/package/summary.ts';
import { row, tableOf } from './fixture.ts';

const claims = tableOf('claims');
const claim = (source: string | null, value: number | null = null) => row('claims', { source, value });

describe('summaries', () => {
  it('count rows, missing cells and values, and show the first value', () => {
    const summary = summarise(claims, [claim(null, 3), claim('Mara', -2), claim('Ada'), claim('Mara')]);
    expect(summary.rows).toBe(4);
    expect(summary.columns.source).toMatchObject({
      missing: 1,
      example: 'Mara',
      values: [
        ['Mara', 2],
        ['Ada', 1],
      ],
    });
    expect(summary.columns.value).toMatchObject({ missing: 2, minimum: -2, maximum: 3 });
  });

  it('are the same for one part and for any split into parts', () => {
    const rows = fc.array(fc.tuple(fc.option(fc.constantFrom('a', 'b', 'c')), fc.option(fc.integer())));
    fc.assert(
      fc.property(rows, fc.nat(), (cells, cut) => {
        const all = cells.map(([source, value]) => claim(source, value));
        const at = cut % (all.length + 1);
        const parts = [all.slice(0, at), all.slice(at)].map((part) => summarise(claims, part));
        expect(merge(parts[0]!, parts[1]!)).toEqual(summarise(claims, all));
      }),
    );
  });

  it.each([3, 2000])('are the same where texts have numbers already, %i of them different', (different) => {
    const columns = new ColumnsBuilder(claims);
    const collector = collect(claims, columns.numbered);
    const rows = Array.from({ length: 3000 }, (_, n) => claim(n % 7 ? `source ${(n * n) % different}` : null, n));
    for (let n = 0; n < rows.length; n += 100) {
      const cells = claims.cellsOf(rows.slice(n, n + 100));
      columns.add(cells);
      collector.add(cells);
    }
    columns.finish();
    expect(collector.summary()).toEqual(summarise(claims, rows));
  });

  it('keep a bounded number of values and say how much may be missing', () => {
    const many = Array.from({ length: MOST_VALUES + 500 }, (_, n) => claim(`source ${n}`));
    const merged = merge(summarise(claims, many), summarise(claims, [claim('source 7')]));
    expect(merged.columns.source!.values).toHaveLength(MOST_VALUES);
    expect(merged.columns.source!.values[0]).toEqual(['source 7', 2]);
    expect(merged.columns.source!.uncounted).toBeGreaterThan(0);
  });

  it('of two tables are not mixed', () => {
    expect(() => merge(summarise(claims, []), summarise(tableOf('quotes'), []))).toThrow('quotes');
  });

  it('survive a trip as JSON', () => {
    const summary = summarise(claims, [claim('Mara', 0.5)]);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});
