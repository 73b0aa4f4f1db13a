import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../src/io/reference.ts';
import { abbreviations } from '../../src/stages/sentences.ts';
import { codeUnits } from '../../src/text/code-units.ts';
import { sentenceSplitter } from '../../src/text/sentences.ts';

const split = sentenceSplitter(
  new Map(readReference(abbreviations).map((row) => [row.abbreviation, row.ends_sentence])),
);
const sentencesOf = (text: string) =>
  split(text, codeUnits(text), { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end));

describe('sentences', () => {
  it.each([
    ['The app grew. The regime blocked it.', 2],
    ['Dr. Maleki spoke. He was tired.', 2],
    ['A. Mahabadi wrote it.', 1],
    ['The U.S. president tweeted. The U.S. The rest.', 3],
    ['Apple Inc. said so.', 1],
    ['1. Iranian people are prepared. They wait.', 2],
    ['It was 2017. Then it stopped.', 2],
    ['“Why?” he asked. “Because.” She left.', 3],
    ['He said: “It was cyberspace.” They left!', 2],
    ['It rose 3.5 percent to $2.3m. Then it fell.', 2],
    ['and so on... The end.', 2],
    ['He paused ... and went on.', 1],
    ['The meeting is on Tues. 4 May at 5 p.m. in Oslo.', 1],
    ['这是第一句。这是第二句。', 2],
    ['What?! No. Yes.', 3],
    ['He lives at No. 10. She left.', 2],
  ])('%s', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it('holds every non-blank character, in order, without blanks at the ends', () => {
    const piece = fc.constantFrom('word', 'Mr.', '. ', '.', '" ', '” ', '! ', '\n', ' ', '5', '🔷', 'U.S.');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const found = sentencesOf(text);
        expect(found.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const sentence of found) expect(sentence).toBe(sentence.trim());
      }),
    );
  });

  it('counts from the start of the text, not of the block', () => {
    expect(split('xx  One. Two.', codeUnits('xx  One. Two.'), { start: 2, end: 13 })).toEqual([
      { start: 4, end: 8 },
      { start: 9, end: 13 },
    ]);
  });
});
