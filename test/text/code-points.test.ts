import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePoints } from '../../src/text/code-points.ts';

it('counts what Python counts, there and back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '🔷', '👍🏽', '\u{1F600}', 'ﷺ')), (pieces) => {
      const text = pieces.join('');
      const points = codePoints(text);
      expect(points.length).toBe([...text].length);
      let utf16 = 0;
      for (const [n, character] of [...text].entries()) {
        expect(points.fromUtf16(utf16)).toBe(n);
        expect(points.toUtf16(n)).toBe(utf16);
        utf16 += character.length;
      }
      expect(points.fromUtf16(utf16)).toBe([...text].length);
    }),
  );
});

it('is the identity where nothing lies beyond the Basic Multilingual Plane', () => {
  expect(codePoints('“abc”').fromUtf16(4)).toBe(4);
});
