import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyPath } from '../../src/run/body-path.ts';
import { quickBuild, temporaryFolder, writeFiles } from './support/folders.ts';

describe('the place of a cleaned text', () => {
  it('is the id, with an ending', () => {
    expect(bodyPath('herald/2018/port')).toBe('herald/2018/port.txt');
    expect(bodyPath('herald/a.txt')).toBe('herald/a.txt.txt');
    expect(bodyPath('herald/a.txtx/b')).toBe('herald/a.txtx/b.txt');
  });

  it('is no folder of another text', async () => {
    expect(bodyPath('x/a.txt/b')).toBe('x/a%2Etxt/b.txt');
    expect(bodyPath('X.TXT/y.txt/z')).toBe('X%2ETXT/y%2Etxt/z.txt');
    const root = temporaryFolder();
    const lines = ['x/a', 'x/a.txt/b', 'x/a.txt.txt/c', 'x/a.txt'].map((id) => ({ id, text: `The text of ${id}` }));
    const input = writeFiles(join(root, 'in'), { 'all.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    await quickBuild(input, join(root, 'out'));
    for (const { id, text } of lines)
      expect(readFileSync(join(root, 'out/text', bodyPath(id)), 'utf8').trim()).toBe(text);
  });
});
