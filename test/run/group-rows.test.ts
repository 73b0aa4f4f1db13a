import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContainerWriter } from '../../src/run/container.ts';
import { GivenRows } from '../../src/run/given-rows.ts';
import { GroupRowsReader, TableRowSplitter } from '../../src/run/worker/group-rows.ts';
import { byCodePoint } from '../../src/text/code-point-order.ts';
import { temporaryFolder } from './support/folders.ts';

const rowOf = ([a, b]: readonly [string, string]) => ({
  table: 'comparisons',
  row: { comparison_id: `${a}|${b}`, claim_a: a, claim_b: b, group: 'g', relation: 'agrees' },
});

const write = (lasts: readonly string[], pairs: readonly (readonly [string, string])[]) => {
  const path = join(temporaryFolder(), 'rows');
  const splitter = new TableRowSplitter(lasts);
  for (const pair of pairs) splitter.add(rowOf(pair));
  const file = new ContainerWriter(path);
  const head = splitter.write(file);
  file.close({ parts: [], ...head });
  return { path, head };
};

describe('rows that groups give', () => {
  // `a!` stands behind `a`, but `a!#c1` before `a#c1`.
  const id = fc.constantFrom('a', 'a!', 'b', 'é', '\uFB00', '\u{1F600}');
  const claim = fc.tuple(id, fc.nat(30)).map(([document, n]) => `${document}#c${n}`);
  const pairs = fc.uniqueArray(fc.tuple(claim, claim), { selector: (pair) => pair.join('|'), maxLength: 40 });

  it('stand in the order of their table when those of each part do, and name each id once', () => {
    const lasts = fc.uniqueArray(id, { minLength: 1 }).map((ids) => ids.sort(byCodePoint));
    fc.assert(
      fc.property(lasts, fc.array(pairs, { maxLength: 3 }), (lasts, files) => {
        const written = files.map((pairs) => write(lasts, pairs));
        const reader = new GroupRowsReader(written.map(({ path }) => path));
        const [read, named]: [string[], string[]] = [[], []];
        for (let part = 0; part < lasts.length; part++) {
          const keys: string[] = [];
          for (const [, name] of reader.read(part, (key) => keys.push(key))) named.push(name);
          read.push(...keys.sort(byCodePoint));
        }
        reader.close();
        const keys = files.flat().map((pair) => ['comparisons', ...pair].join('\u0000'));
        expect(read).toEqual(keys.sort(byCodePoint));
        expect(named.sort()).toEqual(files.flatMap((pairs) => [...new Set(pairs.flat())]).sort());
      }),
    );
  });

  it('are shared out to tasks that cover all parts, each with enough rows', () => {
    const given = new GivenRows();
    const tasks = () =>
      Array.from(
        given.tasks(['p', 'q', 'r', 's'], (name) => name),
        ({ from, names }) => [from, names],
      );
    given.add('none', { rowParts: [], rowCounts: [] });
    expect(tasks()).toEqual([]);
    given.add('one', { rowParts: [1, 3], rowCounts: [4000, 1] });
    given.add('two', { rowParts: [0, 1], rowCounts: [95, 1] });
    expect(tasks()).toEqual([
      [0, ['p', 'q']],
      [2, ['r', 's']],
    ]);
  });
});
