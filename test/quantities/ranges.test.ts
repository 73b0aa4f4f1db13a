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
  it('leaves the open end of a bounded range null', () => {
    expect(rowOf('It drew at least 25 to 30 people.')).toMatchObject({ value: null, valueLow: 25, valueHigh: null });
    expect(rowOf('It drew up to 25 to 30 people.')).toMatchObject({ value: null, valueLow: null, valueHigh: 30 });
    expect(rowOf('It drew about 25 to 30 people.')).toMatchObject({ value: null, valueLow: 25, valueHigh: 30 });
  });
  it.each([
    ['The margin is plus or minus 4 points.', 4, 'plus or minus 4 points'],
    ['The margin is plus/minus 4 points.', 4, 'plus/minus 4 points'],
    ['The margin is +/- 4 points.', 4, '+/- 4 points'],
    ['The margin is +/-4 points.', 4, '+/-4 points'],
    ['It stood, give or take 4 years.', 4, 'give or take 4 years'],
  ])('a margin has no sign: %s', (text, value, row) =>
    expect(rowOf(text)).toMatchObject({ value, text: row, comparator: '~' }),
  );
  it('keeps the sign of minus alone', () =>
    expect(claimsOf('It was minus 4 or minus 6 degrees.').map(({ value }) => value)).toEqual([-4, -6]));
  it('leaves give or take to the number behind it', () =>
    expect(claimsOf('It stood for 100 years, give or take ten.').map((row) => row.comparator)).toEqual(['=', '~']));
  it.each([
    ['<b>5</b> men came.', '='],
    ['He meant -> 5 apples.', '='],
    ['Noise > 5 dB.', '>'],
  ])('the end of a tag or an arrow is no sign: %s', (text, comparator) =>
    expect(rowOf(text).comparator).toBe(comparator),
  );
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

describe('from one level to another', () => {
  it.each([
    ['The rate rose by 37 percent, from 0.9 percent to 1.2 percent.', [37, 0.9, 1.2]],
    ['The limit was extended from five to 10.', [5, 10]],
    ['The price rose between May and June from 20 to 30 dollars.', [20, 30]],
    ['An increase in the rate of the tax from 23% to 35% is planned.', [23, 35]],
    ['The van goes from zero to 60 mph.', [0, 60]],
    ['Exports rose from 5 to 8 million tons.', [5_000_000, 8_000_000]],
  ])('two levels after a word of change: %s', (text, values) =>
    expect(claimsOf(text).map((row) => row.value)).toEqual(values),
  );
  it.each([
    'Fines range from $5 to $10.',
    'It takes from 5 to 10 days.',
    'Fares rose, and children from 5 to 10 stayed away.',
    'He drove from 5 to 8 miles.',
  ])('else a range: %s', (text) => expect(rowOf(text)).toMatchObject({ value: null, precision: 'range' }));
  it('gives the old level the unit of the new one', () => {
    expect(claimsOf('Rents rose from 8 to 9 percent.').map((row) => row.unit)).toEqual(['percent', 'percent']);
    expect(claimsOf('The team grew from 5 to 50 people.').map((row) => row.unit)).toEqual(['person', 'person']);
  });
  it('does not take the levels for percentages', () => {
    const units = (text: string) => claimsOf(text).map((row) => row.unit);
    expect(units('Costs fell by 18 percent, from 1.2 million to 984,000.')).toEqual(['percent', null, null]);
    expect(units('Sales rose 8 percent from 40 in May.')).toEqual(['percent', null]);
    expect(units('Sales rose to 8 percent from 5 in May.')).toEqual(['percent', 'percent']);
  });
});

it('parts the amount of a rise from the level that it led to', () => {
  expect(claimsOf('Visits rose by 300 to 4,000.').map(({ value }) => value)).toEqual([300, 4000]);
  expect(claimsOf('Visits rose by 10 to 15.')[0]).toMatchObject({ valueLow: 10, valueHigh: 15 });
});
