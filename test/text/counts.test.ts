import { describe, expect, it } from 'vitest';
import { codeUnits } from '../../src/text/code-units.ts';
import { count } from '../../src/text/counts.ts';

const counted = (text: string) => count(codeUnits(text), { start: 0, end: text.length });

describe('what stands in a stretch of text', () => {
  it.each([
    ['', 0, 0],
    ['Alpha has 8 users.', 15, 4],
    ['state-run 40k', 12, 3],
    ['a\u00a0b\u0085c', 3, 3],
    // A combining mark goes on in a word, and starts none.
    ['cafe\u0301s', 6, 1],
    ['\u0301 x', 2, 1],
  ])('%j: %d characters that can be seen, %d words', (text, visible, words) => {
    expect(counted(text)).toMatchObject({ visible, words, hasPairs: false });
  });

  it('takes two units that are one character as one', () => {
    expect(counted('🔷 Alpha')).toMatchObject({ visible: 6, words: 1, hasPairs: true });
  });

  it.each(['\r', '\n', '\u2028', '\u2029', '\v', '\f', '\u0085'])('sees the line end %j', (end) => {
    expect(counted(`Alpha${end}8`)).toMatchObject({ visible: 6, words: 2, hasLineEnds: true });
    expect(counted('Alpha\t8\u00a0')).toMatchObject({ visible: 6, words: 2, hasLineEnds: false });
  });

  it('looks at the stretch alone', () => {
    expect(count(codeUnits('Alpha 🔷'), { start: 0, end: 3 })).toEqual({
      visible: 3,
      words: 1,
      hasPairs: false,
      hasLineEnds: false,
    });
  });
});
