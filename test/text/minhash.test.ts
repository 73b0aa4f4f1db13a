import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeUnits } from '../../src/text/code-units.ts';
import { BAND_ROWS, BANDS, bandKeys, bandOf, makeBins, shortened, signature } from '../../src/text/minhash.ts';
import { allShingles, shingler, shingles, shinglesOf, spread } from '../../src/text/shingles.ts';

/** Two sets of a thousand values that share `shared` of them. */
const pair = (shared: number) => {
  const from = (first: number) => Uint32Array.from({ length: 1000 }, (_, n) => spread(first + n)).sort();
  return [from(1), from(1001 - shared)] as const;
};

describe('signature', () => {
  const spreadSet = fc
    .uint32Array({ minLength: 1, maxLength: 300 })
    .map((values) => Uint32Array.from(values, (value) => spread(value)));

  it('takes no heed of order and repeats', () => {
    fc.assert(
      fc.property(spreadSet, (set) => {
        expect(signature(Uint32Array.from([...set, ...set].toReversed()))).toEqual(signature(set));
      }),
    );
  });

  it('takes no heed of many repeats', () => {
    fc.assert(
      fc.property(spreadSet, (set) => {
        const many = Uint32Array.from({ length: 2000 + set.length }, (_, n) => set[n % set.length]!);
        expect(signature(many)).toEqual(signature(set));
      }),
      { numRuns: 20 },
    );
  });

  it('of two sets together has each value from one of them', () => {
    fc.assert(
      fc.property(spreadSet, spreadSet, (a, b) => {
        const [x, y] = [signature(a), signature(b)];
        signature(Uint32Array.from([...a, ...b])).forEach((value, n) => {
          expect([x[n], y[n]]).toContain(value);
        });
      }),
    );
  });

  it('of one value fills all bins', () => {
    expect(new Set(signature(Uint32Array.of(spread(7)))).size).toBe(BANDS * BAND_ROWS);
  });

  it('is the same of all shingles of a text and of the set of them', () => {
    const text = 'no gate was shut and no gate was shut and no gate was shut on Monday';
    expect(allShingles(text).length).toBeGreaterThan(shingles(text).length);
    expect(signature(allShingles(text))).toEqual(signature(shingles(text)));
  });
});

describe('bandKeys', () => {
  const keysOf = (set: Uint32Array) => bandKeys(shortened(signature(set)));

  it('are shared by like sets, not by unlike ones, and tell their band', () => {
    const shared = (sets: readonly Uint32Array[]) => {
      const [a, b] = sets.map(keysOf);
      return a!.filter((key) => b!.includes(key)).length;
    };
    expect(keysOf(pair(0)[0]).map(bandOf)).toEqual(Array.from({ length: BANDS }, (_, band) => band));
    expect(shared(pair(800))).toBeGreaterThan(0);
    expect(shared(pair(0))).toBe(0);
  });

  it('are others for any other bit of a value', () => {
    const values = shortened(signature(pair(0)[0]));
    const keys = bandKeys(values);
    expect(values.some((value) => value > 0x7fff)).toBe(true);
    for (let bit = 0; bit < 16; bit++)
      for (const [n, value] of values.entries())
        expect(bandKeys(values.with(n, value ^ (1 << bit)))[Math.floor(n / BAND_ROWS)]).not.toBe(
          keys[Math.floor(n / BAND_ROWS)],
        );
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

  it('are the same wherever their five words stand, and others for any other word or order', () => {
    const words = 'the gate was shut on a cold and windy day'.split(' ');
    const alone = (from: number) => allShingles(words.slice(from, from + 5).join(' '))[0];
    expect([...allShingles(words.join(' '))]).toEqual([0, 1, 2, 3, 4, 5].map(alone));
    expect(
      new Set([...allShingles('a b c d e f a b c d'), ...allShingles('e d c b a'), ...allShingles('a b c d')]).size,
    ).toBe(8);
  });

  it.each(['a b 😀 c d e', 'a b😀c d e', 'a b\ud83dc d e', 'a b\ude00c d e'])(
    'take no heed of a sign or half of one: %j',
    (text) => {
      expect(allShingles(text)).toEqual(allShingles('a b c d e'));
    },
  );

  it('are the same from memory that is used again, and so are signatures', () => {
    const again = shingler();
    const bins = makeBins();
    for (const text of ['the gate was shut on a cold and windy day', 'a b', 'a day', '', 'word '.repeat(70_000)]) {
      const made = again(text, codeUnits(text), [{ start: 0, end: text.length }]);
      expect(made).toEqual(allShingles(text));
      if (made.length > 0) expect(signature(made, bins)).toEqual(signature(made));
    }
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
