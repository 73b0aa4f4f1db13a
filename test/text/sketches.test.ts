import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened, signature } from '../../src/text/minhash.ts';
import { jaccard, spread } from '../../src/text/shingles.ts';
import { checkIn, Sketches, sketch } from '../../src/text/sketches.ts';

/** So many values from the nth on. */
const set = (first: number, size: number) => Uint32Array.from({ length: size }, (_, n) => spread(first + n)).sort();

const sketchOf = (set: Uint32Array): string => sketch(shortened(signature(set)), set);

/** Sketches of two sets, in places that were used before. */
function sketched(a: Uint32Array, b: Uint32Array): Sketches {
  const sketches = new Sketches(2);
  const [x, y] = [a, b].map(sketchOf);
  sketches.read(0, y!);
  sketches.read(0, x!);
  sketches.read(1, y!);
  return sketches;
}

describe('the estimate of two sketches', () => {
  it.each([1000, 800, 500, 0])(
    'is near the Jaccard similarity of sets of a thousand that share %i values',
    (shared) => {
      const [a, b] = [set(1, 1000), set(1001 - shared, 1000)];
      expect(Math.abs(sketched(a, b).estimate(0, 1, 0) - jaccard(a, b))).toBeLessThan(0.15);
    },
  );

  it.each([10, 30, 100])('of sets of %i is as near as that of many', (size) => {
    const errors = Array.from({ length: 200 }, (_, round) => {
      const [a, b] = [set(round * 4096, size), set(round * 4096 + size / 5, size)];
      return sketched(a, b).estimate(0, 1, 0) - jaccard(a, b);
    });
    const deviation = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
    expect(deviation).toBeLessThan(0.06);
  });

  it('is 0 where it is below what is asked for, else the same', () => {
    for (const shared of [0, 300, 600, 1000]) {
      const sketches = sketched(set(1, 1000), set(1001 - shared, 1000));
      const estimate = sketches.estimate(0, 1, 0);
      for (const least of [0.01, 0.25, 0.35, 0.5, 0.85, 1])
        expect(sketches.estimate(0, 1, least)).toBe(estimate < least ? 0 : estimate);
      expect(sketches.estimate(1, 0, 0)).toBe(estimate);
    }
  });
});

describe('a sketch', () => {
  it.each([5, 100, 5000])(
    'of %i values is another when one value is another, stands elsewhere or comes again',
    (size) => {
      const values = set(1, size);
      const others = [
        values.with(-1, spread(size + 1)),
        values.with(0, values[1]!).with(1, values[0]!),
        Uint32Array.from([...values, values.at(-1)!]),
      ];
      expect(sketchOf(values.slice())).toBe(sketchOf(values));
      for (const other of others) expect(checkIn(sketchOf(other))).not.toBe(checkIn(sketchOf(values)));
      expect(checkIn(sketchOf(values))).toHaveLength(11);
    },
  );
});

describe('small sets in sketches', () => {
  const values = fc.uint32Array({ minLength: 1, maxLength: 128 });

  it('are at most as like as they say, also where values have the same 16 bits', () => {
    const few = values.map((all) => all.map((value) => value & 0x1000f));
    fc.assert(
      fc.property(few, few, (a, b) => {
        const like = jaccard(new Uint32Array(new Set(a)).sort(), new Uint32Array(new Set(b)).sort());
        const most = sketched(a, b).atMost(0, 1);
        expect(most).toBeGreaterThanOrEqual(like);
        expect(most).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are at most as like as they were alone, whatever was compared before and read anew', () => {
    const places = fc.array(fc.tuple(fc.nat(2), values), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, places, (first, reads) => {
        const sketches = new Sketches(3);
        const held = [0, 1, 2].map(() => first);
        for (const place of [0, 1, 2]) sketches.read(place, sketchOf(first));
        for (const [place, read] of reads) {
          sketches.read(place, sketchOf(read));
          held[place] = read;
          for (const other of [0, 1, 2])
            expect(sketches.atMost(other, place)).toBe(sketched(held[other]!, read).atMost(0, 1));
        }
      }),
    );
  });

  it.each([0, 5, 50, 100])('of a hundred that share %i are as like as the sets themselves, near enough', (shared) => {
    const [a, b] = [set(1, 100), set(101 - shared, 100)];
    expect(sketched(a, b).atMost(0, 1) - jaccard(a, b)).toBeLessThan(0.01);
  });

  it('are known to have few values, repeats not counted', () => {
    const sketches = sketched(Uint32Array.of(7, 7, 8), set(1, 10));
    expect([2, 3, 10, 11].map((least) => [0, 1].map((place) => sketches.isBelow(least, place)))).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [true, true],
    ]);
  });

  it('are only told of up to 128 values: of more nothing is known', () => {
    const sketches = sketched(set(1, 128), set(1000, 129));
    expect(sketches.atMost(0, 0)).toBe(1);
    expect(sketches.atMost(0, 1)).toBe(1);
    expect(sketched(set(1, 128), set(1000, 128)).atMost(0, 1)).toBeLessThan(0.05);
    expect(sketches.isBelow(1000, 1)).toBe(false);
  });
});
