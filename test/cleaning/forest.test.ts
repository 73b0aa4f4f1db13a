import { describe, expect, it } from 'vitest';
import { Forest } from '../../src/cleaning/forest.ts';

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
const NAMES = ['words', 'unasked', 'share'];

describe('a forest', () => {
  const oneOf = (words: number, share: number) => {
    const forest = new Forest(NAMES, [
      leaf(0, 0, 0.5),
      ask(1, 0, 'words', 8, 1, 2),
      leaf(1, 1, -1),
      ask(1, 2, 'share', 1 / 3, 3, 4),
      leaf(1, 3, 2),
      leaf(1, 4, 4),
    ]);
    return forest.logOdds(Float64Array.of(words, 9, share), forest.room());
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
    const forest = new Forest(NAMES, [...steps, leaf(1, 14, 7)]);
    const values = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((words) =>
      forest.logOdds(Float64Array.of(words, 0, 0), forest.room()),
    );
    expect(values).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 7]);
  });

  it('says what each signal adds', () => {
    const forest = new Forest(NAMES, [ask(1, 0, 'share', 0.5, 1, 2), leaf(1, 1, -1), leaf(1, 2, 3)]);
    expect([...forest.contributions(Float64Array.of(0, 0, 0.7))]).toEqual([['share', 3]]);
  });

  it('asks only for signals that there are', () => {
    expect(() => new Forest(['words'], [ask(1, 0, 'colour', 1, 1, 2), leaf(1, 1, 0), leaf(1, 2, 0)])).toThrow(/colour/);
  });
});
