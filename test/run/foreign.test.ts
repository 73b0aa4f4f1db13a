import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beside } from '../../src/run/beside.ts';
import { closeOutput, openOutput, publish } from '../../src/run/publish.ts';
import { hashes, quickBuild, temporaryFolder, writeFiles } from './support/folders.ts';
import { pages } from './support/texts.ts';

const CHILD = join(import.meta.dirname, 'support/build-child.ts');
const LATER = new Date(Date.now() + 3_600_000);

async function builtOnce() {
  const root = temporaryFolder();
  const [input, out] = [join(root, 'in'), join(root, 'out')];
  writeFiles(input, pages(20));
  await quickBuild(input, out);
  return { root, input, out };
}

/** A build that must refuse, and leave all as it was. @returns what it says */
async function refused(root: string, input: string, out: string): Promise<string> {
  const before = hashes(root);
  const error = await quickBuild(input, out).catch((error: unknown) => error);
  expect(error).toMatchObject({ exitCode: 2 });
  expect(hashes(root)).toEqual(before);
  expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  return (error as Error).message;
}

describe('what no build wrote', { timeout: 90_000 }, () => {
  it.for(['notes.txt', 'text/mine.txt', 'text/site-0/page.ann', 'text/sub/more.txt', '.git/HEAD', 'a/b/c'])(
    'stops the build and stays: %s',
    async (path) => {
      const { root, input, out } = await builtOnce();
      writeFiles(out, { [path]: 'mine' });
      const named = path.startsWith('text/') ? path : path.split('/')[0]!;
      expect(await refused(root, input, out)).toContain(`holds what no build wrote: ${named}; move it elsewhere`);
      rmSync(join(out, named), { recursive: true });
      await quickBuild(input, out);
    },
  );

  it('is named, the first five of it', async () => {
    const { root, input, out } = await builtOnce();
    writeFiles(out, Object.fromEntries(Array.from('abcdefg', (name) => [name, name])));
    expect(await refused(root, input, out)).toContain('a, b, c, d, e and 2 more; move');
  });

  it('is a changed table or paper too, not one that was copied or touched', async () => {
    const { root, input, out } = await builtOnce();
    const claims = join(out, 'claims.csv');
    utimesSync(claims, LATER, LATER);
    await quickBuild(input, out);
    const text = readFileSync(claims, 'utf8');
    writeFileSync(
      claims,
      text.replace(/\d/, (digit) => String(9 - Number(digit))),
    );
    utimesSync(claims, LATER, LATER);
    expect(await refused(root, input, out)).toContain('claims.csv (changed)');
    rmSync(claims);
    await quickBuild(input, out);
    expect(readFileSync(claims, 'utf8')).toBe(text);
    appendFileSync(claims, 'more');
    utimesSync(claims, new Date(0), new Date(0));
    expect(await refused(root, input, out)).toContain('claims.csv (changed)');
  });

  it('stays when it comes while the build runs', async () => {
    const { out } = await builtOnce();
    const before = hashes(out);
    const output = await openOutput(out);
    writeFiles(output.staging, { 'build.json': '{}' });
    writeFiles(out, { 'notes.txt': 'mine' });
    await expect(publish(output)).rejects.toThrow('holds what no build wrote: notes.txt');
    closeOutput(output);
    expect(hashes(out)).toEqual({ ...before, 'notes.txt': expect.any(String) });
  });

  it('is all of a folder without texts, when texts lie in it', async () => {
    const { root, input, out } = await builtOnce();
    rmSync(out, { recursive: true });
    await quickBuild(input, out, { bodies: false });
    writeFiles(out, { 'text/a.txt': 'mine' });
    expect(await refused(root, input, out)).toContain('no build wrote: text;');
  });

  it('is all of a folder that no build made, whatever it calls build.json', async () => {
    const { root, input } = await builtOnce();
    for (const [name, json] of Object.entries({
      empty: '{}',
      none: null,
      broken: '{',
      other: '{"files": [], "a": 1}',
    })) {
      const mine = writeFiles(join(root, name), {
        'src/main.c': 'mine',
        ...(json !== null && { 'build.json': json }),
      });
      expect(await refused(root, input, mine)).toMatch(/holds files that are no dataset of claimtrace: .*src/);
    }
    writeFiles(root, { thesis: 'mine' });
    expect(await refused(root, input, join(root, 'thesis'))).toContain('is no folder');
  });
});

describe('folders beside the output', { timeout: 90_000 }, () => {
  it('are their owners’, whatever their name', async () => {
    const { root, input, out } = await builtOnce();
    const names = ['out.former', 'out.building', 'out.lock', 'none.former'];
    for (const name of names) writeFiles(root, { [`${name}/thesis.txt`]: 'mine' });
    const before = hashes(out);
    await quickBuild(input, out);
    await quickBuild(input, join(root, 'none'));
    expect(hashes(join(root, 'none'))).toEqual(before);
    for (const name of names) expect(readFileSync(join(root, name, 'thesis.txt'), 'utf8')).toBe('mine');
  });

  it('are not taken without the mark of a build, even when they have the name of its own', async () => {
    const { root, input, out } = await builtOnce();
    const { folder } = beside(out);
    writeFiles(folder, { 'former/thesis.txt': 'mine' });
    const before = hashes(root);
    for (const at of [out, out])
      await expect(quickBuild(input, at)).rejects.toThrow(`a build would work in ${folder}, which is there already`);
    expect(hashes(root)).toEqual(before);
    rmSync(out, { recursive: true });
    await expect(quickBuild(input, out)).rejects.toThrow('which is there already');
    expect(existsSync(out)).toBe(false);
  });

  it('keep what somebody laid into the one of a build', async () => {
    const { out } = await builtOnce();
    const output = await openOutput(out);
    const { folder } = beside(out);
    writeFiles(folder, { 'mine.txt': 'mine' });
    closeOutput(output);
    expect(hashes(folder)).toEqual({ 'mine.txt': expect.any(String) });
  });
});

describe('an output folder that is a link', { timeout: 90_000 }, () => {
  it('stays one: what it leads to is replaced, and guarded', async () => {
    const { root, input, out } = await builtOnce();
    const [link, disk] = [join(root, 'link'), join(root, 'disk')];
    mkdirSync(disk);
    const there = join(disk, 'out');
    cpSync(out, there, { recursive: true });
    symlinkSync(there, link);
    writeFiles(input, { 'new.txt': 'They have 7 dogs.' });
    await quickBuild(input, link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(Object.keys(hashes(there))).toContain('text/new.txt');
    expect(readdirSync(disk)).toEqual(['out']);
    writeFiles(there, { 'notes.txt': 'mine' });
    expect(await refused(root, input, link)).toContain('notes.txt');
  });

  it('may lead to what is not there yet, but not in a circle', async () => {
    const { root, input, out } = await builtOnce();
    symlinkSync('disk/out', join(root, 'link'));
    await quickBuild(input, join(root, 'link'));
    expect(hashes(join(root, 'disk/out'))).toEqual(hashes(out));
    symlinkSync('circle', join(root, 'circle'));
    await expect(quickBuild(input, join(root, 'circle'))).rejects.toThrow('leads in a circle');
  });

  it('of texts is not followed when it is replaced', async () => {
    const { root, input, out } = await builtOnce();
    const mine = writeFiles(join(root, 'mine'), { 'a.txt': 'mine' });
    rmSync(join(out, 'text'), { recursive: true });
    symlinkSync(mine, join(out, 'text'));
    expect(await refused(root, input, out)).toContain('no build wrote: text;');
  });
});

describe('an output folder', { timeout: 90_000 }, () => {
  it('is not the one that we stand in', async () => {
    const { input, out } = await builtOnce();
    const before = hashes(out);
    const run = (cwd: string) => spawnSync(process.execPath, [CHILD, input, '.'], { cwd, encoding: 'utf8' });
    expect(run(out)).toMatchObject({ status: 2, stderr: expect.stringContaining("don't stand in it, go up first") });
    expect(spawnSync(process.execPath, [CHILD, input, out], { cwd: join(out, 'text') }).status).toBe(2);
    expect(hashes(out)).toEqual(before);
  });

  it('does not hold the cache, and is no disk', async () => {
    const { input, out } = await builtOnce();
    await expect(quickBuild(input, out, { cache: join(out, 'cache') })).rejects.toThrow('must not lie in --out');
    await quickBuild(input, out, { cache: `${out}-cache` });
    await expect(quickBuild(input, '/proc')).rejects.toThrow('is the root of a disk');
  });
});
