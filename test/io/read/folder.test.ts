import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError, nothingFound } from '../../../src/io/read/index.ts';
import { folderOf, readAll, readFiles } from '../folder.ts';

describe('a folder of texts', () => {
  it('is read in the order of whole paths, by code point', async () => {
    const names = ['b.txt', 'a/z.txt', 'a-b/y.txt', 'a.txt', 'B.txt', 'a/é.txt', 'a/\uff61.txt', 'a/😀.txt', 'é.txt'];
    const { order } = await readFiles(Object.fromEntries(names.map((name) => [name, 'text'])));
    expect(order.map((line) => line.split(' ')[0])).toEqual([
      'B.txt',
      'a-b/y.txt',
      'a.txt',
      'a/z.txt',
      'a/é.txt',
      'a/\uff61.txt',
      'a/😀.txt',
      'b.txt',
      'é.txt',
    ]);
  });

  it('names a document by its path and its collection by its folder', async () => {
    const { documents } = await readFiles({ 'press/north sea/1.txt': 'Züge', 'top.TXT': 'Züge' });
    expect(documents).toEqual([
      expect.objectContaining({
        id: 'press/north%20sea/1',
        sourcePath: 'press/north sea/1.txt',
        sourceLine: null,
        collection: 'press/north sea',
        byteCount: 5,
        encoding: 'utf-8',
        sha256: 'f6eaf63953daf0a22c93922f31b54def7378f5018f9345ddfaf352e48dd5d655',
        text: 'Züge',
      }),
      expect.objectContaining({ id: 'top', collection: null }),
    ]);
  });

  it('says of each file that can not be used what is wrong, and reads the rest', async () => {
    const { rejects, documents } = await readFiles(
      {
        'binary.txt': 'GIF89a\0\0',
        'empty.txt': '',
        'large.txt': 'x'.repeat(101),
        'latin.txt': Buffer.from([0xcf, 0xf0, 0xe8]),
        [`${'x'.repeat(201)}.txt`]: 'text',
        'good.txt': 'text',
      },
      { maxBytes: 100 },
    );
    expect(rejects.map((row) => [row.source_path.slice(0, 10), row.doc_id, row.code, row.byte_offset])).toEqual([
      ['binary.txt', 'binary', 'binary', 6],
      ['empty.txt', 'empty', 'empty', null],
      ['large.txt', 'large', 'oversized', null],
      ['latin.txt', 'latin', 'undecodable', 0],
      ['xxxxxxxxxx', null, 'bad_id', null],
    ]);
    expect(rejects[2]!.message).toBe('101 bytes; the limit is 100 (--max-bytes raises it)');
    expect(documents.map((document) => document.id)).toEqual(['good']);
  });

  it('does not follow links, and so ends where they make a circle', async () => {
    const folder = folderOf({ 'a/1.txt': 'text' });
    symlinkSync(folder, join(folder, 'a', 'again'));
    symlinkSync(join(folder, 'a', '1.txt'), join(folder, 'link.txt'));
    const { order, tally } = await readAll(folder);
    expect(order).toEqual(['a/1.txt a/1']);
    expect(tally.links).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)('says what it may not read', async () => {
    const folder = folderOf({ 'a.txt': 'text', 'b/c.txt': 'text' });
    chmodSync(join(folder, 'a.txt'), 0);
    chmodSync(join(folder, 'b'), 0);
    const { rejects } = await readAll(folder);
    chmodSync(join(folder, 'b'), 0o700);
    expect(rejects.map((row) => `${row.source_path} ${row.code}`)).toEqual(['a.txt unreadable', 'b/ unreadable']);
  });

  it('counts what is no input, and tells who finds nothing', async () => {
    const folder = folderOf({ 'a.pdf': '', 'b.PDF': '', 'c.html': '', README: '' });
    const { order, tally } = await readAll(folder);
    expect(order).toEqual([]);
    expect(nothingFound('my/texts', tally)).toMatch(/^no text was found in my\/texts: it needs \.txt, .*\.pdf 2.*/);
  });

  it('tells who names no folder', async () => {
    const folder = folderOf({ 'a.txt': 'text' });
    await expect(readAll(join(folder, 'b'))).rejects.toThrow(
      new InputError(`the input folder ${folder}/b does not exist`),
    );
    await expect(readAll(join(folder, 'a.txt'))).rejects.toThrow(/is a file; the input must be a folder/);
    mkdirSync(join(folder, 'void'));
    expect((await readAll(join(folder, 'void'))).order).toEqual([]);
  });

  it('gives the same order however many files are read at once', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`${n % 7}/${n}.txt`, 'x'.repeat(n * 31 + 1)]),
    );
    const folder = folderOf(files);
    const one = await readAll(folder, { concurrency: 1 });
    const many = await readAll(folder, { concurrency: 16 });
    expect(many.documents).toEqual(one.documents);
    expect(one.documents).toHaveLength(300);
  });
});
