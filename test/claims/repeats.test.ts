import { describe, expect, it } from 'vitest';
import { repeatedSentences } from '../../src/claims/repeats.ts';
import type { Quantity, Sentence } from '../../src/core/layers.ts';

/** The numbers of the sentences that repeat another, each of which holds a claim. */
function repeatedOf(...texts: string[]): number[] {
  const sentences: Sentence[] = [];
  let text = '';
  for (const one of texts) {
    sentences.push({ start: text.length, end: text.length + one.length, block: 0 });
    text += `${one} `;
  }
  const claims = texts.map((_, sentence) => ({ sentence, excluded: null }) as Quantity);
  return [...repeatedSentences(text, sentences, claims)].sort();
}

describe('repeated sentences', () => {
  it('have the words of an earlier one, in any case', () => {
    expect(repeatedOf('It has 40 users.', 'Nobody left.', 'IT HAS 40 users.')).toEqual([2]);
  });

  it('may run over other lines', () => {
    expect(repeatedOf('It has\n40 users.', 'It has 40 users.')).toEqual([1]);
    expect(repeatedOf('It has 40 users.', 'It has\n  40 users.')).toEqual([1]);
  });

  it('are as long in small letters: İ is one letter and two units', () => {
    expect(repeatedOf('İzmir has 40 users.', 'i̇zmir has 40 users.')).toEqual([1]);
  });

  it('are none when another word stands in them', () => {
    expect(repeatedOf('It has 40 users.', 'It had 40 users.', 'It has 41 users.')).toEqual([]);
  });

  it('are none where nothing is claimed', () => {
    const sentences: Sentence[] = [0, 9].map((start) => ({ start, end: start + 8, block: 0 }));
    expect(repeatedSentences('Go home. Go home.', sentences, []).size).toBe(0);
  });
});
