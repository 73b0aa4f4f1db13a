import { describe, expect, it } from 'vitest';
import { countEqual } from '../../src/cleaning/equal.ts';
import { emptyPassage } from '../../src/cleaning/passage.ts';
import { Room } from '../../src/cleaning/room.ts';

const passagesOf = (fingerprints: readonly string[]) =>
  fingerprints.map((fingerprint, index) => emptyPassage({ start: index, end: index, fingerprint }, index));

describe('blocks that say the same', () => {
  const [menu, lead, tail] = ['00aa00aa00aa00aa', '0123456789abcdef', 'fedcba9876543210'];

  it('are known by their fingerprints, the later ones by the first', () => {
    const passages = passagesOf([menu, lead, menu, tail, menu]);
    countEqual(passages, [], new Room());
    expect(passages.map(({ earlier }) => earlier)).toEqual([-1, -1, 0, -1, 0]);
    expect(passages.map(({ times }) => times)).toEqual([3, 1, 3, 1, 3]);
  });

  it('stand in as many documents as the facts say, each of them', () => {
    const passages = passagesOf([menu, lead, menu]);
    const fact = (fingerprint: string, documentFrequency: number) => ({
      fingerprint,
      documentFrequency,
      corpusFrequency: documentFrequency,
    });
    countEqual(passages, [fact(menu, 7), fact(tail, 5)], new Room());
    expect(passages.map(({ documentFrequency }) => documentFrequency)).toEqual([7, 1, 7]);
  });

  // Of quadratic time this would take minutes.
  it('may be any number whose fingerprints were made to start alike', () => {
    const prints = Array.from({ length: 100_000 }, (_, n) => `abcdef00${n.toString(16).padStart(8, '0')}`);
    const passages = passagesOf([...prints, prints[99_999]!, prints[1]!]);
    countEqual(passages, [{ fingerprint: prints[99_998]!, documentFrequency: 4, corpusFrequency: 4 }], new Room());
    expect(passages.slice(-2).map(({ earlier }) => earlier)).toEqual([99_999, 1]);
    expect(passages[99_998]!.documentFrequency).toBe(4);
    expect(passages[99_997]!.documentFrequency).toBe(1);
  });
});
