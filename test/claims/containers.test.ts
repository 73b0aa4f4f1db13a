import { describe, expect, it } from 'vitest';
import { claimsOf } from './reading.ts';

const abouts = (text: string) => claimsOf(text).map(({ about }) => about);
const measures = (text: string) => claimsOf(text).map(({ measure }) => measure);

describe('what has so many', () => {
  it.each([
    ['The law binds companies with [more than 250|count|worker] workers.', ['companies']],
    ['They will build a hotel with [40|count|room] rooms.', ['hotel']],
    ['It rests on interviews with [7|count|judge] judges.', ['interviews']],
    ['Ada won the match with [40|count|point] points.', ['Ada']],
    ['Umbra came fifth in the table with [40|count|win] wins.', ['Umbra']],
    ['They spoke of the deaths of “[30|count|sailor] sailors”.', ['deaths']],
  ])('%s', (text, expected) => expect(abouts(text)).toEqual(expected));

  it('is none of the words for a sum', () => {
    expect(abouts('A total of [530|count|runner] runners entered the race.')).toEqual([null]);
    expect(abouts('A fleet of [30|count|bus] buses was sold.')).toEqual(['fleet']);
  });

  it('loses a number and what a hyphen joins to it', () => {
    expect(measures('The [12|count|member]-member jury met for [nine hours|duration|hour].')[1]).toBe('jury');
    expect(measures('The tall tower stood for [nine years|duration|year].')).toEqual(['tall tower']);
  });
});

describe('who did it, beside a stretch of time', () => {
  it.each([
    ['Dealers last year sold [40|count|van] vans.', ['Dealers']],
    ['The firm this week cut [40|count|job] jobs.', ['firm']],
    ['Last year the firm cut [40|count|job] jobs.', ['firm']],
  ])('%s', (text, expected) => expect(abouts(text)).toEqual(expected));
});

describe('what a verb moves by so much', () => {
  it.each([
    ['The new line shortens the trip by [35 minutes|duration|minute].', ['trip']],
    ['Acme beats Umbra by [5 points|measurement|point].', ['Acme']],
    ['The race lasted [35 minutes|duration|minute].', ['race']],
    ['The poll has a margin of error of [3 points|measurement|point].', ['margin of error']],
    ['They want a share of the profit of [$3m|money|dollar].', ['profit']],
    ['They expect claims of [between $4 and $5|money|dollar].', ['claims']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected));
});

describe('what so many times as much is of', () => {
  it.each([
    ['The city had [10|count|time] times as many cases as before.', ['cases']],
    ['They fled at [three|count|time] times the rate of farmers.', ['rate of farmers']],
    ['The bell rang [three|count|time] times.', ['times']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected));
});

describe('who or what hangs on a joint', () => {
  it.each([
    ['Ada won gold in a [5 km|measurement|kilometre] race.', [null]],
    ['The town stood trial after a [two-day|duration|day] siege.', [null]],
    ['Ada ran a [5 km|measurement|kilometre] race.', ['Ada']],
    ['The shares are trading at a [5 percent|percentage|percent] discount.', ['shares']],
  ])('%s', (text, expected) => expect(abouts(text)).toEqual(expected));

  it('keeps no ages and no stretch of time', () => {
    expect(measures('The rate for women ages [16 to 24|age|year] was [9 percent|percentage|percent].')[1]).toBe(
      'rate for women',
    );
    expect(measures('The plan gives you [54 gigabytes|measurement|gigabyte] of data for a month.')).toEqual(['data']);
    expect(measures('Ada died [nine years|duration|year] ago.')).toEqual([null]);
    expect(measures('Ada reigned [nine years|duration|year].')).toEqual(['Ada']);
  });
});

describe('verbs that were tagged otherwise', () => {
  it.each([
    ['The plants will cool gas to [20 degrees|measurement|degree].', ['gas']],
    ['It could slow growth by [2 percent|percentage|percent].', ['growth']],
    ['The new bath in the house will cool to [20 degrees|measurement|degree].', ['new bath in the house']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected));

  it.each([
    ['The law binds companies with [40|count|worker] workers.', ['companies']],
    ['The rule binds old firms in [40|count|town] towns.', ['rule']],
    ['A law firm sales team of [40|count|person] people.', ['law firm sales team']],
  ])('%s', (text, expected) => expect(abouts(text)).toEqual(expected));
});
