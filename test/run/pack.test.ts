import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const TSC = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/** Installing reads some megabytes from npm's cache, or from the registry. */
const MINUTES = 60_000;

function run(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the packed package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-pack-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }), MINUTES);
  let unreachable = '';

  beforeAll(() => {
    const packed = run('npm', ['pack', '--pack-destination', folder, '--json'], ROOT);
    if (packed.status !== 0) throw new Error(`npm pack: ${packed.stderr}`);
    const [{ filename }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('['))) as [{ filename: string }];
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--omit=dev'];
    const installed = run('npm', ['install', ...flags, join(folder, filename)], folder);
    if (
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENOTCACHED|ETIMEDOUT|network/.test(installed.stderr) &&
      installed.status !== 0
    )
      unreachable = 'the npm registry is out of reach and its cache lacks a dependency';
    else if (installed.status !== 0) throw new Error(`npm install: ${installed.stderr}`);
  }, 10 * MINUTES);

  it(
    'is imported as a library, far from its sources',
    (context) => {
      context.skip(unreachable !== '', unreachable);
      writeFileSync(
        join(folder, 'use.js'),
        `import { analyse, FORMAT_VERSION } from 'claimtrace';
       const { rows } = analyse('The storm reached Norvik at night. Officials said 40 boats sank, and nobody was hurt.');
       console.log(JSON.stringify([FORMAT_VERSION, rows.claims.map((claim) => [claim.value, claim.unit])]));`,
      );
      const { stdout, stderr } = run(process.execPath, ['use.js'], folder);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual([expect.any(String), [[40, 'boat']]]);
    },
    MINUTES,
  );

  it(
    'has types',
    (context) => {
      context.skip(unreachable !== '', unreachable);
      writeFileSync(
        join(folder, 'use.ts'),
        `import { analyse, type Analysis } from 'claimtrace';
       const analysis: Analysis = analyse({ text: 'text', published: '2024' });
       export const start: number | undefined = analysis.layers.claims?.[0]?.start;
       // @ts-expect-error: a text is a string
       analyse(5);`,
      );
      const flags = [
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--module',
        'nodenext',
        '--types',
        '',
        '--target',
        'es2024',
      ];
      expect(run(process.execPath, [TSC, ...flags, 'use.ts'], folder)).toEqual({ status: 0, stdout: '', stderr: '' });
    },
    MINUTES,
  );

  it(
    'has the command line',
    (context) => {
      context.skip(unreachable !== '', unreachable);
      mkdirSync(join(folder, 'texts'));
      writeFileSync(
        join(folder, 'texts', 'a.txt'),
        'The storm reached Norvik at night.\n\nOfficials said 40 boats sank off Norvik on 2 May 2020, and nobody was hurt.',
      );
      expect(run('npx', ['claimtrace', '--help'], folder).stdout).toContain('claimtrace build --input');
      const built = run('npx', ['claimtrace', 'build', '--input', 'texts', '--out', 'out', '--workers', '2'], folder);
      expect(built).toMatchObject({ status: 0, stdout: expect.stringContaining('1 document,') });
      const [, row] = readFileSync(join(folder, 'out', 'claims.csv'), 'utf8').split('\n');
      const traced = run('npx', ['claimtrace', 'trace', row!.split(',')[0]!, '--input', 'texts'], folder);
      expect(traced).toMatchObject({ status: 0, stdout: expect.stringContaining('[[40]] boats') });
      expect(run('npx', ['claimtrace', 'validate', 'out', '--input', 'texts'], folder).status).toBe(0);
    },
    3 * MINUTES,
  );

  it(
    'holds nothing but what it needs',
    (context) => {
      context.skip(unreachable !== '', unreachable);
      const { stdout } = run('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], ROOT);
      const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
      const tops = new Set(files.map(({ path }) => path.split('/')[0]));
      const allowed = ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'data', 'dist', 'package.json'];
      expect(Array.from(tops).filter((top) => !allowed.includes(top!))).toEqual([]);
      expect(files.map(({ path }) => path)).toContain('data/reference/abbreviations.csv');
    },
    MINUTES,
  );
});
