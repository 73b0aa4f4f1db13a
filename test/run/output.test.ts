import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { beside as placesOf } from '../../src/run/beside.ts';
import { lock } from '../../src/run/lock.ts';
import { hashes, quickBuild, temporaryFolder, writeFiles } from './support/folders.ts';
import { pages } from './support/texts.ts';

const CHILD = join(import.meta.dirname, 'support/build-child.ts');

async function builtOnce() {
  const root = temporaryFolder();
  const [input, out] = [join(root, 'in'), join(root, 'out')];
  writeFiles(input, pages(40));
  await quickBuild(input, out);
  return { root, input, out, before: hashes(out) };
}

const beside = (root: string) => readdirSync(root).filter((name) => !['in', 'out', 'cache'].includes(name));

describe('the output folder', { timeout: 90_000 }, () => {
  it('is replaced as a whole, and nothing is left beside it', async () => {
    const { root, input, out, before } = await builtOnce();
    rmSync(join(out, 'claims.csv'));
    writeFiles(out, { '.DS_Store': 'of a file manager', '.ipynb_checkpoints/a.ipynb': 'of Jupyter' });
    await quickBuild(input, out);
    expect(hashes(out)).toEqual(before);
    expect(beside(root)).toEqual([]);
  });

  it('comes back when a build was killed between the two renames', async () => {
    const { root, input, out, before } = await builtOnce();
    const own = placesOf(out);
    writeFiles(own.folder, { 'README.txt': 'of the killed one', 'new/half.csv': '', 'work/spool': '' });
    renameSync(out, own.former);
    await expect(quickBuild(join(input, 'site-0'), out, { maxBytes: 1, strict: true })).rejects.toThrow('--strict');
    expect(hashes(out)).toEqual(before);
    expect(beside(root)).toEqual([]);
  });

  it('comes back also in the place of an empty folder', async () => {
    const { root, input, out, before } = await builtOnce();
    writeFiles(placesOf(out).folder, { 'README.txt': 'of the killed one', 'new/half.csv': '' });
    renameSync(out, placesOf(out).former);
    mkdirSync(out);
    await expect(quickBuild(join(input, 'site-0'), out, { maxBytes: 1, strict: true })).rejects.toThrow('--strict');
    expect(hashes(out)).toEqual(before);
    expect(beside(root)).toEqual([]);
  });

  it('keeps the new dataset when a build was killed while it removed the former', async () => {
    const { root, input, out, before } = await builtOnce();
    writeFiles(placesOf(out).folder, { 'README.txt': 'of the killed one', 'former/build.json': '{}' });
    await quickBuild(input, out);
    expect(hashes(out)).toEqual(before);
    expect(beside(root)).toEqual([]);
  });

  it('must not lie in the input, nor the input in it', async () => {
    const { input, root } = await builtOnce();
    await expect(quickBuild(input, join(input, 'out'))).rejects.toThrow('must not lie in each other');
    await expect(quickBuild(input, root)).rejects.toThrow('must not lie in each other');
    symlinkSync(input, join(root, 'link'));
    await expect(quickBuild(input, join(root, 'link/out'))).rejects.toThrow('must not lie in each other');
    await quickBuild(input, join(root, 'in-and-out'));
  });

  it('is as it was when the disk is full', async () => {
    const { root, input, out, before } = await builtOnce();
    writeFiles(input, pages(2000));
    const run = promisify(execFile)('bash', ['-c', `ulimit -f 60; exec node ${CHILD} ${input} ${out}`]);
    await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/EFBIG|too large/) });
    expect(hashes(out)).toEqual(before);
    expect(beside(root)).toEqual([]);
  });

  it('is as it was when its folder can not be written', async () => {
    const { root, input, out, before } = await builtOnce();
    // Who may do everything is no one to test it with.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    chmodSync(root, 0o555);
    const run = promisify(execFile)(process.execPath, [CHILD, input, out], { cwd: '/', ...nobody });
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^--out .* can not be written: permission denied \(EACCES: .*out/),
    });
    chmodSync(root, 0o755);
    expect(hashes(out)).toEqual(before);
    expect(beside(root)).toEqual([]);
  });

  it('is as it was when a row breaks the rules', async () => {
    const { input, out, before } = await builtOnce();
    const recipe = { module: new URL('./support/broken.ts', import.meta.url).href, params: {}, references: null };
    const broken = (name: string) => quickBuild(input, out, { recipe: { ...recipe, recipe: name } });
    await expect(broken('gap')).rejects.toThrow(/site-0\/page-00000: the character at 0 is in no block: "Site 0/);
    await expect(broken('slice')).rejects.toThrow(/blocks site-0\/page-00000#b0: text is not the slice \[0, 6\)/);
    await expect(broken('schema')).rejects.toThrow(/blocks site-0\/page-00000#b0: rule/);
    await expect(broken('twice')).rejects.toThrow(/sentences .*#s0: stands (twice|after)/);
    await expect(broken('foreign')).rejects.toThrow(/sentence.* names .*#b999, which is no blocks.block_id/);
    await expect(broken('loose')).rejects.toThrow(
      'comparisons a|b: claim_a names site-0/page-00000#c999, which is no claims.claim_id',
    );
    await expect(broken('throws')).rejects.toThrow(
      /stage cleaning failed on site-0\/page-00000 \(site-0\/page-00000.txt\)/,
    );
    expect(hashes(out)).toEqual(before);
  });
});

describe('two builds at once', { timeout: 90_000 }, () => {
  it('on one output: the second says so and stops', async () => {
    const { input, out, before } = await builtOnce();
    const { lock: locked } = placesOf(out);
    const held = lock(locked)!;
    const child = spawn('sleep', ['30']);
    writeFileSync(
      locked,
      readFileSync(locked, 'utf8')
        .replace(/"pid":\d+/, `"pid":${child.pid}`)
        .replace(/"started":"\d+"/, '"started":null'),
    );
    await expect(quickBuild(input, out)).rejects.toMatchObject({
      message: expect.stringContaining('another build'),
      exitCode: 4,
    });
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    await quickBuild(input, out);
    expect(hashes(out)).toEqual(before);
    held.release();
    expect(existsSync(locked)).toBe(false);
  });

  it('with one cache: the second goes without it', async () => {
    const { root, input, before } = await builtOnce();
    const options = { cache: join(root, 'cache') };
    const outs = ['a', 'b'].map((name) => join(root, name)) as [string, string];
    await Promise.all(outs.map((out) => quickBuild(input, out, options)));
    for (const out of outs) expect(hashes(out)).toEqual(before);
  });
});
