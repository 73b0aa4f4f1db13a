import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeUnits } from '../../src/text/code-units.ts';
import { BANDS, bandKeys, compact, estimate, expand, signature } from '../../src/text/minhash.ts';
import { allShingles, jaccard, shingles, shinglesOf, spread } from '../../src/text/shingles.ts';

/** Two sets of a thousand values that share `shared` of them. */
const pair = (shared: number) => {
  const from = (first: number) => Uint32Array.from({ length: 1000 }, (_, n) => spread(first + n)).sort();
  return [from(1), from(1001 - shared)] as const;
};

describe('signature', () => {
  it('takes no heed of order and repeats, and is that of the smaller of two values', () => {
    fc.assert(
      fc.property(fc.uint32Array({ minLength: 1, maxLength: 40 }), (values) => {
        const each = [...values].map((value) => signature(Uint32Array.of(value)));
        const least = each[0]!.map((_, n) => Math.min(...each.map((one) => one[n]!)));
        expect(signature(values)).toEqual(least);
        expect(signature(Uint32Array.from([...values, ...values].toReversed()))).toEqual(least);
      }),
    );
  });

  it('is the same of all shingles of a text and of the set of them', () => {
    const text = 'no gate was shut and no gate was shut and no gate was shut on Monday';
    expect(allShingles(text).length).toBeGreaterThan(shingles(text).length);
    expect(signature(allShingles(text))).toEqual(signature(shingles(text)));
  });
});

describe('estimate', () => {
  it.each([1000, 800, 500, 0])('is near the Jaccard similarity of sets that share %i values', (shared) => {
    const [a, b] = pair(shared);
    const [x, y] = [a, b].map((set) => expand(compact(signature(set))));
    expect(Math.abs(estimate(x!, y!) - jaccard(a, b))).toBeLessThan(0.15);
  });
});

describe('bandKeys', () => {
  it('are shared by like sets, not by unlike ones, and tell their band', () => {
    const shared = (sets: readonly Uint32Array[]) => {
      const [a, b] = sets.map((set) => bandKeys(signature(set)));
      return a!.filter((key) => b!.includes(key)).length;
    };
    expect(new Set(bandKeys(signature(pair(0)[0]))).size).toBe(BANDS);
    expect(shared(pair(800))).toBeGreaterThan(0);
    expect(shared(pair(0))).toBe(0);
  });
});

describe('shingles', () => {
  it.each([
    ['İstanbul', 'i̇stanbul'],
    ['ΟΔΟΣ', 'οδος'],
    ['𐐀𐐁', '𐐨𐐩'],
    ['ÉTÉ Ⅷ', 'été ⅷ'],
  ])('of %s are those of %s', (text, small) => {
    expect(allShingles(text)).toEqual(allShingles(small));
    expect(allShingles(`${small}x`)).not.toEqual(allShingles(small));
  });

  it('of stretches of a text are those of the stretches on lines of their own, with a letter beyond the basic plane or without', () => {
    for (const text of ['At nightBy: J. Moran, staff writer', 'At nightBy: J. 𝔐oran, staff writer']) {
      const stretches = [
        { start: 0, end: 8 },
        { start: 8, end: text.length },
      ];
      const lines = `${text.slice(0, 8)}\n${text.slice(8)}`;
      expect(shinglesOf(text, codeUnits(text), stretches)).toEqual(allShingles(lines));
    }
  });
});
