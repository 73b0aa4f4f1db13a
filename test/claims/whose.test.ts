import { describe, expect, it } from 'vitest';
import { claimsOf } from './reading.ts';

const abouts = (text: string) => claimsOf(text).map(({ about }) => about);
const measures = (text: string) => claimsOf(text).map(({ measure }) => measure);

describe('what an amount is of', () => {
  it.each([
    ['It sold much in the first [six months|duration|month] of the year.', [null]],
    ['[Three|count] of them were sold.', [null]],
    ['Men earned much more than women’s [$67,000|money|dollar].', ['women']],
    ['The new motor sold well, giving the car [355 hp|measurement|horsepower].', ['car']],
    ['The court fined the bank [$5 million|money|dollar].', ['bank']],
    ['Men got paid well, compared with women [$93,000|money|dollar].', ['women']],
    ['Ada Park was ahead, compared to Bo Lind [34 percent|percentage|percent].', ['Bo Lind']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected));
  it.each([
    ['A term of [six months|duration|month] of prison was the end.', ['prison']],
    ['Women’s pay of [$67,000|money|dollar] rose.', ['Women’s pay']],
    ['The court gave the bank a fine of [$5 million|money|dollar].', ['fine']],
    ['Men got much, compared with [$93,000|money|dollar] then.', ['Men']],
    ['The court gave up the case for [$5 million|money|dollar].', ['case']],
  ])('but %s', (text, expected) => expect(measures(text)).toEqual(expected));
});

describe('the one who says so', () => {
  it('does not have himself', () =>
    expect(abouts('The talks went on, said [two|count|source] sources in Oslo.')).toEqual([null]));
  it('but a verb behind a comma goes on', () =>
    expect(abouts('The fire killed 12 men, injured [40|count|worker] workers.')).toEqual(['fire']));
});

describe('numbers of one subject', () => {
  it.each([
    [
      'The [29|count|guard] guards hurt by a bomb and the [two|count|cook] cooks shot by a thief were safe.',
      [null, null],
    ],
    ['[Four|count|monk] monks, [six|count|nun] nuns and [one|count|boy] boy were let in.', [null, null, null]],
  ])('%s', (text, expected) => expect(abouts(text)).toEqual(expected));
  it('but what the subject has behind the verb is its own', () =>
    expect(abouts('The [29|count|guard] guards ate [two|count|cake] cakes.')[1]).toBe('guards'));
});

describe('where clauses begin', () => {
  it.each([
    ['News broke on Monday that the [two|count|firm] firms had met.', [null]],
    ['It is a time when [24|count|banker] bankers make more.', [null]],
    ['He met Ada Park, the [one|count|judge] judge whose ruling Acme praised.', [null]],
  ])('%s', (text, expected) => expect(abouts(text)).toEqual(expected));
});

describe('where so many are', () => {
  it.each([
    ['There are [10|count|name] names in the list of winners.', ['list of winners']],
    ['There were [40|count|shop] shops in that year.', [null]],
    ['Four shops closed in [three|count|town] towns.', ['Four shops']],
  ])('%s', (text, expected) => expect(abouts(text)).toEqual(expected));
});

describe('it that stands for nothing', () => {
  it.each([
    ['The mayor says it will cost [$40|money|dollar].', [null]],
    ['Acme said it would take [two years|duration|year].', [null]],
    ['Acme said it would sell for [$40|money|dollar].', ['Acme']],
    ['The car is old, but it will cost [$40|money|dollar].', ['car']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected));
});

describe('whose age it is', () => {
  it.each([
    ['Ada Park began to teach at age [16|age|year].', ['Ada Park']],
    ['Ada Park died at the age of [76|age|year].', ['Ada Park']],
    ['He died at the age of [76|age|year].', [null]],
    ['Acme said that farmers between the ages of [17 and 20|age|year] drink more.', ['farmers']],
    ['Drugs for children [under the age of 5|age|year] failed.', ['children']],
    ['Children ages [5 to 8|age|year] swam.', ['Children']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected));
});

it('words left out do not part a subject from its verb', () =>
  expect(measures('Acme said “the real rate … is [51 percent|percentage|percent].”')).toEqual(['real rate']));

describe('a bracket', () => {
  it('says what it says by itself', () =>
    expect(measures('It cut the cost of one code (prices start at [$5|money|dollar] there).')).toEqual(['prices']));
  it('but else speaks of what stands before it', () =>
    expect(measures('It likes Umbra ([$5|money|dollar] there).')).toEqual(['Umbra']));
});

it('a number behind `of` is no part of a number to come', () =>
  expect(measures('Ada had [20|measurement|point] of her season-high [31 points|measurement|point].')).toEqual([
    'Ada',
    'Ada',
  ]));

describe('names that share a verb', () => {
  it.each([
    ['Ada Park got [40 percent|percentage|percent], Bo Lind [9 percent|percentage|percent].', ['Ada Park', 'Bo Lind']],
    [
      'Acme rose [4 percent|percentage|percent], Umbra Steel [2 percent|percentage|percent] and Topaz [1 percent|percentage|percent].',
      ['Acme', 'Umbra Steel', 'Topaz'],
    ],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected));
});
