import { describe, expect, it } from 'vitest';
import { claimsOf, excludedOf, rowsOf } from './reading.ts';

const counted = (text: string) => claimsOf(text).map(({ value, unit }) => `${value} ${unit}`);

describe('one of so many', () => {
  it.each([
    ['One of the two bridges was shut.', [{ text: 'One of the two', value: 0.5, kind: 'ratio' }]],
    ['It struck one of its four ships.', [{ text: 'one of its four', value: 0.25, kind: 'ratio' }]],
    ['Only one of the three roads was open.', [{ value: 1 / 3, kind: 'ratio' }]],
  ])('%s', (text, expected) => expect(claimsOf(text)).toMatchObject(expected));
  it.each([
    ['One of the 12,000 workers fell ill.', ['12000 worker']],
    ['Two of the four ships sank.', ['2 ship', '4 ship']],
    ['One of the two-storey houses burnt.', ['2 storey']],
  ])('but %s', (text, expected) => expect(counted(text)).toEqual(expected));
});

describe('a rate by an adverb', () => {
  it.each([
    ['She earns $6,000 annually.', ['6000 dollar per year']],
    ['The mill makes 40 tonnes daily.', ['40 tonne per day']],
    ['It draws 400 visitors weekly, he said.', ['400 visitor per week']],
    ['They lose $9 million in wages annually.', ['9000000 dollar per year']],
    ['It takes $5 million in fees a year.', ['5000000 dollar per year']],
  ])('%s', (text, expected) => expect(counted(text)).toEqual(expected));
  it.each([
    ['It charges a $40 daily fee.', ['40 dollar']],
    ['The town has four weekly markets.', ['4 market']],
    ['It put $9 million in banks.', ['9000000 dollar']],
  ])('but %s', (text, expected) => expect(counted(text)).toEqual(expected));
});

describe('parts of a unit behind an article', () => {
  it.each([
    ['The lane is a quarter of a mile long.', ['0.25 mile']],
    ['It lasted half of an hour.', ['0.5 hour']],
    ['He taught for a quarter century.', ['0.25 century']],
    ['The rate is a quarter percentage point higher.', ['0.25 percentage point']],
    ['He taught for nearly a quarter of a century.', ['0.25 century']],
  ])('%s', (text, expected) => expect(counted(text)).toEqual(expected));
  it('but a part of a thing has no unit', () =>
    expect(counted('A quarter of a melon is left.')).toEqual(['0.25 null']));
});

describe('lengths by lengths', () => {
  it.each(['The frame is 11 by 14 inches.', 'The frame is 11 x 14 inches.', 'The frame is 11x14 inches.'])(
    '%s',
    (text) => expect(counted(text)).toEqual(['11 inch', '14 inch']),
  );
  it('but no other numbers do', () => expect(counted('They cut 11 by 14 percent.')).toEqual(['11 null', '14 percent']));
});

describe('the mark of an inch', () => {
  it.each([
    ['He sold the 16" laptop.', ['16 inch']],
    ['It beats what the new 16" does.', ['16 inch']],
  ])('%s', (text, expected) => expect(counted(text)).toEqual(expected));
  it.each([
    ['He said "we sold 16" and left.', ['16 null']],
    ['Of the laptops "it sold 16".', ['16 null']],
  ])('but %s', (text, expected) => expect(counted(text)).toEqual(expected));
});

describe('one or more', () => {
  it('is a bound', () =>
    expect(claimsOf('She leads one or more committees.')).toMatchObject([
      { value: 1, comparator: '>=', unit: 'committee' },
    ]));
  it('but not where nothing is counted', () => expect(claimsOf('She wants one or none.')).toEqual([]));
});

describe('numbers that call for help', () => {
  it.each([
    ['He called 911.', ['911: label']],
    ['A 911 dispatcher answered.', ['911: label']],
    ['The 999 call came late.', ['999: label']],
  ])('%s', (text, expected) => expect(excludedOf(text)).toEqual(expected));
  it.each(['He called 911 people.', 'The fair drew 911 visitors.', 'Some 999 calls came in.'])('but %s', (text) =>
    expect(claimsOf(text)).toHaveLength(1),
  );
});

describe('scores', () => {
  it.each([
    ['Ada Park beat Bo Lind 7-6 (5), 6-3.', ['7: score', '6: score', '5: score', '6: score', '3: score']],
    ['The bill passed by a 329-275 vote.', ['329: score', '275: score']],
  ])('%s', (text, expected) => expect(excludedOf(text)).toEqual(expected));
  it('but a number in brackets behind another is none', () =>
    expect(claimsOf('It sold 7 (5 of them old).')).toHaveLength(2));
});

describe('numbers within names and keys', () => {
  it.each([
    ['The ID.3 hatchback sold well.', ['3: label']],
    ['The suit, FHC/ABJ/7, failed.', ['7: label']],
    ['They called it “edition one”.', ['one: label']],
    ['It beats the VEGA 20 graphics.', ['20: name']],
    ['The Wi-Fi 802.11ac card failed.', ['802.11: label']],
    ['He put it in a 401(k) plan.', ['401: label']],
    ['The show “Mills: 1550–1950” opened.', ['1550: date', '1950: date']],
    ['She rose at three oclock.', ['three: time']],
    ['It ended then (0100 GMT).', ['0100: time']],
    ['A 3440x1440 panel failed.', ['3440: label', '1440: label']],
    ['A 2560 x 1440 screen failed.', ['2560: label', '1440: label']],
  ])('%s', (text, expected) => expect(excludedOf(text)).toEqual(expected));
  it.each([
    ['The plan failed.3 people left.', 1],
    ['It sold 20 optics.', 1],
    ['It sold 401 (all old).', 1],
    ['It sold 1550-1950 sacks.', 1],
    ['The team had a score of 2072.', 1],
  ])('but %s', (text, count) => expect(claimsOf(text)).toHaveLength(count));
  it('a year before the end of ours is one', () =>
    expect(excludedOf('The class of 2012 met.')).toEqual(['2012: date']));
});

describe('a verb in -s that looks like a plural', () => {
  const heads = (text: string) => rowsOf(text)[0]!.unitText;
  it.each([
    ['A third of the town population lives in Umbra.', 'population'],
    ['One in five nurses plans to leave.', 'nurses'],
    ['Half of the city spends on rent.', 'city'],
  ])('%s', (text, head) => expect(heads(text)).toBe(head));
  it.each([
    ['A third of the sports cars in Umbra were sold.', 'cars'],
    ['Half of the city buses in Umbra were late.', 'buses'],
    ['Two sales plans to cut costs failed.', 'plans'],
    ['A photo: two car bombs in Umbra.', 'bombs'],
    ['Half of the deputy chiefs of staff', 'chiefs'],
  ])('but %s', (text, head) => expect(heads(text)).toBe(head));
});

it('initials stand before the noun', () =>
  expect(counted('He caught two TD passes and saw 40 GP surgeries.')).toEqual(['2 pass', '40 surgery']));

it('a capitalised plural has its own noun', () =>
  expect(counted('They let in 14 Catholics, six Orthodox priests and four Muslims.')).toEqual([
    '14 Catholic',
    '6 priest',
    '4 Muslim',
  ]));

it('a phrase with one keeps its noun', () => {
  const nouns = ['At one time it rained.', 'One thing was clear.', 'One by one they left.'].map(
    (text) => rowsOf(text)[0]!.unitText,
  );
  expect(nouns).toEqual(['time', 'thing', null]);
});
