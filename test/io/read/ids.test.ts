import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressId, encodeId, idFault, idKey } from '../../../src/io/read/ids.ts';

describe('document ids', () => {
  it.each([
    ['iran/001_fa-3.b', 'iran/001_fa-3.b'],
    ['a b', 'a%20b'],
    ['100%', '100%25'],
    ['müller', 'm%C3%BCller'],
    ["it's (new)!*~", 'it%27s%20%28new%29%21%2A%7E'],
    ['a#b|c', 'a%23b%7Cc'],
    ['x\ud800', 'x%EF%BF%BD'],
  ])('encodes %j', (raw, id) => {
    expect(encodeId(raw)).toBe(id);
  });

  it.each(['a', 'a..b', 'a/b:3', '...', 'a'.repeat(200)])('takes %s', (id) => {
    expect(idFault(id)).toBeNull();
  });

  it.each(['', '/a', 'a/', 'a//b', '..', 'a/../b', './a', 'a'.repeat(201)])('refuses %j', (id) => {
    expect(idFault(id)).toEqual(expect.any(String));
  });

  it('keeps different ids apart', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(encodeId(a) === encodeId(b)).toBe(a === b);
        expect(encodeId(a)).toMatch(/^[A-Za-z0-9._:/%-]*$/);
      }),
    );
  });

  it('compares without case', () => {
    expect(idKey('News/A.b')).toBe(idKey('news/a.B'));
    expect(idKey('a')).not.toBe(idKey('a.'));
  });

  it.each([
    ['https://example.org/news/1?p=2', 'example.org/news/1%3Fp%3D2'],
    ['http://example.org/', 'example.org'],
    ['https://example.org/a//b', null],
    [`https://example.org/${'x'.repeat(200)}`, null],
  ])('makes of the address %s the id %s', (url, id) => {
    expect(addressId(url)).toBe(id);
  });
});
