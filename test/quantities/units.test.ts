import { describe, expect, it } from 'vitest';
import { readReference } from '../../src/io/reference.ts';
import { numeralWords } from '../../src/quantities/numerals.ts';
import { comparatorWords, currencies, trendWords, units } from '../../src/quantities/tables.ts';
import { claimsOf, rowOf, rowsOf } from './reading.ts';

/** The example of a row of a reference table is a test of that row. */
describe('reference tables: each row does what its example says', () => {
  it.each(readReference(units))('$unit: $example', ({ unit, kind, example }) => {
    const found = rowsOf(example).filter((row) => row.unit?.split(' per ')[0] === unit || row.unit === unit);
    expect(found.map((row) => row.kind)).toContain(kind);
  });
  it.each(readReference(currencies))('$unit: $example', ({ unit, code, example }) => {
    expect(rowsOf(example).map((row) => [row.unit, row.unitCode])).toContainEqual([unit, code || null]);
  });
  it.each(readReference(comparatorWords))('$phrase: $example', ({ comparator, hedged, example }) => {
    const [row] = rowsOf(example).filter((one) => one.value !== 1);
    expect([row?.comparator, row?.precision]).toEqual([comparator, hedged === 'true' ? 'approximate' : 'exact']);
  });
  it.each(readReference(trendWords))('$word: $example', ({ trend, example }) => {
    expect(rowOf(example).trend).toBe(trend);
  });
  it.each(readReference(numeralWords).filter((row) => row.role !== 'idiom'))('$word: $example', ({ example }) => {
    expect(rowsOf(example).length).toBeGreaterThan(0);
  });
  it.each(readReference(numeralWords).filter((row) => row.role === 'idiom'))('$word: $example', ({ example }) => {
    expect(rowsOf(example)).toEqual([]);
  });
});

describe('money', () => {
  it.each([
    ['A fine of US$40.', 'dollar', 'USD'],
    ['A fine of HK$40.', 'Hong Kong dollar', 'HKD'],
    ['A fine of $A40.', 'Australian dollar', 'AUD'],
    ['A fine of 40 Canadian dollars.', 'Canadian dollar', 'CAD'],
    ['A fine of 500 billion tomans.', 'toman', null],
    ['Oil at $40 a barrel.', 'dollar per barrel', 'USD'],
    ['A flat at $21.25 per square foot.', 'dollar per square foot', 'USD'],
    ['A wage of $12 an hour.', 'dollar per hour', 'USD'],
  ])('%s', (text, unit, unitCode) => expect(rowOf(text)).toMatchObject({ unit, unitCode, kind: 'money' }));
  it('knows pounds of flour from pounds of money', () => {
    expect(rowOf('The cake took 40 pounds of flour.')).toMatchObject({ unitCode: '[lb_av]', kind: 'measurement' });
    expect(rowOf('The cake cost 40 pounds.')).toMatchObject({ unitCode: 'GBP', kind: 'money' });
  });
});

describe('measures', () => {
  it.each([
    ['Winds of 74 mph.', 'mile per hour', '[mi_i]/h'],
    ['A flat of 32m2.', 'square metre', 'm2'],
    ['Output of 800,000 barrels a day.', 'barrel per day', '[bbl_us]/d'],
    ['A 52,000 barrel-a-day refinery.', 'barrel per day', '[bbl_us]/d'],
    ['A night of 30°C.', 'celsius', 'Cel'],
    ['A laser of 5 W.', 'watt', 'W'],
  ])('%s', (text, unit, unitCode) => expect(rowOf(text)).toMatchObject({ unit, unitCode }));
  it('tells percent, percentage points and basis points apart', () => {
    expect(rowOf('Turnout fell by 3 percent.').unit).toBe('percent');
    expect(rowOf('Turnout fell by 3 percentage points.').unit).toBe('percentage point');
    expect(rowOf('Rates fell by 25 basis points.').unit).toBe('basis point');
  });
});

describe('ages', () => {
  it.each([
    'Maria Lopez, 44, left early.',
    'She was aged 44.',
    'A 44-year-old farmer left.',
    'She left at the age of 44.',
    'A farmer who is 44.',
  ])('%s', (text) => expect(claimsOf(text)[0]).toMatchObject({ value: 44, unit: 'year', kind: 'age' }));
  it('reads ten years of life', () =>
    expect(claimsOf('A man in his early 60s left.')[0]).toMatchObject({
      valueLow: 60,
      valueHigh: 69,
      unit: 'year',
      kind: 'age',
    }));
  it('but not a number between commas after a place', () =>
    expect(claimsOf('In all, 44, or half, left.')[0]?.kind).not.toBe('age'));
});

describe('counted nouns', () => {
  it.each([
    ['It has 40 million active users.', 'user'],
    ['There are 10-15 thousand Telegram-based online businesses.', 'business'],
    ['Police arrested 8.', 'person'],
    ['This country of 85 million suffers.', 'person'],
    ['Thousands of artilleries are firing.', 'artillery'],
    ['Eight million 250 ml bottles sold.', 'bottle'],
    ['An 11-member panel met.', 'member'],
    ['He sold 1,500 coal- and gas-fired plants.', 'plant'],
    ['Six of the judges left.', 'judge'],
    ['They sold 4 million T-shirts.', 'T-shirt'],
    ['It is near a 5 star hotel.', 'star'],
    ['About 40 women came Monday.', 'woman'],
  ])('%s', (text, unit) => expect(claimsOf(text)[0]).toMatchObject({ unit, kind: 'count' }));
  it('gives the head as a token of the sentence', () => expect(rowOf('It has 40 million active users.').head).toBe(5));
});

describe('units of a neighbour', () => {
  it.each([
    ['They fined 8, 12 and 20 percent.', ['percent', 'percent', 'percent']],
    ['They offer 60 boats by sale and 25 by lot.', ['boat', 'boat']],
    ['After arresting 8 people for photos and another 8 for songs, they left.', ['person', 'person']],
    ['It has 200 million users, of which 40 million are Iranians.', ['user', 'user']],
    ['They spent 30 million of the 2 billion rupees.', ['rupee', 'rupee']],
    ['The index rose 64 points to 4,577.', ['point', 'point']],
    ['The index fell 0.4 percent to 13,176.', ['percent', null]],
  ])('%s', (text, expected) => expect(claimsOf(text).map((row) => row.unit)).toEqual(expected));
});

describe('a counted noun', () => {
  it.each([
    ['Some 40 gas power plants together emit more.', 'plant'],
    ['A 5 star hotel opened.', 'star'],
    ['Turnout passed the 5,000 mark.', null],
    ['There were 40 marks on it.', 'mark'],
  ])('in %j', (text, unit) => expect(rowsOf(text)[0]?.unit).toBe(unit));
});

describe('a unit', () => {
  it('is in the singular, also in -ics', () => {
    expect(rowsOf('It won over 14 critics and 3 Catholics.').map(({ unit }) => unit)).toEqual(['critic', 'Catholic']);
  });

  it('is a word, never a picture or a mark', () => {
    expect(rowsOf('They drew 15 😀 faces and 3 ★ hotels.').map(({ unit }) => unit)).toEqual([null, null]);
  });
});
