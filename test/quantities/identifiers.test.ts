import { describe, expect, it } from 'vitest';
import { claimsOf, rowOf, rowsOf } from './reading.ts';

const reasons = (text: string) => new Set(rowsOf(text).map(({ excluded }) => excluded));

describe('identifiers', () => {
  it.each([
    'See DOI: 10.1007/978-3-319-09575-2_199-1 here.',
    'See 10.1038/s41586-019-1234-5 here.',
    'Its ISBN 978-3-16-148410-0 is known.',
    'Its ISBN-13: 978-0-306-40615-7 is known.',
    'Write to Springfield, IL 62704-1234 now.',
    'Write to New York, NY 10001.',
    'A four-way race and a two way street.',
  ])('%s', (text) => expect(reasons(text)).toEqual(new Set(['label'])));
  it.each([
    ['It sold 10.1007 tons of it.', 10.1007],
    ['Over 9-inch pipes it rained.', 9],
    ['In CA 40000 people fled.', 40_000],
    ['They know two ways out.', 2],
  ])('but: %s', (text, value) => expect(rowOf(text)).toMatchObject({ value, excluded: null }));
});

describe('hours told in words', () => {
  it.each(['It was half past two.', 'It was half past 8.', 'It was ten past three.', 'It was a quarter to five.'])(
    '%s',
    (text) => expect(reasons(text)).toEqual(new Set(['time'])),
  );
  it.each(['It opens from five to nine.', 'They drove past three villages.', 'He ate half an apple.'])(
    'but: %s',
    (text) => expect(claimsOf(text)).toHaveLength(1),
  );
});

describe('units with more behind them', () => {
  it.each([
    ['He is 6ft 2in in all.', '6ft 2in', 'foot', 6 + 2 / 12],
    ['He is 6 ft 2 tall.', '6 ft 2', 'foot', 6 + 2 / 12],
    ['He is 5ft 7 tall.', '5ft 7', 'foot', 5 + 7 / 12],
    ['It has 900 ft2 in all.', '900 ft2', 'square foot', 900],
    ['It has 40 ft 2 there.', '40 ft 2', 'square foot', 40],
    ['It weighs 180 lb.', '180 lb', 'pound', 180],
    ['Corn fell to $5.12 3/4 again.', '$5.12 3/4', 'dollar', 5.1275],
    ['Corn fell 3 1/4 cents.', '3 1/4 cents', 'cent', 3.25],
  ])('%s', (text, row, unit, value) => {
    expect(rowOf(text)).toMatchObject({ text: row, unit });
    expect(rowOf(text).value).toBeCloseTo(value, 9);
  });
});
