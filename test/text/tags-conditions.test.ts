import { expect, test } from 'vitest';
import type { TagRule } from '../../src/text/tag-rule.ts';
import { rulesByTag } from '../../src/text/tags-conditions.ts';
import { TAG_RULES } from '../../src/text/tags-rules.ts';

const rule: TagRule = { from: 'NN', to: 'VB', near: 'TO', example: 'to [plan] it' };

test('the rules of a tag keep their order', () => {
  const of = rulesByTag([rule, { ...rule, to: 'JJ' }, { ...rule, from: 'IN' }]);
  expect(of.flatMap(({ rules }) => rules.length).filter(Boolean)).toEqual([1, 2]);
  expect(rulesByTag(TAG_RULES).reduce((sum, { rules }) => sum + rules.length, 0)).toBe(TAG_RULES.length);
});

test('more rules on one tag than a number has bits are refused', () => {
  const many = Array.from({ length: 33 }, () => rule);
  expect(() => rulesByTag(many)).toThrow('more than 32 rules for the tag NN');
  expect(() => rulesByTag(many.slice(1))).not.toThrow();
});

test('a tag that is none is refused', () => {
  expect(() => rulesByTag([{ ...rule, near: 'NOUN' }])).toThrow('NOUN is no tag');
});
