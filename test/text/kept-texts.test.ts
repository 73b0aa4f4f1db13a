import { describe, expect, it } from 'vitest';
import { KeptTexts } from '../../src/text/kept-texts.ts';

const bytes = (text: string) => Buffer.from(text);
const all = (kept: KeptTexts, text: string) => kept.of(bytes(text), text.length);

describe('KeptTexts', () => {
  it('makes what is asked for again once', () => {
    const asked: string[] = [];
    const kept = new KeptTexts((text) => {
      asked.push(Buffer.from(text).toString());
      return `<${Buffer.from(text)}>`;
    });
    expect(['read more', 'home', 'read more', '', ''].map((text) => all(kept, text))).toEqual([
      '<read more>',
      '<home>',
      '<read more>',
      '<>',
      '<>',
    ]);
    expect(asked).toEqual(['read more', 'home', '']);
  });

  it('tells texts apart, more of them than it has rows for, long ones too', () => {
    const kept = new KeptTexts((text) => Buffer.from(text).toString());
    const texts = Array.from({ length: 20_000 }, (_, n) => `${n}`.padStart(1 + (n % 90), 'x'));
    for (let again = 0; again < 2; again++) expect(texts.filter((text) => all(kept, text) !== text)).toEqual([]);
  });

  it('reads the first bytes only', () => {
    const kept = new KeptTexts((text) => Buffer.from(text).toString());
    expect(kept.of(bytes('read more'), 4)).toBe('read');
    expect(kept.of(bytes('readable'), 4)).toBe('read');
  });
});
