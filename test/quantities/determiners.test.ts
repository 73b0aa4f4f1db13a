import { describe, expect, it } from 'vitest';
import { claimsOf, excludedOf } from './reading.ts';

describe('one that picks out and counts nothing', () => {
  it.each([
    'One questioner claimed it.',
    'In one tweet he praised them.',
    'But one official denied it.',
    'One former member, who left in May, wrote it.',
    '"It costs too much," said one shopper.',
    'One reason is the weather.',
    'He moved from one town to another.',
    'Fares vary from one shop to the next.',
    'It is the one remedy.',
    'Any one person may come.',
    'One small, 2-month study found it.',
    'They bought one.',
  ])('%s', (text) => expect(excludedOf(text)).toContainEqual(expect.stringMatching(/^one: pronoun$/i)));
});

describe('one that counts', () => {
  it.each([
    ['One man was killed and two were hurt.', [1, 2]],
    ['One man died.', [1]],
    ['Police said that one woman was killed.', [1]],
    ['One house was destroyed.', [1]],
    ['Three women and one man came.', [3, 1]],
    ['One goal and two assists followed.', [1, 2]],
    ['All but one player left.', [1]],
    ['Only one player left.', [1]],
    ['At least one player left.', [1]],
    ['She has one son.', [1]],
    ['One in five adults smoke.', [0.2]],
  ])('%s', (text, values) => expect(claimsOf(text).map(({ value }) => value)).toEqual(values));
});
