import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashes, quickBuild, temporaryFolder, writeFiles } from './support/folders.ts';
import { cleaned } from './support/recorded.ts';

const RECIPE = {
  module: new URL('./support/recorded.ts', import.meta.url).href,
  recipe: 'recorded',
  params: {},
  references: null,
};

const nameOf = (n: number) => `site/page-${String(n).padStart(2, '0')}`;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
const ids = (from: number, to: number) => range(from, to).map(nameOf);

/** Which pages of the site hold a line: the coarse steps are all numbers below 8, then 8, 10, 12, 14, 16, 20 … 56, 64. */
const SHARED: Readonly<Record<string, readonly number[]>> = {
  'held by all': range(0, 60),
  'held by five': range(0, 5),
  'held by seven': range(5, 12),
  'held by twelve': range(12, 24),
  'held by thirteen': range(24, 37),
};
const pageOf = (n: number) =>
  [`Page ${n} alone says so`, ...Object.keys(SHARED).filter((line) => SHARED[line]!.includes(n))].join('\n');
const SITE = Object.fromEntries(range(0, 60).map((n) => [`${nameOf(n)}.txt`, pageOf(n)]));

describe('a site of 60 pages, built again', { timeout: 60_000 }, () => {
  let root: string;
  const build = (out: string, cache: string | null) =>
    quickBuild(join(root, 'in'), join(root, out), { cache, recipe: RECIPE });

  beforeEach(async () => {
    root = temporaryFolder();
    writeFiles(join(root, 'in'), SITE);
    await build('out', join(root, 'cache'));
    expect(cleaned()).toEqual(ids(0, 60));
  });

  it.each<[string, Record<string, string | null>, readonly string[]]>([
    ['a page whose lines pass no step', { 'site/new.txt': 'New\nheld by all' }, []],
    ['a line that was held by five', { 'site/new.txt': 'New\nheld by five' }, ids(0, 5)],
    ['a line that was held by seven', { 'site/new.txt': 'New\nheld by all\nheld by seven' }, ids(5, 12)],
    ['one that was held by twelve, from where 13 is rounded to 12', { 'site/new.txt': 'New\nheld by twelve' }, []],
    ['one that was held by thirteen', { 'site/new.txt': 'New\nheld by thirteen' }, ids(24, 37)],
    ['a line of one page', { 'site/new.txt': 'New\nPage 50 alone says so' }, ids(50, 51)],
    ['a page of another site', { 'other/new.txt': 'New\nheld by twelve\nheld by all' }, []],
    ['a copy, which counts once but says that it is one', { 'site/new.txt': pageOf(59) }, ids(59, 60)],
    [
      'pages enough to pass 64',
      Object.fromEntries(range(0, 4).map((n) => [`site/${n}.txt`, `N ${n}\nheld by all`])),
      ids(0, 60),
    ],
    [
      'pages not enough to pass 64',
      Object.fromEntries(range(0, 3).map((n) => [`site/${n}.txt`, `N ${n}\nheld by all`])),
      [],
    ],
    [
      'a page that went, with a line held by five',
      { 'site/page-02.txt': null },
      ['site/page-00', 'site/page-01', 'site/page-03', 'site/page-04'],
    ],
    ['a page that went, past no step', { 'site/page-12.txt': null }, ids(13, 24)],
    ['a line that went from a page', { 'site/page-24.txt': 'Page 24 alone says so\nheld by all' }, ['site/page-24']],
  ])('analyses beside what changed only those whose coarse frequencies moved: %s', async (_, changes, moved) => {
    for (const [path, text] of Object.entries(changes))
      if (text === null) rmSync(join(root, 'in', path));
      else writeFiles(join(root, 'in'), { [path]: text });
    await build('out', join(root, 'cache'));
    const changed = Object.entries(changes).flatMap(([path, text]) =>
      text === null ? [] : [path.replace('.txt', '')],
    );
    expect(cleaned()).toEqual([...new Set([...changed, ...moved])].sort());
    await build('fresh', null);
    expect(hashes(join(root, 'out'))).toEqual(hashes(join(root, 'fresh')));
    cleaned();
  });
});
