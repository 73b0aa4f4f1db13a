import { describe, expect, it } from 'vitest';
import { claimsOf, excludedOf } from './reading.ts';

const counted = (text: string) => claimsOf(text).map(({ value, unit }) => `${value} ${unit}`);

it('peoples in -i have a singular', () => {
  expect(counted('Some 40 Israelis and 50 taxis left.')).toEqual(['40 Israeli', '50 taxi']);
  expect(counted('It shows 40 works.')).toEqual(['40 work']);
});

describe('a number whose noun stands behind one before', () => {
  it.each([
    ['The group has 16 offices, four of which are in Asia.', ['16 office', '4 office']],
    ['The house has 225 seats, of which the party holds 139.', ['225 seat', '139 seat']],
    ['The town saw 46 floods, compared to 21 in Umbra.', ['46 flood', '21 flood']],
    ['The town saw 46 floods in five days, compared with 21 in Umbra.', ['46 flood', '5 day', '21 flood']],
  ])('%s', (text, expected) => expect(counted(text)).toEqual(expected));

  it.each([
    ['The firm hired 60 engineers, bringing its workforce to 240.', ['60 engineer', '240 null']],
    ['The firm opened 16 shops which lost 4 million.', ['16 shop', '4000000 null']],
  ])('but %s', (text, expected) => expect(counted(text)).toEqual(expected));
});

describe('numbers of notes', () => {
  it.each([
    ['It helps with stress (32, 33).', ['32: label', '33: label']],
    ['It helps with stress (32, 33, 34) and sleep.', ['32: label', '33: label', '34: label']],
    ['It sold apples (32, 1,300).', []],
    ['Ada Park (15, 12) won.', []],
    ['It sold fruit (32 apples, 33 pears).', []],
  ])('%s', (text, expected) => expect(excludedOf(text)).toEqual(expected));
});

describe('an article opens another phrase', () => {
  it.each([
    ['They expand by five the pool of judges.', [null]],
    ['They sold half the boats.', [null]],
    ['They sold five of the boats.', ['boat']],
  ])('%s', (text, expected) => expect(claimsOf(text).map(({ unit }) => unit)).toEqual(expected));
});

describe('a rate behind what is measured', () => {
  it.each([
    ['The plant makes 150,000 tonnes of raw steel a year.', 'tonne per year'],
    ['They drink 5 litres of water a day.', 'litre per day'],
    ['They spent $40 million of public money a month.', 'dollar per month'],
    ['The plant made 150,000 tonnes of steel a year ago.', 'tonne'],
    ['The plant made 150,000 tonnes of steel a colleague said.', 'tonne'],
  ])('%s', (text, unit) => expect(claimsOf(text)[0]).toMatchObject({ unit }));
});

describe('which part is no move', () => {
  it.each([
    ['The lower 95 percent pay nothing.', null],
    ['Prices closed 95 percent lower.', 'down'],
    ['Prices were down 95 percent.', 'down'],
  ])('%s', (text, trend) => expect(claimsOf(text)).toMatchObject([{ trend }]));
});
