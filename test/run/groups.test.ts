import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupRow } from '../../src/core/stage.ts';
import { byCodePoint } from '../../src/run/code-point-order.ts';
import { Sorter } from '../../src/run/sorter.ts';
import { Groups } from '../../src/run/worker/groups.ts';
import { lineOf } from '../../src/run/worker/row-lines.ts';
import { temporaryFolder } from './support/folders.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 4 }).map((s) => s.toWellFormed());

describe('groups', () => {
  it('keep their rows in order and can be gone over again, in memory or on disk', () => {
    const folder = join(temporaryFolder(), 'large');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'ü\n', ''), fc.nat(), text), { maxLength: 80, size: 'max' }),
        (given) => {
          const rows = given.map(([key, start, doc]): GroupRow => ({ key, doc, start, value: { doc } }));
          const groups = new Groups(folder, 5);
          for (const { key, doc, start, value } of rows)
            groups.add(key, lineOf(JSON.stringify(doc), start, JSON.stringify(value)));
          const expected = Map.groupBy(rows, ({ key }) => key);
          for (const [key, group] of groups.ofAtLeast(1)) {
            expect([...group]).toEqual(expected.get(key));
            expect([...group]).toEqual(expected.get(key));
          }
          expect(groups.count).toBe(expected.size);
          const several = [...expected].filter(([, group]) => group.length >= 2).map(([key]) => key);
          expect(Array.from(groups.ofAtLeast(2), ([key]) => key)).toEqual(several);
          groups.close();
          expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
        },
      ),
    );
  });
});

describe('the sorter', () => {
  it('sorts by code point what memory does not hold, and keeps the order of equals', () => {
    const folder = temporaryFolder();
    const keys = fc.array(fc.oneof(text, fc.constantFrom('\u{1F600}', '\uFB00', '\uFFFD', 'a', 'Z', 'é')));
    fc.assert(
      fc.property(keys, fc.constantFrom(100, 400, 1 << 20), (given, memory) => {
        const sorter = new Sorter(folder, 'test', memory);
        for (const [n, key] of given.entries()) sorter.add(key, String(n));
        const expected = given.map((key, n) => ({ key, value: String(n) }));
        expected.sort((a, b) => byCodePoint(a.key, b.key) || Number(a.value) - Number(b.value));
        expect([...sorter.sorted()]).toEqual(expected);
        expect(readdirSync(folder)).toEqual([]);
      }),
    );
  });
});
