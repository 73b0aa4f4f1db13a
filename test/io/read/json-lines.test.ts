import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../folder.ts';

const line = (record: unknown) => `${JSON.stringify(record)}\n`;

describe('JSON Lines', () => {
  it('hold a document a line, with what they state of it', async () => {
    const stated = {
      id: 'a-1',
      url: 'https://www.example.org/a',
      publisher: 'The Example',
      published: '2024-05-01',
      title: ' Trains ',
      author: ['Ann Author', 'Bo Writer'],
      language: 'en',
    };
    const { documents } = await readFiles({
      'news/all.jsonl': `${line({ ...stated, text: 'Züge', extra: 1 })}\n${line({ text: 'two', url: 'http://b.org/x', title: '', author: null })}`,
    });
    expect(documents).toEqual([
      {
        id: 'a-1',
        sourcePath: 'news/all.jsonl',
        sourceLine: 1,
        collection: 'The Example',
        sha256: 'f6eaf63953daf0a22c93922f31b54def7378f5018f9345ddfaf352e48dd5d655',
        byteCount: 5,
        encoding: 'utf-8',
        stated: {
          url: 'https://www.example.org/a',
          publisher: 'The Example',
          published: '2024-05-01',
          title: 'Trains',
          author: 'Ann Author; Bo Writer',
          language: 'en',
        },
        text: 'Züge',
      },
      expect.objectContaining({
        id: 'news/all.jsonl:3',
        sourceLine: 3,
        collection: 'b.org',
        stated: { url: 'http://b.org/x' },
      }),
    ]);
  });

  it('put U+FFFD for an unpaired surrogate before anything counts', async () => {
    const { documents } = await readFiles({ 'a.jsonl': String.raw`{"text":"a\ud83dz \ud83d\ude00"}` });
    expect(documents[0]).toMatchObject({ text: 'a\ufffdz 😀', byteCount: 10 });
  });

  it('are refused line by line, with the place', async () => {
    const lines = [
      '{"text":',
      '[1]',
      '"x"',
      '{"id":1}',
      '{"text":5}',
      '{"text":" "}',
      '{"text":"a","id":"../x"}',
      '{"text":"a\\u0000b"}',
    ];
    const { rejects, documents } = await readFiles({ 'a.jsonl': `\ufeff${lines.join('\r\n')}\r\n{"text":"good"}` });
    expect(rejects.map((row) => [row.source_line, row.code])).toEqual([
      [1, 'bad_json'],
      [2, 'bad_json'],
      [3, 'bad_json'],
      [4, 'bad_record'],
      [5, 'bad_record'],
      [6, 'empty'],
      [7, 'bad_id'],
      [8, 'binary'],
    ]);
    expect(rejects[1]).toMatchObject({ byte_offset: 13, message: 'the line is a JSON array, not a JSON object' });
    expect(rejects[6]).toMatchObject({ message: 'the id has a part . or ..: "../x"' });
    expect(documents).toMatchObject([{ text: 'good', sourceLine: 9 }]);
  });

  it('may hold lines of other encodings, and bytes that are none', async () => {
    const latin = Buffer.concat([Buffer.from('{"text":"caf\xe9 au lait"}\n', 'latin1')]);
    const binary = Buffer.from('{"text":"a\0b"}\n');
    const { documents, rejects } = await readFiles({
      'a.jsonl': Buffer.concat([latin, binary, Buffer.from(line({ text: 'é' }))]),
    });
    expect(documents.map(({ text, encoding }) => [text, encoding])).toEqual([
      ['café au lait', 'windows-1252'],
      ['é', 'utf-8'],
    ]);
    expect(rejects).toMatchObject([{ code: 'binary', source_line: 2, byte_offset: latin.length + 10 }]);
  });

  it('may be UTF-16 with a mark, as some shells write them', async () => {
    const text = `${line({ text: 'Züge 😀' })}${line({ text: 'b' })}`;
    const { documents } = await readFiles({ 'a.jsonl': Buffer.from(`\ufeff${text}`, 'utf16le') });
    expect(documents.map(({ text, encoding }) => [text, encoding])).toEqual([
      ['Züge 😀', 'utf-16le'],
      ['b', 'utf-16le'],
    ]);
    const { order } = await readFiles({ 'a.jsonl': Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, -1) });
    expect(order).toEqual(['a.jsonl a.jsonl:1', 'a.jsonl:2 undecodable']);
  });

  it('pass over a line that is too long, wherever its pieces fall', async () => {
    const long = line({ text: 'x'.repeat(300_000) });
    const { documents, rejects } = await readFiles(
      { 'a.jsonl': line({ text: 'one' }) + long + line({ text: 'two' }) },
      { maxBytes: 100_000 },
    );
    expect(documents.map(({ text, sourceLine }) => [text, sourceLine])).toEqual([
      ['one', 1],
      ['two', 3],
    ]);
    expect(rejects).toMatchObject([{ code: 'oversized', source_line: 2, byte_offset: 15 }]);
  });

  it('are empty when no line holds anything', async () => {
    const { order } = await readFiles({ 'a.jsonl': '', 'b.jsonl': '\n'.repeat(100_000) });
    expect(order).toEqual(['a.jsonl: empty', 'b.jsonl: empty']);
  });
});

describe('packed JSON Lines', () => {
  const [one, two] = [gzipSync(line({ text: 'one' })), gzipSync(line({ text: 'two' }))];
  const texts = async (packed: Buffer, options = {}) => {
    const { documents, rejects } = await readFiles({ 'a.jsonl.gz': packed }, options);
    return [...documents.map(({ text }) => text), ...rejects.map(({ code, source_line }) => `${code} ${source_line}`)];
  };

  it('are read through all members of the stream, and the zeros of tapes after them', async () => {
    expect(await texts(Buffer.concat([one, two]))).toEqual(['one', 'two']);
    expect(await texts(Buffer.concat([one, Buffer.alloc(200_000)]))).toEqual(['one']);
  });

  it('are read up to where they break', async () => {
    expect(await texts(Buffer.concat([one, two.subarray(0, -14)]))).toEqual(['one', 'bad_gzip 2']);
    expect(await texts(Buffer.concat([one, Buffer.alloc(200_000), two]))).toEqual(['one', 'bad_gzip 2']);
    expect(await texts(Buffer.from('no gzip'))).toEqual(['bad_gzip 1']);
  });

  it('are left when they unpack to far more than text would', async () => {
    const bomb = gzipSync(Buffer.alloc(8_000_000, 'a'));
    expect(await texts(bomb, { maxBytes: 1_000_000 })).toEqual(['gzip_bomb 1']);
    expect(await texts(gzipSync(line({ text: 'all the same '.repeat(5000) })))).toHaveLength(1);
  });
});
