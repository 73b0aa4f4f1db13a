import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';

const words = (text: string) => tokenize(text).map((token) => token.text);

describe('tokens', () => {
  it.each([
    ['Iran’s state-run media', ['Iran', '’s', 'state-run', 'media']],
    ["don't, it's O'Brien", ['do', "n't", ',', 'it', "'s", "O'Brien"]],
    ['10-15 thousand', ['10', '-', '15', 'thousand']],
    ['$2.3m in the U.S.', ['$', '2.3', 'm', 'in', 'the', 'U.S.']],
    ['Acme.com and acme.co.uk, said acme.net.', ['Acme.com', 'and', 'acme.co.uk', ',', 'said', 'acme.net', '.']],
    ['It ended.Come in.company', ['It', 'ended', '.', 'Come', 'in', '.', 'company']],
    ['@Gonahkar #Telegram', ['@Gonahkar', '#Telegram']],
    ['1,234.5 and COVID-19', ['1,234.5', 'and', 'COVID', '-', '19']],
    ['see https://example.org/a?b=1 now', ['see', 'https://example.org/a?b=1', 'now']],
    ['“”Foreign', ['“', '”', 'Foreign']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('loses no character but blanks, and keeps its offsets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = tokenize(text);
        expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\p{White_Space}/gu, ''));
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
    );
  });
});
