import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../folder.ts';

/** A record as the WARC format (ISO 28500) has it. */
function record(
  headers: Record<string, string>,
  block: string | Uint8Array,
  length = Buffer.from(block).length,
): Buffer {
  const lines = Object.entries({ ...headers, 'Content-Length': String(length) }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${lines.join('\r\n')}\r\n\r\n`),
    Buffer.from(block),
    Buffer.from('\r\n\r\n'),
  ]);
}
const page = (url: string, text: string | Uint8Array) =>
  record(
    {
      'WARC-Type': 'conversion',
      'WARC-Target-URI': url,
      'WARC-Date': '2021-03-04T05:06:07Z',
      'Content-Type': 'text/plain',
    },
    text,
  );
const info = record({ 'WARC-Type': 'warcinfo', 'WARC-Filename': 'a.warc.wet.gz' }, 'Software-Info: mine\r\n');
const packed = (...records: Buffer[]) => Buffer.concat(records.map((each) => gzipSync(each)));

describe('WET files', () => {
  it('give a document for each page, with address, host and day', async () => {
    const file = packed(info, page('https://News.example.org/a?b=1', 'Züge\nfahren'), page('http://b.org/', 'two'));
    const { documents, rejects } = await readFiles({ 'crawl/1.warc.wet.gz': file });
    expect(rejects).toEqual([]);
    expect(documents).toEqual([
      expect.objectContaining({
        id: 'News.example.org/a%3Fb%3D1',
        sourcePath: 'crawl/1.warc.wet.gz',
        sourceLine: 2,
        collection: 'news.example.org',
        byteCount: 12,
        encoding: 'utf-8',
        stated: { url: 'https://News.example.org/a?b=1', crawled: '2021-03-04' },
        text: 'Züge\nfahren',
      }),
      expect.objectContaining({ id: 'b.org', sourceLine: 3, collection: 'b.org' }),
    ]);
  });

  it('may be unpacked', async () => {
    const { documents } = await readFiles({ 'a.warc.wet': Buffer.concat([info, page('http://b.org/x', 'one')]) });
    expect(documents).toMatchObject([{ id: 'b.org/x', text: 'one' }]);
  });

  it('name a page by its place when its address makes no id', async () => {
    const url = `https://example.org/${'long/'.repeat(60)}`;
    const { documents } = await readFiles({ 'a.warc.wet.gz': packed(info, page(url, 'one')) });
    expect(documents).toMatchObject([{ id: 'a.warc.wet.gz:2', stated: { url } }]);
  });

  it('are refused record by record where that is possible', async () => {
    const file = packed(
      info,
      page('http://b.org/1', ''),
      page('http://b.org/2', 'x'.repeat(2000)),
      record({ 'WARC-Type': 'response', 'WARC-Target-URI': 'http://b.org/3' }, '<p>'),
      page('http://b.org/4', Buffer.from([0xcf, 0xf0, 0xe8])),
      page('http://b.org/5', 'good'),
    );
    const { order } = await readFiles({ 'a.warc.wet.gz': file }, { maxBytes: 1000 });
    expect(order).toEqual([
      'a.warc.wet.gz:2 empty',
      'a.warc.wet.gz:3 oversized',
      'a.warc.wet.gz:4 bad_warc',
      'a.warc.wet.gz:5 undecodable',
      'a.warc.wet.gz b.org/5',
    ]);
  });

  it.each([
    ['no record', Buffer.from('<html>')],
    ['a header that is none', Buffer.from('WARC/1.0\r\nnonsense\r\n\r\n')],
    ['no length', Buffer.from('WARC/1.0\r\nWARC-Type: conversion\r\n\r\nx')],
    ['an end within the headers', Buffer.from('WARC/1.0\r\nWARC-Type: conversion\r\n')],
    ['an end within the block', record({ 'WARC-Type': 'conversion' }, 'x', 99)],
    ['endless headers', Buffer.from(`WARC/1.0\r\n${'a: b\r\n'.repeat(20_000)}`)],
    ['an endless line', Buffer.from(`WARC/1.0\r\na: ${'b'.repeat(300_000)}`)],
  ])('are left at %s', async (_, broken) => {
    const { order } = await readFiles({ 'a.warc.wet.gz': packed(page('http://b.org/1', 'one'), broken) });
    expect(order).toEqual(['a.warc.wet.gz b.org/1', 'a.warc.wet.gz:2 bad_warc']);
  });
});
