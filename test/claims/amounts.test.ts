import { expect, it } from 'vitest';
import { claimsOf } from './reading.ts';

it.each([
  ['The minister promised [$5m|money|dollar] worth of aid.', 'aid'],
  ['The minister promised [$5m|money|dollar] of aid.', 'aid'],
  ['They spent [$5m|money|dollar] on boats.', 'boats'],
  ['They lost [$5m|money|dollar] in 2020.', null],
  ['Sales ([5,000]) were high.', 'Sales'],
])('%s', (text, measure) => {
  expect(claimsOf(text).map((claim) => claim.measure)).toEqual([measure]);
});
