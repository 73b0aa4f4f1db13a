import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shapeOf, wordHash } from '../../src/text/token-shape.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';

const tokenOf = (word: string) => ({
  text: word,
  lower: word,
  shape: shapeOf(word, word),
  start: 0,
  end: word.length,
  tag: '',
});

it('tells of each word of a text what is known of it', () => {
  const table = new WordTable([
    ['bridge', 1],
    ['’s', 2],
  ]);
  expect(tokenize('The Bridge’s end').map((token) => table.of(token))).toEqual([undefined, 1, 2, undefined]);
});

it('keeps words of one hash apart', () => {
  const byHash = new Map<number, string>();
  for (let n = 0; ; n++) {
    const word = `w${n}`;
    const hash = wordHash(tokenOf(word));
    const same = byHash.get(hash);
    byHash.set(hash, word);
    if (same === undefined) continue;
    expect(new WordTable([[same, 1]]).of(tokenOf(word))).toBeUndefined();
    const table = new WordTable([
      [same, 1],
      [word, 2],
    ]);
    expect([table.of(tokenOf(same)), table.of(tokenOf(word))]).toEqual([1, 2]);
    return;
  }
});

it('answers as a map does', () => {
  const word = fc.stringMatching(/^[a-z’é]{1,3}$/);
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (known, asked) => {
      const map = new Map(known.map((one) => [one, one.length]));
      const table = new WordTable(map);
      for (const one of [...known, ...asked]) expect(table.of(tokenOf(one))).toBe(map.get(one));
    }),
  );
});
