import { describe, expect, it } from 'vitest';
import { readReferences } from '../../src/io/reference.ts';
import { irregularSingulars, nounLemma } from '../../src/text/lemma.ts';
import { irregularPlurals } from '../../src/text/word-tables.ts';

const irregular = irregularSingulars(readReferences([irregularPlurals]).rows(irregularPlurals));

describe('the singular of a noun', () => {
  it.each([
    ['businesses', 'business'],
    ['people', 'person'],
    ['media', 'media'],
    ['countries', 'country'],
    ['Users', 'user'],
    ['houses', 'house'],
    ['churches', 'church'],
    ['boxes', 'box'],
    ['heroes', 'hero'],
    ['shoes', 'shoe'],
    ['chairwomen', 'chairwoman'],
    ['grand-children', 'grand-child'],
    ['analyses', 'analysis'],
    ['campuses', 'campus'],
    ['nurses', 'nurse'],
    ['selfies', 'selfie'],
    ['business', 'business'],
    ['tennis', 'tennis'],
    ['physics', 'physics'],
    ['virus', 'virus'],
    ['gas', 'gas'],
    ['bus', 'bus'],
  ])('%s -> %s', (plural, singular) => {
    expect(nounLemma(plural, irregular)).toBe(singular);
  });
});
