import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeUnits } from '../../src/text/code-units.ts';
import { fingerprint, fingerprinter, foldBlock } from '../../src/text/fingerprint.ts';

describe('fingerprint', () => {
  it('is the first 64 bits of the SHA-256 of the folded text', () => {
    expect(fingerprint('Comments (12)')).toBe(createHash('sha256').update('comments 00').digest('hex').slice(0, 16));
  });

  it.each([
    ['case', 'Read More', 'READ MORE'],
    ['digits', 'Page 3 of 20', 'Page 8 of 91'],
    ['marks and blanks', '  Share — this!', 'share this'],
    ['compatibility forms', 'ﬁle １２', 'file 34'],
    ['digits of other scripts', 'صفحه ۱۲', 'صفحه ٣٤'],
  ])('does not tell apart what differs by %s', (_, a, b) => {
    expect(fingerprint(a)).toBe(fingerprint(b));
  });

  it('tells apart other words and other lengths of numbers', () => {
    expect(fingerprint('Page 3')).not.toBe(fingerprint('Page 30'));
    expect(fingerprint('Read more')).not.toBe(fingerprint('Read less'));
  });

  it('folds ASCII as it folds the rest', () => {
    const ascii = 'A1-b_2  C.d';
    expect(foldBlock(ascii)).toBe(foldBlock(`${ascii}é`).slice(0, -1).trim());
  });
});

describe('foldBlock', () => {
  const western = fc.string({ unit: fc.integer({ min: 0, max: 0x202f }).map((code) => String.fromCharCode(code)) });

  it('is NFKC, lower case, digits as 0, words with single spaces between, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(western, fc.string({ unit: 'grapheme' }), fc.string()), (text) => {
        const slow = text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/\p{Nd}/gu, '0');
        expect(foldBlock(text)).toBe(slow.match(/[\p{L}\p{Nd}]+/gu)?.join(' ') ?? '');
      }),
    );
  });
});

describe('fingerprinter', () => {
  const fingerprints = fingerprinter();

  const word = fc.oneof(
    fc.constantFrom('Straße', 'ÀÉ', 'No. 12', '“so”', 'ﬁle', '×', 'ÿ', ' '),
    fc.string({ unit: 'grapheme' }),
  );

  it('are the same whether a character is folded by itself or with the whole text', () => {
    const texts = Array.from({ length: 0x3100 }, (_, code) => String.fromCharCode(code)).flatMap((character) => [
      ['x', 'e', '1é', 'Z'].join(character),
      `e${character}\u0301`,
    ]);
    const single = (text: string) => fingerprints(text, codeUnits(text), [{ start: 0, end: text.length }])[0];
    expect(texts.filter((text) => single(text) !== fingerprint(text))).toEqual([]);
  });

  it('are those of the stretches, in any text', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.join('');
        const spans = words.map((_, n) => ({
          start: words.slice(0, n).join('').length,
          end: words.slice(0, n + 1).join('').length,
        }));
        expect(fingerprints(text, codeUnits(text), spans)).toEqual(words.map((each) => fingerprint(each)));
      }),
    );
  });
});
