import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InputDocument } from '../../src/core/document.ts';
import type { ReadDocument } from '../../src/io/read/index.ts';
import { type Spooled, SpoolReader, SpoolWriter } from '../../src/run/spool.ts';
import { temporaryFolder } from './support/folders.ts';

const document = (id: string, text: string, sourceLine: number | null = null): ReadDocument => ({
  id,
  sourcePath: 'a "b"\n.jsonl',
  sourceLine,
  collection: null,
  sha256: '',
  byteCount: 0,
  encoding: 'utf-8',
  stated: { title: 'Ü' },
  text,
  utf8: Buffer.from(text),
});

/** Just below and above what is gathered before it is written, in units of one, two, three and four bytes. */
const LENGTHS = [1, 1000, 349_000, 349_525, 349_526, 1_048_576, 1_300_000];
const DOCUMENTS = ['a', 'ü', '€', '\u{1F600}'].flatMap((character) =>
  LENGTHS.map((length, n) =>
    document(`${character}-${n}`, character.repeat(length / character.length) || character, n || null),
  ),
);

function spooled(documents: readonly ReadDocument[]): { places: Spooled[]; read: InputDocument[] } {
  const path = join(temporaryFolder(), 'spool');
  const writer = new SpoolWriter(path);
  const places = documents.map((one) => writer.add(one));
  writer.close();
  const reader = new SpoolReader(path);
  const read = places.map((place) => reader.read(place));
  reader.close();
  return { places, read };
}

describe('the spool', () => {
  it('gives documents back as they were, however long and in whatever script', () => {
    const { places, read } = spooled(DOCUMENTS);
    expect(read.every((one, n) => one.text === DOCUMENTS[n]!.text)).toBe(true);
    expect(read.map((one) => ({ ...one, text: '' }))).toEqual(
      DOCUMENTS.map(({ utf8: _, ...one }) => ({ ...one, text: '' })),
    );
    expect(places.map(({ text }) => text)).toEqual(DOCUMENTS.map(({ text }) => Buffer.byteLength(text)));
  });

  it('tells a document that changed from one that only stands on another line', () => {
    const [one, moved, other] = spooled([
      document('a', 'text', 1),
      document('a', 'text', 2),
      { ...document('a', 'text', 1), sha256: 'x' },
    ]).places;
    expect(moved!.content).toBe(one!.content);
    expect(moved!.line).not.toBe(one!.line);
    expect(other!.content).not.toBe(one!.content);
  });
});
