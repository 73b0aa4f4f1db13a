import { mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TextFolders } from '../../src/run/text-folders.ts';
import { temporaryFolder, writeFiles } from './support/folders.ts';

/** Parts with the paths of those of their texts that are as they were. */
type Parts = Readonly<Record<string, readonly string[]>>;

const ANY = { leastTexts: 1, mostFolders: 1000 };

function handover(parts: Parts, former: readonly string[], staging: readonly string[] = [], limits = ANY) {
  const root = temporaryFolder();
  for (const [name, paths] of Object.entries({ former, staging }))
    writeFiles(join(root, name), Object.fromEntries(paths.map((path) => [`text/${path}`, path])));
  mkdirSync(join(root, 'staging'), { recursive: true });
  writeFiles(join(root, 'former'), { 'build.json': '{}' });
  const folders = new TextFolders();
  for (const [part, paths] of Object.entries(parts)) folders.add(part, paths);
  return folders.handover(join(root, 'former'), join(root, 'staging'), limits);
}

describe('a folder of texts', () => {
  it('moves when all in it is as it was, over several parts', () => {
    const parts: Parts = { p: ['a/1.txt', 'a/2.txt'], q: ['a/3.txt', 'b/1.txt'] };
    const all = ['a/1.txt', 'a/2.txt', 'a/3.txt', 'b/1.txt'];
    expect(handover(parts, all)).toEqual({ moved: ['a', 'b'], linked: [] });
  });

  it('stays when a text in it was written anew, and its other texts are linked', () => {
    const parts: Parts = { p: ['a/1.txt', 'b/1.txt'] };
    const handed = { moved: ['b'], linked: [{ part: 'p', folders: ['a'] }] };
    expect(handover(parts, ['a/1.txt', 'b/1.txt', 'a/2.txt'], ['a/2.txt'])).toEqual(handed);
  });

  it('stays when it holds what is no longer wanted: a text, or a folder of texts', () => {
    const parts: Parts = { p: ['a/1.txt', 'b/1.txt'] };
    const handed = { moved: [], linked: [{ part: 'p', folders: ['a', 'b'] }] };
    expect(handover(parts, ['a/1.txt', 'a/2.txt', 'b/1.txt', 'b/c/1.txt'])).toEqual(handed);
  });

  it('moves out of one that stays', () => {
    const parts: Parts = { p: ['a/1.txt', 'a/b/1.txt'] };
    const handed = { moved: ['a/b'], linked: [{ part: 'p', folders: ['a'] }] };
    expect(handover(parts, ['a/1.txt', 'a/b/1.txt'])).toEqual(handed);
  });

  it('stays where new texts lie below it', () => {
    const parts: Parts = { p: ['a/1.txt'] };
    const handed = { moved: [], linked: [{ part: 'p', folders: ['a'] }] };
    expect(handover(parts, ['a/1.txt'], ['a/b/1.txt'])).toEqual(handed);
  });

  it('is never the whole of `text/`, into which other texts may come', () => {
    expect(handover({ p: ['1.txt'] }, ['1.txt'])).toEqual({
      moved: [],
      linked: [{ part: 'p', folders: [''] }],
    });
  });

  it('is linked where it holds few texts, or many have moved', () => {
    const parts: Parts = { p: ['a/1.txt', 'b/1.txt', 'b/2.txt', 'c/1.txt', 'c/2.txt'] };
    const moved = (limits: typeof ANY) => handover(parts, parts.p!, [], limits).moved;
    expect(moved({ leastTexts: 2, mostFolders: 1000 })).toEqual(['b', 'c']);
    expect(moved({ leastTexts: 1, mostFolders: 2 })).toEqual(['a', 'b']);
  });

  it('is linked where something in it was renamed, or came and went', () => {
    const root = temporaryFolder();
    writeFiles(root, { 'text/a/1.txt': '', 'text/b/1.txt': '', 'build.json': '{}' });
    utimesSync(join(root, 'text/b'), new Date(), new Date(Date.now() + 1000));
    const folders = new TextFolders();
    folders.add('p', ['a/1.txt', 'b/1.txt']);
    expect(folders.handover(root, join(root, 'new'), ANY).moved).toEqual(['a']);
  });
});
