import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hashes, temporaryFolder, writeFiles } from './support/folders.ts';
import { pages } from './support/texts.ts';

const PROGRAM = join(import.meta.dirname, '../../bin/claimtrace.js');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function claimtrace(args: readonly string[], environment: Record<string, string> = {}, cwd?: string): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...environment }, cwd };
    execFile(process.execPath, [PROGRAM, ...args], options, (error, out, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out, error: stderr }),
    );
  });
}

const TEXT = `Herald
Home
Port of Vigo closes for 3 days
By Ana Castro
7 May 2018
“We lost 2 million euros in 4 days,” said Ana Castro, head of the port. More than 40 percent of ships turned back.
© Herald`;

describe('claimtrace build', { timeout: 180_000 }, () => {
  it('gives the same bytes in every time zone and locale, with one worker and more', async () => {
    const root = temporaryFolder();
    const input = writeFiles(join(root, 'in'), {
      ...pages(30),
      'a/one.txt': TEXT,
      'b/two.txt': TEXT.replace('3', '5'),
    });
    const build = (name: string, workers: number, environment: Record<string, string>) =>
      claimtrace(
        ['build', '--input', input, '--out', join(root, name), '--no-cache', '--workers', `${workers}`],
        environment,
      );
    const ends = await Promise.all([
      build('one', 1, { TZ: 'UTC', LC_ALL: 'C' }),
      build('two', 2, { TZ: 'Asia/Tehran', LC_ALL: 'de_DE.UTF-8' }),
    ]);
    expect(ends.map(({ code, error }) => [code, error])).toEqual(
      [0, 0].map((code) => [code, expect.not.stringContaining('claimtrace:')]),
    );
    expect(hashes(join(root, 'two'))).toEqual(hashes(join(root, 'one')));
    expect(readFileSync(join(root, 'one/claims.csv'), 'utf8')).toContain('2 million euros');
  });

  it('goes on over bad input, and says what was rejected', async () => {
    const root = temporaryFolder();
    const input = writeFiles(join(root, 'in'), {
      'good.txt': TEXT,
      'empty.txt': '',
      'binary.txt': Buffer.from([1, 0, 2, 0, 3]),
      'lines.jsonl': '{"id":"a","text":"One line of text."}\n{"id":\n{"text":5}\n{"id":"A","text":"The same id."}\n',
      'cut.jsonl.gz': gzipSync('{"text":"a"}\n'.repeat(1000)).subarray(0, 30),
      'picture.png': 'no text',
    });
    symlinkSync(input, join(input, 'loop'));
    const out = join(root, 'out');
    const { code, out: summary } = await claimtrace([
      'build',
      '--input',
      input,
      '--out',
      out,
      '--no-cache',
      '--no-text',
      '--log',
      'json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(summary)).toMatchObject({ event: 'built', documents: 2, rejects: 6, passedOver: { '.png': 1 } });
    expect(existsSync(join(out, 'text'))).toBe(false);
    const rejects = readFileSync(join(out, 'rejects.csv'), 'utf8');
    for (const reason of ['empty', 'binary', 'bad_json', 'bad_record', 'double_id', 'bad_gzip'])
      expect(rejects).toContain(reason);
    expect(JSON.parse(readFileSync(join(out, 'build.json'), 'utf8')).input).toMatchObject({
      ignored: { '.png': 1 },
      links_not_followed: 1,
    });
    const strict = await claimtrace(['build', '--input', input, '--out', out, '--no-cache', '--strict']);
    expect(strict).toMatchObject({ code: 3, error: expect.stringContaining('binary.txt: ') });
  });

  it.for<[name: string, args: string[], code: number, says: RegExp]>([
    ['no input folder', ['--input', 'nowhere', '--out', 'out'], 2, /nowhere does not exist/],
    ['a file as input', ['--input', 'file.txt', '--out', 'out'], 2, /file.txt is no folder/],
    ['a folder without texts', ['--input', 'empty', '--out', 'out'], 1, /no text was found in empty/],
    [
      'a place that can not be written',
      ['--input', 'in', '--out', 'file.txt/out'],
      1,
      /--out file\.txt.out can not be written/,
    ],
    ['a place where nothing can be made', ['--input', 'in', '--out', '/proc/x'], 1, /--out .proc.x can not be written/],
    [
      'an unknown reason',
      ['--input', 'in', '--out', 'out', '--keep', 'nonsense'],
      2,
      /^claimtrace: --keep nonsense: nonsense is no reason.*navigation/,
    ],
    ['a mistyped option', ['--inptu', 'in', '--out', 'out'], 2, /unknown option '--inptu'/],
    ['a missing option', ['--out', 'out'], 2, /build needs --input/],
    [
      'no file of corrections',
      ['--input', 'in', '--out', 'out', '--corrections', 'nowhere.csv'],
      2,
      /nowhere.csv: there is no such file/,
    ],
    [
      'a cache that can not be written',
      ['--input', 'in', '--out', 'o', '--cache', 'file.txt/c'],
      1,
      /--cache file.txt.c can not be written: a part/,
    ],
    ['half a number of workers', ['--input', 'in', '--out', 'out', '--workers', '1.5'], 2, /whole number/],
  ])('says what is wrong: %s', async ([, args, code, says]) => {
    const root = temporaryFolder();
    writeFiles(root, { 'in/a.txt': TEXT, 'file.txt': 'x', 'empty/picture.png': 'x' });
    const cache = args.includes('--cache') ? [] : ['--no-cache'];
    const ended = await claimtrace(['build', ...args, ...cache], {}, root);
    expect(ended).toMatchObject({ code, error: expect.stringMatching(says) });
    expect(ended.error).not.toMatch(/^\s+at /m);
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('keeps what a researcher wants kept, and tells of a correction that means nothing', async () => {
    const root = temporaryFolder();
    const input = writeFiles(join(root, 'in'), { 'a/one.txt': TEXT });
    const header = 'doc_id,fingerprint,occurrence,action,label,note';
    writeFiles(root, { 'corrections.csv': `${header}\na/none,0123456789abcdef,1,keep,paragraph,gone` });
    const args = ['--keep', 'legal_notice', '--corrections', join(root, 'corrections.csv'), '--no-cache'];
    const { code, error } = await claimtrace(['build', '--input', input, '--out', join(root, 'out'), ...args]);
    expect([code, error]).toEqual([0, expect.stringContaining('the correction of a/none')]);
    expect(readFileSync(join(root, 'out/build.json'), 'utf8')).toContain('legal_notice');
  });
});

describe('claimtrace', { timeout: 60_000 }, () => {
  it('teaches', async () => {
    const { code, out } = await claimtrace(['--help']);
    expect(code).toBe(0);
    for (const word of ['build', 'trace', 'validate', 'diff', 'Exit codes', 'claimtrace build --input'])
      expect(out).toContain(word);
    expect(await claimtrace(['biuld'])).toMatchObject({ code: 2, error: expect.stringContaining('build') });
  });

  it.each([
    ['stdout', ['build', '--help']],
    ['stderr', ['biuld']],
  ] as const)('ends without a word when nobody reads its %s', async (stream, args) => {
    const child = spawn(process.execPath, [PROGRAM, ...args]);
    let said = '';
    for (const other of [child.stdout, child.stderr])
      other.on('data', (text) => {
        said += text;
      });
    child[stream].destroy();
    expect(await once(child, 'close')).toEqual([null, 'SIGPIPE']);
    expect(said).toBe('');
  });
});
