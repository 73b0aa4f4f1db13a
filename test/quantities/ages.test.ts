import { describe, expect, it } from 'vitest';
import { claimsOf } from './reading.ts';

const kinds = (text: string) => claimsOf(text).map(({ text, kind, unit }) => `${text} ${kind} ${unit}`);

describe('ages without a word for the year', () => {
  it.each([
    ['The goalkeeper, 26, has retired.', '26 age year'],
    ['A former maths teacher, 51, was held.', '51 age year'],
    ['They jailed the shop’s owner, 62.', '62 age year'],
    ['Her brother, 34, who drove, fled.', '34 age year'],
    ['Men aged between 40 and 65 took part.', '40 and 65 age year'],
    ["I'm 74 and well.", '74 age year'],
    ['I am 74 and well.', '74 age year'],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual([expected]));

  it.each([
    ['Goalkeepers, 26, were tested.', ['26 count null']],
    ['They sold a boat, 26, and a car.', ['26 count null']],
    ['They hired a cook, 26 waiters and a nurse.', ['26 count waiter']],
    ['It lies between 40 and 65 miles off.', ['40 and 65 miles measurement mile']],
    ['I am 74 miles away.', ['74 miles measurement mile']],
  ])('but %s', (text, expected) => expect(kinds(text)).toEqual(expected));
});
