import { describe, expect, it } from 'vitest';
import { KnownWords } from '../../src/text/known-words.ts';
import { readLanguage } from '../../src/text/language.ts';

const known = new KnownWords([
  ...'the of was a on from and'.split(' ').map((word) => ({ word, language: 'en', isGrammar: true })),
  ...'harbour storm town gates'.split(' ').map((word) => ({ word, language: 'en', isGrammar: false })),
  ...'le la est et une'.split(' ').map((word) => ({ word, language: 'fr', isGrammar: true })),
]);

/** What is read of each passage of one text, and what the detector was asked. */
function read(passages: readonly string[], expected: string | null) {
  const asked: string[] = [];
  const text = passages.join('\n');
  const reader = readLanguage(known, (passage) => {
    asked.push(passage);
    return 'xx';
  })(text);
  let at = 0;
  const tags = passages.map((passage) => {
    const start = at;
    at += passage.length + 1;
    return reader.of(start, start + passage.length, expected);
  });
  return { tags, asked };
}

const SENTENCE = 'The gates of the harbour and the storm that was on the way from the sea';
const HEADLINE = 'Harbour gates torn from hinges, storm moves inland';
const NAMES = 'Marisol Quintero, Anselm Wojcik, Beatrix Halvorsen, Odhran Mulcahy';

describe('the detector', () => {
  it('is not asked for running English, nor where the words agree with the document', () => {
    expect(read([SENTENCE], null)).toEqual({ tags: ['en'], asked: [] });
    expect(read([HEADLINE], 'en')).toEqual({ tags: ['en'], asked: [] });
  });

  it('is asked where nothing is known of the document, or the words don’t agree with it', () => {
    expect(read([HEADLINE], null)).toEqual({ tags: ['xx'], asked: [HEADLINE] });
    expect(read([NAMES], 'en')).toEqual({ tags: ['xx'], asked: [NAMES] });
    const french = 'Le port est reste ouvert et la tempete est partie, dit une agence';
    expect(read([french], 'en').asked).toEqual([french]);
    expect(read([french], 'fr')).toEqual({ tags: ['fr'], asked: [] });
  });

  it('is asked once for what a page says twice, and not for what is too short', () => {
    expect(read([NAMES, NAMES, 'Anselm Wojcik'], 'en')).toEqual({ tags: ['xx', 'xx', null], asked: [NAMES] });
  });
});

describe('the answers of the detector', () => {
  it('are kept for the next text, of some passages', () => {
    const asked: string[] = [];
    const readerOf = readLanguage(known, (passage) => {
      asked.push(passage);
      return null;
    });
    const read = (text: string) => readerOf(text).of(0, text.length, null);
    for (let n = 0; n < 3; n++) expect(read(NAMES)).toBe(null);
    expect(asked).toEqual([NAMES]);
    for (let n = 0; n < 5000; n++) read(`${NAMES} ${n}`);
    read(NAMES);
    expect(asked.length).toBe(5002);
  });
});

describe('a sample', () => {
  const reader = (text: string) => readLanguage(known, (passage) => `${passage.length}`)(text);

  it('is read as its stretches on lines of their own', () => {
    const text = `${SENTENCE}. | ${NAMES}. | ${SENTENCE}`;
    const bar = text.indexOf(' | ');
    const second = { start: bar + 3, end: bar + 3 + NAMES.length };
    expect(reader(text).ofSample([{ start: 0, end: bar }, second])).toBe('en');
    expect(reader(text).ofSample([second])).toBe(`${NAMES.length + 1}`);
    expect(reader(text).ofSample([])).toBe(null);
    expect(reader(text).ofSample([{ start: 0, end: 12 }])).toBe(null);
  });

  it('is read as far as it is enough to tell', () => {
    const text = `${NAMES} `.repeat(40);
    const half = { start: 0, end: text.length / 2 };
    expect(reader(text).ofSample([half, { start: half.end, end: text.length }])).toBe('2000');
  });

  it('does not change what is read of its stretches', () => {
    const text = `${HEADLINE}\n${NAMES}`;
    const headline = { start: 0, end: HEADLINE.length };
    const asked = reader(text);
    asked.ofSample([headline]);
    for (const expected of ['en', 'fr', null])
      expect(asked.of(0, headline.end, expected)).toBe(reader(text).of(0, headline.end, expected));
  });
});
