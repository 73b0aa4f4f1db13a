import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/io/read/decode.ts';
import { readFiles } from '../folder.ts';

describe('windows-1252', () => {
  const latin1 = (text: string) => decode(Buffer.from(text, 'latin1'));

  it('may have a third of its characters beyond ASCII, and no more', () => {
    expect(latin1('ab\x93 '.repeat(40))).toMatchObject({ encoding: 'windows-1252' });
    expect(latin1('ab\x93 '.repeat(40).concat('\x93'))).toMatchObject({
      code: 'undecodable',
      message: expect.stringContaining('more than a third'),
    });
  });
});

describe('the largest text that is read', () => {
  const page = (length: number) =>
    `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://b.org/${length}\r\nContent-Length: ${length}\r\n\r\n${'x'.repeat(length)}\r\n\r\n`;

  it.each([
    ['a page of a crawl', (length: number) => ({ 'a.warc.wet.gz': gzipSync(page(length)) })],
    ['a text file', (length: number) => ({ 'a.txt': 'x'.repeat(length) })],
    ['a line of JSON', (length: number) => ({ 'a.jsonl': JSON.stringify({ text: 'x'.repeat(length - 11) }) })],
  ])('may have just so many bytes: %s', async (_, files) => {
    const read = async (length: number) => {
      const { documents, rejects } = await readFiles(files(length), { maxBytes: 1000 });
      return [documents.length, ...rejects.map(({ code }) => code)];
    };
    expect(await read(1000)).toEqual([1]);
    expect(await read(1001)).toEqual([0, 'oversized']);
  });
});
