import { describe, expect, it } from 'vitest';
import { claimsOf, rowOf } from './reading.ts';

describe('ranges', () => {
  it.each([
    ['There are 10-15 thousand shops.', 10_000, 15_000, 'shop'],
    ['Between 5 and 7 shops closed.', 5, 7, 'shop'],
    ['Shares at $8 to $9.', 8, 9, 'dollar'],
    ['Shares at between $62 and $68 a share.', 62, 68, 'dollar per share'],
    ['Growth of 4 to 5%.', 4, 5, 'percent'],
    ['A wall of 2–3 m.', 2, 3, 'metre'],
    ['Aid of $10 to $15 billion.', 10_000_000_000, 15_000_000_000, 'dollar'],
    ['Fines of $200 to $4 million.', 200, 4_000_000, 'dollar'],
    ['It takes two or three days.', 2, 3, 'day'],
    ['Work for 18- to 24-year-olds.', 18, 24, 'year'],
    ['Sheds of 80 sq ft up to 120 sq ft.', 80, 120, 'square foot'],
  ])('%s', (text, low, high, unit) =>
    expect(rowOf(text)).toMatchObject({ value: null, valueLow: low, valueHigh: high, unit, precision: 'range' }),
  );

  it.each([
    ['Rents rose from 8 to 9 percent.', [8, 9]],
    ['The index rose 3 points to 40 points.', [3, 40]],
    ['They have 46 percent to 42 percent.', [46, 42]],
    ['It costs 5 and 7 euros.', [5, 7]],
    ['Exports fell by half to 3 million dollars.', [0.5, 3_000_000]],
  ])('no range: %s', (text, values) => expect(claimsOf(text).map((row) => row.value)).toEqual(values));
});

describe('bounds, hedges and trends', () => {
  it('leaves the open end of a bound null', () => {
    expect(rowOf('More than 40 shops closed.')).toMatchObject({ valueLow: 40, valueHigh: null, precision: 'exact' });
    expect(rowOf('Up to 40 shops closed.')).toMatchObject({ valueLow: null, valueHigh: 40, precision: 'exact' });
    expect(rowOf('At least about 40 shops closed.')).toMatchObject({ comparator: '>=', precision: 'approximate' });
  });
  it('takes the words of comparison and a measuring unit into the text, a counted noun not', () => {
    expect(rowOf('It cost close to 500 billion tomans.').text).toBe('close to 500 billion tomans');
    expect(rowOf('More than 40 shops closed.').text).toBe('More than 40');
  });
  it.each([
    ['Exports rose 4 percent.', 'up'],
    ['Exports fell sharply by 4 percent.', 'down'],
    ['A 4 percent drop hurt them.', 'down'],
    ['They cut the budget of the ministry by 4 percent.', 'down'],
    ['They raised 4 million dollars.', null],
    ['They gave up 40 yards.', null],
    ['Exports make 4 percent of it.', null],
  ])('%s', (text, trend) => expect(rowOf(text).trend).toBe(trend));
});

it('parts the amount of a rise from the level that it led to', () => {
  expect(claimsOf('Visits rose by 300 to 4,000.').map(({ value }) => value)).toEqual([300, 4000]);
  expect(claimsOf('Visits rose by 10 to 15.')[0]).toMatchObject({ valueLow: 10, valueHigh: 15 });
});
