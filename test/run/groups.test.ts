import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import type { GroupRow } from '../../src/core/stage.ts';
import { Scratch } from '../../src/io/tables/index.ts';
import { Container, ContainerWriter } from '../../src/run/container.ts';
import { GroupTasks } from '../../src/run/group-tasks.ts';
import { Sorter } from '../../src/run/sorter.ts';
import { BUCKETS, digestsOf, RowSplitter, type Slices, slicesOf } from '../../src/run/worker/buckets.ts';
import { Gathered } from '../../src/run/worker/gathered.ts';
import { byCodePoint } from '../../src/text/code-point-order.ts';
import { temporaryFolder } from './support/folders.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 4 }).map((s) => s.toWellFormed());

/** Writes the rows of each part as a round does, and gathers them as a task of groups does: of all its files, or of the last ones. */
function gathered(parts: readonly (readonly GroupRow[])[], bytes: number, held: number, first = 0, isKept = true) {
  const cache = temporaryFolder();
  mkdirSync(join(cache, 'rows'));
  const slices = parts.map((rows, part) => writtenRows(join(cache, 'rows', String(part)), rows, isKept));
  const group = { stage: { name: 'quotes' } };
  const about = parts.map((_, number) => ({ number, last: String(number), bytes }));
  const tasks = new GroupTasks({ index: 0, group } as never, about as never, String, 'stage');
  return [...tasks.over(slices, 'rows')].flatMap(({ files: ofTask, places }) => {
    const files = ofTask.slice(first);
    if (files.length === 0) return [];
    const all = new Gathered(join(cache, 'rows'), new Scratch(), places, files[0]!.from, files.at(-1)!.to);
    const groups = files.map(({ from, to }) => all.groups(from, to, held));
    for (const one of groups) one.need(all.lines, 1);
    all.lines.hold();
    return groups.map((one) => ({ one, lines: all.lines }));
  });
}

function writtenRows(path: string, rows: readonly GroupRow[], isKept = true): Slices {
  const [file, splitter] = [new ContainerWriter(path, isKept), new RowSplitter()];
  for (const row of rows) splitter.add([row]);
  file.close(splitter.write(file));
  const written = new Container<readonly number[]>(path);
  const slices = slicesOf(written, written.head, 0);
  written.close();
  return slices;
}

/** Keys of one hash. */
const COLLIDING = ['key 122789', 'key 339192', 'key 122788', 'key 339193'];
/** Keys in one byte a character, in two, the same key among both, half a character. */
const KEYS = [
  'a',
  'b',
  'ü\n',
  '',
  'Ж',
  '\ud800',
  'a longer key that is none of the others',
  ...COLLIDING,
  ...'cdefghijkl',
];

describe('groups', () => {
  const row = fc.record({
    key: fc.constantFrom(...KEYS),
    doc: text,
    start: fc.nat(),
    value: fc.constantFrom<Json[]>({ of: 'a' }, null, 'tab\tand\nline', { of: '\u{1F600}' }),
  });
  const parts = fc.array(fc.array(row, { maxLength: 40 }), { maxLength: 4, size: 'max' });

  it.each([1, 100_000])('keep their rows in order and can be gone over again, %d rows in memory or on disk', (held) => {
    fc.assert(
      fc.property(parts, fc.constantFrom(1, 16 << 20, 1 << 30), fc.boolean(), (parts, bytes, isKept) => {
        const expected = Map.groupBy(parts.flat(), ({ key }) => key);
        const files = gathered(parts, bytes, held, 0, isKept);
        const found = files.flatMap(({ one, lines }) => [...one.ofAtLeast(1, lines)]);
        expect(found.map(([key]) => key).sort()).toEqual([...expected.keys()].sort());
        for (const [key, rows] of found) {
          expect([...rows]).toEqual(expected.get(key));
          expect([...rows]).toEqual(expected.get(key));
        }
        expect(files.reduce((all, { one }) => all + one.rows, 0)).toBe(parts.flat().length);
        const several = files.flatMap(({ one, lines }) => Array.from(one.ofAtLeast(2, lines), ([key]) => key));
        expect(several.sort()).toEqual([...expected.keys()].filter((key) => expected.get(key)!.length > 1).sort());
      }),
      { numRuns: 40 },
    );
  });
});

describe('the last files of a task', () => {
  it('hold the same when those before them are not formed', () => {
    const rows = Array.from({ length: 3000 }, (_, n) => ({ key: `${n % 1500}`, doc: `${n}`, start: 0, value: n }));
    const read = (first: number) =>
      gathered([rows.slice(0, 2000), rows.slice(2000)], 128 << 20, 1000, first).map(({ one, lines }) =>
        Array.from(one.ofAtLeast(1, lines), ([key, own]) => [key, [...own]]),
      );
    const [all, files] = [read(0), 4];
    expect(all.length).toBe(64);
    expect(read(1)).toEqual(all.filter((_, n) => n % files >= 1));
  });
});

describe('the digests of the rows of a bucket', () => {
  const rows = (...given: readonly [key: string, doc: string, value: Json][]) =>
    given.map(([key, doc, value]): GroupRow => ({ key, doc, start: 0, value }));
  const digests = (given: readonly GroupRow[]) => {
    const slices = writtenRows(join(temporaryFolder(), 'rows'), given);
    return Array.from({ length: BUCKETS }, (_, bucket) => digestsOf(slices, bucket, bucket + 1));
  };
  const own = (given: readonly GroupRow[]) => new Set(digests(given).filter((one) => one !== ''));

  it('stay when a document comes before that has rows in others', () => {
    const alone = own(rows(['k', 'b', 1], ['m', 'b', 1]));
    const among = own(rows(['j', 'a', 1], ['k', 'b', 1], ['m', 'b', 1]));
    expect([alone.size, among.size]).toEqual([2, 3]);
    expect([...among]).toEqual(expect.arrayContaining([...alone]));
  });

  it.each<[string, readonly GroupRow[]]>([
    ['another key', rows(['l', 'b', 1])],
    ['another document', rows(['k', 'c', 1])],
    ['another value', rows(['k', 'b', 2])],
    ['another order', rows(['k', 'b', 1], ['k', 'a', 1])],
  ])('change with %s', (_, changed) => {
    const [one, two] = [own(rows(['k', 'b', 1])), own(rows(['k', 'a', 1], ['k', 'b', 1]))];
    expect([...own(changed)].filter((digest) => one.has(digest) || two.has(digest))).toEqual([]);
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
