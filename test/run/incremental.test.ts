import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Built } from '../../src/run/build.ts';
import { hashes, quickBuild, temporaryFolder, writeFiles } from './support/folders.ts';
import { pages } from './support/texts.ts';

/** A collection that was built once, with a cache. */
async function builtOnce(count = 700) {
  const root = temporaryFolder();
  const [input, out, cache] = [join(root, 'in'), join(root, 'out'), join(root, 'cache')];
  writeFiles(input, pages(count));
  await quickBuild(input, out, { cache });
  return { root, input, out, cache };
}

/** Builds again with the cache and beside it from nothing: the bytes must be the same. */
async function again({ root, input, out, cache }: Awaited<ReturnType<typeof builtOnce>>): Promise<Built> {
  const built = await quickBuild(input, out, { cache });
  await quickBuild(input, join(root, 'fresh'));
  expect(hashes(out)).toEqual(hashes(join(root, 'fresh')));
  return built;
}

const analysed = (built: Built, round: number) =>
  Object.fromEntries(
    Object.entries(built.rounds[round]!.reasons).map(([reason, { documents }]) => [reason, documents]),
  );

describe('a build after a build', { timeout: 90_000 }, () => {
  it('analyses nothing when nothing changed', async () => {
    const place = await builtOnce();
    expect((await again(place)).unchanged).toBe(true);
    const other = await again({ ...place, out: join(place.root, 'other') });
    expect(other.unchanged).toBe(false);
    for (const round of other.rounds) expect(Object.keys(round.reasons)).toEqual(['reused']);
  });

  it('mends an output of which something is gone', async () => {
    const place = await builtOnce(50);
    rmSync(join(place.out, 'claims.csv'));
    expect((await again(place)).unchanged).toBe(false);
    rmSync(join(place.out, 'text/site-0'), { recursive: true });
    expect((await again(place)).unchanged).toBe(false);
    expect((await again(place)).unchanged).toBe(true);
  });

  it('analyses one document when one changed', async () => {
    const place = await builtOnce();
    writeFileSync(join(place.input, 'site-3/page-00101.txt'), 'Site 3\nMenu\nAll of it is new');
    const built = await again(place);
    expect(analysed(built, 0)).toEqual({ 'the document changed': 1, reused: 699 });
    expect(built.rounds[0]!.reasons['the document changed']!.examples).toEqual(['site-3/page-00101']);
  });

  it('takes over the texts that are as before, unless somebody touched them', async () => {
    const place = await builtOnce();
    const texts = join(place.out, 'text');
    const inodeOf = (path: string) => statSync(join(texts, path)).ino;
    const inodes = () => readdirSync(texts, { recursive: true }).map((path) => inodeOf(String(path)));
    const change = (text: string) => writeFileSync(join(place.input, 'site-3/page-00101.txt'), `Site 3\nMenu\n${text}`);
    change('All of it is new');
    const [before, folders] = [new Set(inodes()), ['site-0', 'site-3'].map(inodeOf)];
    await again(place);
    expect(inodes().filter((inode) => before.has(inode)).length).toBeGreaterThan(500);
    expect(inodeOf('site-0')).toBe(folders[0]);
    expect(inodeOf('site-3')).not.toBe(folders[1]);
    writeFileSync(join(place.out, 'text/site-4/page-00102.txt'), 'mine');
    change('It is newer than new');
    await again(place);
    expect(readFileSync(join(place.out, 'text/site-4/page-00102.txt'), 'utf8')).not.toBe('mine');
  });

  it('analyses those of whom others now say something else', async () => {
    const place = await builtOnce();
    writeFiles(place.input, { 'site-9/new.txt': `Site 9\n${pages(1)['site-0/page-00000.txt']!.split('\n')[3]}` });
    const built = await again(place);
    expect(analysed(built, 0)).toEqual({ 'not in the cache': 1, reused: 700 });
    const cleaning = built.rounds.findIndex(({ stages }) => stages.includes('cleaning'));
    const { reused, ...others } = analysed(built, cleaning);
    expect(others).toEqual({ 'not in the cache': 1, 'what other documents say of it changed (repetition)': 1 });
    expect(reused).toBe(699);
  });

  it('analyses nothing when documents go, but those that spoke with them', async () => {
    const place = await builtOnce();
    for (const n of [17, 18, 300]) rmSync(join(place.input, `site-${n % 7}/page-${String(n).padStart(5, '0')}.txt`));
    expect(analysed(await again(place), 0)).toEqual({ reused: 697 });
  });

  it('says which stage changed', async () => {
    const { input, out, cache } = await builtOnce(50);
    const recipe = { module: new URL('./support/recipe.ts', import.meta.url).href, recipe: 'quick', references: null };
    const built = await quickBuild(input, out, { cache, recipe: { ...recipe, params: { blocks: { mark: 'x' } } } });
    expect(analysed(built, 0)).toEqual({ 'the stage blocks or its options changed': 50 });
  });

  it('makes damaged entries anew and says so', async () => {
    const place = await builtOnce(300);
    const files = readdirSync(place.cache, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.name.endsWith('.json'),
    );
    expect(files.length).toBeGreaterThan(8);
    for (const [n, { parentPath, name }] of files.entries()) {
      const path = join(parentPath, name);
      const bytes = readFileSync(path);
      if (n % 3 === 0) writeFileSync(path, bytes.subarray(0, bytes.length / 2));
      else {
        const at = Math.floor((bytes.length - 1) * (n % 3 === 1 ? 0.3 : 0.98));
        bytes[at] = bytes[at]! ^ 1;
        writeFileSync(path, bytes);
      }
    }
    const built = await again({ ...place, out: join(place.root, 'other') });
    expect(built.damaged.length).toBeGreaterThanOrEqual(files.length - 1);
  });

  it('keeps what a killed build had finished, and forgets what no document of the input needs', async () => {
    const place = await builtOnce(300);
    const before = readdirSync(place.cache, { recursive: true }).length;
    for (const site of [0, 1, 2, 3, 4, 5]) rmSync(join(place.input, `site-${site}`), { recursive: true });
    await again(place);
    expect(readdirSync(place.cache, { recursive: true }).length).toBeLessThanOrEqual(before);
  });
});
