import { describe, expect, it } from 'vitest';
import { Forest } from '../../src/cleaning/forest.ts';
import { lookOf } from '../../src/cleaning/row.ts';

const leaf = (tree: number, node: number, value: number) => ({
  look: 'first' as const,
  tree,
  node,
  signal: '',
  threshold: null,
  below: null,
  above: null,
  value,
});
const ask = (tree: number, node: number, signal: string, threshold: number, below: number, above: number) => ({
  ...leaf(tree, node, 0),
  signal,
  threshold,
  below,
  above,
});
/** Blocks of which each is no more than its signals. */
type Blocks = readonly { readonly words: number; readonly share: number }[];
const LOOK = lookOf<Blocks>(
  (blocks, n, row) => {
    row.add('words', blocks[n]!.words);
    row.add('unasked', Number.POSITIVE_INFINITY);
    row.add('share', blocks[n]!.share);
  },
  [{ words: 0, share: 0 }],
);
const judge = (forest: Forest<Blocks>, blocks: Blocks): number[] => {
  const logOdds = new Float64Array(blocks.length);
  forest.judge(blocks, Int32Array.from(blocks.keys()), blocks.length, logOdds);
  return [...logOdds];
};

describe('a forest', () => {
  const oneOf = (words: number, share: number) => {
    const forest = new Forest(LOOK, [
      leaf(0, 0, 0.5),
      ask(1, 0, 'words', 8, 1, 2),
      leaf(1, 1, -1),
      ask(1, 2, 'share', 1 / 3, 3, 4),
      leaf(1, 3, 2),
      leaf(1, 4, 4),
    ]);
    return judge(forest, [{ words, share }])[0];
  };

  it('sends a value under the threshold below, the threshold itself above', () => {
    expect(oneOf(7, 1)).toBe(-0.5);
    expect(oneOf(8, 1 / 3)).toBe(4.5);
    expect(oneOf(8, 333_333 / 1_000_000)).toBe(2.5);
    expect(oneOf(1e12, -1e12)).toBe(2.5);
  });

  it('may have trees of any depth', () => {
    const steps = Array.from({ length: 7 }, (_, n) => [
      ask(1, 2 * n, 'words', n + 1, 2 * n + 1, 2 * n + 2),
      leaf(1, 2 * n + 1, n),
    ]).flat();
    const forest = new Forest(LOOK, [...steps, leaf(1, 14, 7)]);
    const blocks = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((words) => ({ words, share: 0 }));
    expect(judge(forest, blocks)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 7]);
  });

  it('judges any number of blocks, and only those it is asked for', () => {
    const forest = new Forest(LOOK, [leaf(0, 0, 0.5), ask(1, 0, 'words', 8, 1, 2), leaf(1, 1, -1), leaf(1, 2, 1)]);
    const blocks = Array.from({ length: 1000 }, (_, n) => ({ words: n % 16, share: 0 }));
    expect(judge(forest, blocks)).toEqual(blocks.map(({ words }) => (words < 8 ? -0.5 : 1.5)));
    const some = Float64Array.of(9, 9, 9);
    forest.judge(blocks.slice(6, 9), Int32Array.of(2, 0), 1, some);
    expect([...some]).toEqual([9, 9, 1.5]);
  });

  it('says what each signal adds', () => {
    const forest = new Forest(LOOK, [ask(1, 0, 'share', 0.5, 1, 2), leaf(1, 1, -1), leaf(1, 2, 3)]);
    expect([...forest.contributions([{ words: 0, share: 0.7 }], 0)]).toEqual([['share', 3]]);
  });

  it('asks only for signals that there are', () => {
    expect(() => new Forest(LOOK, [ask(1, 0, 'colour', 1, 1, 2), leaf(1, 1, 0), leaf(1, 2, 0)])).toThrow(/colour/);
  });
});
