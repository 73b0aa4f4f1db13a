import { expect, test } from 'vitest';
import { lowerAt, tagAt, textAt, tokenAt } from '../../src/text/token-at.ts';
import { tokenize } from '../../src/text/tokens.ts';

const tokens = tokenize('The Bridge');

test('gives what stands beside a token', () => {
  expect(textAt(tokens, 1)).toBe('Bridge');
  expect(lowerAt(tokens, 1)).toBe('bridge');
  expect(tagAt([{ ...tokens[0]!, tag: 'DT' }], 0)).toBe('DT');
  expect(tokenAt(tokens, 0)).toBe(tokens[0]);
});

test.each([-1, -2, 2, 3])('has nothing at %d, beyond either end', (at) => {
  expect([textAt(tokens, at), lowerAt(tokens, at), tagAt(tokens, at)]).toEqual(['', '', '']);
  expect(tokenAt(tokens, at)).toBeUndefined();
});
