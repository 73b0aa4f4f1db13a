import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode as decodeBytes } from '../../../src/io/read/decode.ts';
import { decodeWindows1252 } from '../../../src/io/read/windows-1252.ts';
import { anyText } from '../../any-text.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

/** What is decoded, when the bytes that are told are those of the text. */
function decode(input: Uint8Array) {
  const decoded = decodeBytes(input);
  if ('code' in decoded) return decoded;
  const { utf8, ...rest } = decoded;
  if (utf8) expect(Buffer.from(utf8).equals(Buffer.from(rest.text))).toBe(true);
  else expect(rest.encoding).not.toBe('utf-8');
  return rest;
}

describe('decode', () => {
  it.each([
    ['plain ASCII', Buffer.from('Trains run again'), 'utf-8', 'Trains run again'],
    ['UTF-8', Buffer.from('Die Züge fahren — “wieder” 🚆'), 'utf-8', 'Die Züge fahren — “wieder” 🚆'],
    ['UTF-8 with a mark, which is no part of the text', Buffer.from('\ufeffZüge'), 'utf-8', 'Züge'],
    ['only the first mark is one', Buffer.from('\ufeff\ufeffZüge'), 'utf-8', '\ufeffZüge'],
    ['UTF-16 little endian', bytes([0xff, 0xfe], [0x5a, 0, 0xfc, 0]), 'utf-16le', 'Zü'],
    ['UTF-16 big endian', bytes([0xfe, 0xff], [0, 0x5a, 0, 0xfc]), 'utf-16be', 'Zü'],
    [
      'windows-1252',
      bytes('\x93The caf\xe9 \x96 open\x94, she said. 5 \x80'),
      'windows-1252',
      '“The café – open”, she said. 5 €',
    ],
    ['a Swedish word alone', bytes('sm\xf6rg\xe5sbord'), 'windows-1252', 'smörgåsbord'],
  ])('reads %s', (_, input, encoding, text) => {
    expect(decode(input)).toEqual({ text, encoding });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty', null],
    ['blanks, the ideographic one too', Buffer.from(' \r\n\t\u3000\u2028'), 'empty', null],
    ['a mark alone', Buffer.from('\ufeff'), 'empty', null],
    ['NUL bytes', bytes('PK\x03\x04 ab\0cd'), 'binary', 7],
    ['NUL in UTF-16', bytes([0xff, 0xfe], [0x5a, 0, 0, 0]), 'binary', null],
    ['half a UTF-16 unit', bytes([0xff, 0xfe], [0x5a]), 'undecodable', null],
    ['an unpaired surrogate in UTF-16', bytes([0xff, 0xfe], [0x00, 0xd8, 0x41, 0]), 'undecodable', null],
    ['a mark of UTF-8 before other bytes', bytes([0xef, 0xbb, 0xbf], 'caf\xe9'), 'undecodable', 6],
    ['a byte that windows-1252 has not', bytes('caf\xe9 \x81'), 'undecodable', 3],
    ['control characters', bytes('caf\xe9 \x07'), 'undecodable', 3],
    ['Russian in windows-1251', bytes('\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0'), 'undecodable', 0],
    [
      'Russian in windows-1251 among much English',
      bytes(`The word ${'is written so in the north of it '.repeat(5)}\xcf\xf0\xe8\xe2\xe5\xf2`),
      'undecodable',
      null,
    ],
    [
      'UTF-8 cut within a character',
      Buffer.from('Die Züge fahren früh — “wieder”').subarray(0, -1),
      'undecodable',
      null,
    ],
  ])('refuses %s', (_, input, code, byte) => {
    expect(decode(input)).toMatchObject({ code, ...(byte === null ? {} : { byte }) });
  });

  it('reads the bytes of windows-1252 as the encoding standard has them, whatever TextDecoder makes of them', () => {
    const bytesOf = (first: number, last: number) =>
      Buffer.from(Array.from({ length: last - first + 1 }, (_, n) => first + n));
    expect(decodeWindows1252(bytesOf(0x80, 0x8f))).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f');
    expect(decodeWindows1252(bytesOf(0x90, 0x9f))).toBe('\u0090‘’“”•–—˜™š›œ\u009džŸ');
    expect(decodeWindows1252(bytesOf(0xa0, 0xff))).toBe(bytesOf(0xa0, 0xff).toString('latin1'));
  });

  it('gives every well-formed text back', () => {
    fc.assert(
      fc.property(anyText(), (raw) => {
        const text = raw.toWellFormed();
        fc.pre(/\P{White_Space}/u.test(text) && !text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
      }),
    );
  });

  it('never throws and never replaces a character', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (input) => {
        const decoded = decode(input);
        if ('text' in decoded && !Buffer.from(input).includes(Buffer.from('\ufffd')) && decoded.encoding === 'utf-8')
          expect(decoded.text).not.toContain('\ufffd');
      }),
    );
  });

  it('tells a text that was cut short amid a character', () => {
    const whole = Buffer.from('Norvik’s ferries are late, “again”', 'utf8');
    expect(decode(whole.subarray(0, -1))).toEqual({
      code: 'undecodable',
      message: 'it ends amid a character of UTF-8: it seems to be cut short',
      byte: whole.length - 3,
    });
    expect(decode(Buffer.from('at the café', 'latin1'))).toEqual({ text: 'at the café', encoding: 'windows-1252' });
  });
});
