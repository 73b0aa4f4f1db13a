import { expect, it } from 'vitest';
import { QUOTED } from '../../src/attribution/statement.ts';
import { placeOf, tagsOf } from '../../src/attribution/tag-sets.ts';
import { TAGS } from '../../src/text/tag-set.ts';

const ALL = [...TAGS, QUOTED, ''];

it('gives each tag a place of its own', () => {
  expect(new Set(ALL.map(placeOf)).size).toBe(ALL.length);
});

it('holds its tags and no others', () => {
  const nouns = tagsOf('NN NNS NNP NNPS');
  expect(ALL.filter((tag) => nouns.has(tag))).toEqual(['NN', 'NNS', 'NNP', 'NNPS']);
});
