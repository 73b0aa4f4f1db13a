import { describe, expect, it } from 'vitest';
import { cutLong } from '../../src/text/long-sentences.ts';

const cut = (text: string) => cutLong(text, [{ start: 0, end: text.length }]).map((s) => text.slice(s.start, s.end));

describe('sentences that have no end', () => {
  it.each([
    ['between clauses', 'It rose by 8 percent, they say; ', 2000],
    ['behind commas', 'eight boats, ', 2000],
    ['between words', 'boats and ', 2000],
    ['where marks stand for blanks', '8boats/', 2000],
    ['before a number', '8m', 2000],
    ['behind a number without a blank, however long', `${'8'.repeat(5000)} `, 5000],
    ['behind a word without a blank, however long', `${'ab'.repeat(2500)} `, 5000],
  ])('are cut %s', (_, piece, longest) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    const found = cut(text);
    expect(found.join('').replace(/\s/g, '') === text.replace(/\s/g, '')).toBe(true);
    const lengths = found.slice(0, -1).map(({ length }) => length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(longest);
    expect(Math.min(...lengths)).toBeGreaterThan(900);
  });

  it('are cut at the best place: a semicolon, then a comma, then a blank', () => {
    expect(cut(`${'a'.repeat(1200)}; b, c ${'d'.repeat(1000)}`)[0]).toMatch(/;$/);
    expect(cut(`${'a'.repeat(1200)} b, c ${'d'.repeat(1000)}`)[0]).toMatch(/,$/);
    expect(cut(`${'a'.repeat(1200)} b ${'d'.repeat(1000)}`)[0]).toMatch(/b$/);
  });

  it('are whole up to 2,000 characters, as the others are', () => {
    expect(cut(`${'a'.repeat(1000)} ${'b'.repeat(999)}`)).toHaveLength(1);
    expect(cut(`${'a'.repeat(1000)} ${'b'.repeat(1000)}`)).toHaveLength(2);
    const spans = [
      { start: 0, end: 4 },
      { start: 5, end: 3000 },
    ];
    expect(cutLong(`One. ${'two '.repeat(800)}`, spans)[0]).toEqual(spans[0]);
  });

  it('part no pair of surrogates', () => {
    for (const sentence of cut('😀 '.repeat(5000))) expect(sentence.isWellFormed()).toBe(true);
    for (const sentence of cut('a😀'.repeat(5000))) expect(sentence.isWellFormed()).toBe(true);
    expect(cut('😀'.repeat(5000))).toHaveLength(1);
  });

  it('are cut in linear time', () => {
    for (const text of ['8 boats, '.repeat(120_000), '8'.repeat(1 << 20), '8m'.repeat(1 << 19)])
      expect(cut(text).length).toBeGreaterThan(0);
  });
});
