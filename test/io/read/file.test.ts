import { appendFileSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFile, readWhole } from '../../../src/io/read/file.ts';
import { isReject, readFile } from '../../../src/io/read/index.ts';
import { walk } from '../../../src/io/read/walk.ts';
import { folderOf } from '../folder.ts';

const codes = async (folder: string, path: string) => {
  const found: string[] = [];
  for await (const input of readFile(folder, path))
    found.push(isReject(input) ? `${input.code}: ${input.message}` : input.id);
  return found;
};

describe('a file', () => {
  it('is read whole', async () => {
    const file = await openFile(folderOf({ 'a.txt': 'text' }), 'a.txt');
    expect((await readWhole(file))?.toString()).toBe('text');
    file.close();
  });

  it.each<[string, (path: string) => void]>([
    ['grows', (path) => appendFileSync(path, ' and more')],
    ['shrinks', (path) => writeFileSync(path, 'te')],
    ['is of another time', (path) => utimesSync(path, 1, 1)],
  ])('that %s between opening and reading is no text', async (_, change) => {
    const folder = folderOf({ 'a.txt': 'text' });
    const file = await openFile(folder, 'a.txt');
    change(join(folder, 'a.txt'));
    expect(await readWhole(file)).toBeNull();
    file.close();
  });

  it('that changes while its lines are read ends in a reject', async () => {
    const folder = folderOf({ 'a.jsonl': `{"text":"one"}\n${'\n'.repeat(200_000)}{"text":"two"}` });
    const found: string[] = [];
    for await (const input of readFile(folder, 'a.jsonl')) {
      if (found.length === 0) appendFileSync(join(folder, 'a.jsonl'), '\n{"text":"three"}');
      found.push(isReject(input) ? `${input.code} ${input.source_line}` : input.text);
    }
    // What stood last may have been cut: it is not taken for a line.
    expect(found).toEqual(['one', 'changed 200002']);
  });

  it('that vanished, or is something else by now, is a reject', async () => {
    const folder = folderOf({ 'real.txt': 'text' });
    mkdirSync(join(folder, 'folder.txt'));
    symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'));
    expect(await codes(folder, 'gone.txt')).toEqual([expect.stringMatching(/^unreadable: .* it is not there/)]);
    expect(await codes(folder, 'gone.jsonl.gz')).toEqual([expect.stringMatching(/^unreadable: .* it is not there/)]);
    expect(await codes(folder, 'folder.txt')).toEqual(['unreadable: the file can not be read: it is no regular file']);
    expect(await codes(folder, 'link.txt')).toEqual(['unreadable: the file can not be read: it is a link']);
  });
});

describe('a folder that vanishes while it is walked', () => {
  it('is a reject, and the rest goes on', async () => {
    const folder = folderOf({ 'a/1.txt': 'text', 'b/2.txt': 'text', 'c.txt': 'text' });
    const seen: string[] = [];
    for await (const found of walk(folder, { files: 0, bytes: 0, links: 0, ignored: new Map() })) {
      if (seen.length === 0) rmSync(join(folder, 'b'), { recursive: true });
      seen.push('code' in found ? `${found.source_path} ${found.code}` : found.path);
    }
    expect(seen).toEqual(['a/1.txt', 'b/ unreadable', 'c.txt']);
  });
});
