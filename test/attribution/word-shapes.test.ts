import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordShapes } from '../../src/attribution/word-shapes.ts';
import { anyText } from '../any-text.ts';

const mayHave = (words: string[], word: string) => new WordShapes(words).mayHave(word, 0, word.length);

describe('shapes of words', () => {
  it.each(['said', 'Said', 'SAID'])('let %s be looked up', (word) => expect(mayHave(['said'], word)).toBe(true));

  it.each(['bridge', 'sad', 'the', ','])('spare %s the look-up', (word) => expect(mayHave(['said'], word)).toBe(false));

  it('never hide a word of the table, in whatever letters', () => {
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 8 }), (word) => {
        const lower = word.toLowerCase();
        expect(mayHave([lower], lower)).toBe(true);
        if (lower.length === word.length) expect(mayHave([lower], word)).toBe(true);
      }),
    );
  });
});
