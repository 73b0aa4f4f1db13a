import { expect, test } from 'vitest';
import type { TagRule } from '../../src/text/tag-rule.ts';
import { TAG_RULES } from '../../src/text/tags-rules.ts';
import { ruleTable } from '../../src/text/tags-table.ts';

const rule: TagRule = { from: 'NN', to: 'VB', near: 'TO', example: 'to [plan] it' };

test('the rules of a tag keep their order', () => {
  const { rules } = ruleTable([rule, { ...rule, to: 'JJ' }, { ...rule, from: 'IN' }]);
  expect(rules.flatMap(({ length }) => length).filter(Boolean)).toEqual([1, 2]);
  expect(ruleTable(TAG_RULES).rules.reduce((sum, { length }) => sum + length, 0)).toBe(TAG_RULES.length);
});

test('more rules on one tag than a number has bits are refused', () => {
  const many = Array.from({ length: 33 }, () => rule);
  expect(() => ruleTable(many)).toThrow('more than 32 rules for the tag NN');
  expect(() => ruleTable(many.slice(1))).not.toThrow();
});

test('a tag that is none is refused', () => {
  expect(() => ruleTable([{ ...rule, near: 'NOUN' }])).toThrow('NOUN is no tag');
});
