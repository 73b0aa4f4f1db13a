import { expect, it } from 'vitest';
import { compileCues, cues, sayingParticiples } from '../../src/attribution/cues.ts';
import { cuesIn, glanceAt } from '../../src/attribution/glance.ts';
import { readReferences } from '../../src/io/reference.ts';
import { tokenize } from '../../src/text/tokens.ts';

const lexicon = compileCues(readReferences([cues, sayingParticiples]));

function glance(text: string) {
  const tokens = tokenize(text);
  const marks: number[] = [];
  const { cues: at, stops } = glanceAt(text, tokens, lexicon, marks);
  return { words: at.map((n) => tokens[n]!.text), marks: marks.map((n) => text[n]), stops };
}

it('finds cues, marks and stops in one look at a sentence', () => {
  const text = 'Mr. Adams said “no” and left.';
  expect(glance(text)).toEqual({ words: ['said'], marks: ['“', '”'], stops: true });
  expect(cuesIn(tokenize(text), lexicon)).toEqual([3]);
});

it.each([
  ['the stop that ends it', 'The bridge was long.'],
  ['an apostrophe inside a word', 'The old bridge was Adams’s'],
  ['a cue in capitals amid the sentence', 'The bridge that Adams Said'],
  ['nothing', ''],
])('passes over %s', (_, text) => expect(glance(text)).toEqual({ words: [], marks: [], stops: false }));
