import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rejects as rejectsTable } from '../../../src/schema/rejects.ts';
import { readFiles } from '../folder.ts';

const lines = ['{"text":"Züge fahren","id":"a"}', '{"text":"two \\ud83d"}', '{"text":"three","publisher":"P"}'].join(
  '\n',
);
const warc = ['warcinfo', 'conversion', 'conversion'].map((type, n) => {
  const text = `page ${n} über`;
  const headers = `WARC-Type: ${type}\r\nWARC-Target-URI: http://b.org/${n}\r\nContent-Length: ${Buffer.byteLength(text)}`;
  return Buffer.from(`WARC/1.0\r\n${headers}\r\n\r\n${text}\r\n\r\n`);
});

/** A file of each kind, sound. */
const SOUND: Readonly<Record<string, Buffer>> = {
  'a.txt': Buffer.from('Die Züge fahren — “wieder” 🚆\r\n\r\nEnde'),
  'b.txt': Buffer.from('\ufeffmit Marke', 'utf16le'),
  'c.jsonl': Buffer.from(lines),
  'd.jsonl.gz': gzipSync(lines),
  'e.warc.wet': Buffer.concat(warc),
  'f.warc.wet.gz': Buffer.concat(warc.map((record) => gzipSync(record))),
};

/** One damage: bytes put over, left out, said again, put in. */
const damage = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});

function damaged(bytes: Buffer, { kind, at, bytes: other }: { kind: string; at: number; bytes: Uint8Array }): Buffer {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (kind === 'cut') return Buffer.from(before);
  if (kind === 'repeat') return Buffer.concat([before, after, after]);
  if (kind === 'insert') return Buffer.concat([before, other, after]);
  return Buffer.concat([before, other, after.subarray(other.length)]);
}

describe('damaged files', () => {
  it.each(Object.keys(SOUND))('never stop the reader: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const { documents, rejects } = await readFiles({
          [name]: damages.reduce(damaged, SOUND[name]!),
          'z.txt': 'sound',
        });
        expect(documents.at(-1)).toMatchObject({ id: 'z', text: 'sound' });
        expect(documents.length + rejects.length).toBeGreaterThan(1);
        for (const { text, id } of documents) {
          expect(text.isWellFormed() && !text.includes('\0') && text.trim() !== '').toBe(true);
          expect(id).toMatch(/^[A-Za-z0-9._:/%-]{1,200}$/);
        }
        for (const row of rejects) expect(rejectsTable.schema.safeParse(row).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('of a megabyte on one line, of blank lines, of brackets, end in a reject or a text', async () => {
    const { order } = await readFiles({
      'a.jsonl': '\n'.repeat(1_000_000),
      'b.jsonl': '['.repeat(1_000_000),
      'c.jsonl': `{"text":${'{"a":'.repeat(200_000)}`,
      'd.jsonl': `{"text":"${'\\ud800'.repeat(100_000)}"}`,
      'e.txt': 'a'.repeat(10_000_000),
      'f.txt': '\n'.repeat(1_000_000),
    });
    expect(order).toEqual([
      'a.jsonl: empty',
      'b.jsonl:1 bad_json',
      'c.jsonl:1 bad_json',
      'd.jsonl d.jsonl:1',
      'e.txt e',
      'f.txt: empty',
    ]);
  });
});
