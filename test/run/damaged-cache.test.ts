import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashes, quickBuild, temporaryFolder, writeFiles } from './support/folders.ts';
import { pages } from './support/texts.ts';

let root: string;
let own: string;
let expected: Record<string, string>;

beforeAll(async () => {
  root = temporaryFolder(afterAll);
  writeFiles(join(root, 'in'), pages(60));
  await quickBuild(join(root, 'in'), join(root, 'out'), { cache: join(root, 'cache') });
  own = readdirSync(join(root, 'cache'))[0]!;
  cpSync(join(root, 'cache'), join(root, 'kept'), { recursive: true });
  expected = hashes(join(root, 'out'));
});

/** The first file of each folder of the cache, and what a group stage said last: one of each kind. */
const KINDS = [
  'round-0',
  'round-1',
  'round-2',
  'group-copies',
  'group-copies/finished',
  'group-repetition',
  'group-duplicates',
  'group-comparisons',
  'tables',
  'rows',
];
const fileOf = (kind: string) => {
  const path = join(root, 'cache', own, kind);
  return statSync(path).isFile() ? path : join(path, readdirSync(path).sort()[0]!);
};

const flipped = (at: (length: number) => number) => (path: string) => {
  const bytes = readFileSync(path);
  bytes[at(bytes.length)]! ^= 1;
  writeFileSync(path, bytes);
};
const cutTo = (share: number) => (path: string) => {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length * share));
};
const MAGIC = 'claimtrace container 02\n'.length;

const DAMAGE: Readonly<Record<string, (path: string) => void>> = {
  'the first byte of its first entry changed': flipped(() => MAGIC),
  'a byte in its middle changed': flipped((length) => length >> 1),
  'a byte of its head changed': flipped((length) => length - 60),
  'its last byte changed': flipped((length) => length - 1),
  'cut in half': cutTo(0.5),
  emptied: cutTo(0),
};

async function rebuilt(damage: () => void) {
  rmSync(join(root, 'cache'), { recursive: true });
  cpSync(join(root, 'kept'), join(root, 'cache'), { recursive: true });
  damage();
  const built = await quickBuild(join(root, 'in'), join(root, 'again'), { cache: join(root, 'cache') });
  expect(hashes(join(root, 'again'))).toEqual(expected);
  rmSync(join(root, 'again'), { recursive: true });
  return built;
}

describe.each(KINDS)('a file of the cache in %s', (folder) => {
  it.each(Object.entries(DAMAGE))('with %s: is named, made anew, and the bytes are the same', async (_, damage) => {
    const { damaged } = await rebuilt(() => damage(fileOf(folder)));
    const paths = damaged.map((message) => /^\S+?(?=:| is )/.exec(message)![0]);
    expect([...new Set(paths)]).toEqual([fileOf(folder)]);
    const file = readFileSync(fileOf(folder));
    expect(file.equals(readFileSync(fileOf(folder).replace(join(root, 'cache'), join(root, 'kept'))))).toBe(true);
  });

  it('that is gone is made anew', async () => {
    const { rounds, damaged } = await rebuilt(() => rmSync(fileOf(folder)));
    expect(damaged).toEqual([]);
    const anew = rounds.flatMap(({ reasons }) => Object.keys(reasons)).filter((reason) => reason !== 'reused');
    const reason = folder === 'tables' ? ['made anew'] : folder.startsWith('round') ? ['not in the cache'] : [];
    expect(anew).toEqual(reason);
    expect(existsSync(fileOf(folder))).toBe(true);
  });
});

describe('what the cache notes of itself', () => {
  const files = ['parts.json', 'published.json', 'lock'];
  const texts = ['', '{', '{}', 'null', '[["x","y","z"]]', '[[1,2,3]]'];
  it.each(files.flatMap((file) => texts.map((text) => [file, text])))(
    '%s, where it says %j, harms nothing',
    async (file, text) => {
      await rebuilt(() => writeFileSync(join(root, 'cache', own, file), text));
    },
  );

  it.each(files)('%s may be gone', async (file) => {
    const { rounds } = await rebuilt(() => rmSync(join(root, 'cache', own, file), { force: true }));
    for (const { reasons } of rounds) expect(Object.keys(reasons)).toEqual(['reused']);
  });

  it('are all the files there are: others need a test here', () => {
    const paths = Object.keys(hashes(join(root, 'kept', own)));
    const known = [...KINDS.map((kind) => kind.split('/')[0]), ...files, 'timings.json'];
    expect(paths.filter((path) => !known.includes(dirname(path)) && !known.includes(basename(path)))).toEqual([]);
  });
});
