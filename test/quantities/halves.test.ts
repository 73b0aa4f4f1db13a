import { describe, expect, it } from 'vitest';
import { claimsOf } from './reading.ts';

describe('a half more than one, two …', () => {
  it.each([
    ['She waited a year and a half.', 'a year and a half', 1.5, 'year'],
    ['The disc is about an inch and a half wide.', 'about an inch and a half', 1.5, 'inch'],
    ['It took two hours and a half.', 'two hours and a half', 2.5, 'hour'],
    ['It took 5 and a half hours.', '5 and a half hours', 5.5, 'hour'],
    ['They spent 2 and a half million dollars.', '2 and a half million dollars', 2_500_000, 'dollar'],
    ['He retired at the age of 59 and a half.', '59 and a half', 59.5, 'year'],
  ])('%s', (text, words, value, unit) => expect(claimsOf(text)).toMatchObject([{ text: words, value, unit }]));

  it.each([
    ['They ate an apple and a half melon.', [0.5]],
    ['It lost a year and half of its staff.', [0.5]],
    ['They bought 3 boats and a half share.', [3, 0.5]],
  ])('but %s', (text, values) => expect(claimsOf(text).map(({ value }) => value)).toEqual(values));
});
