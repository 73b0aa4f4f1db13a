import { describe, expect, it } from 'vitest';
import { claimsOf } from './reading.ts';

const abouts = (text: string) => claimsOf(text).map(({ about }) => about);
const measures = (text: string) => claimsOf(text).map(({ measure }) => measure);

describe('who holds a count', () => {
  it.each([
    ['The race is up to them but my focus is on [7|count|lap] laps.', ['focus']],
    ['She swam on Lake Umbra and Pepe won [3|count|medal] medals.', ['Pepe']],
    ['Ada and Pepe won [3|count|medal] medals.', ['Ada and Pepe']],
    ['Its tough to find it in just [one|count|area] area.', [null]],
    ['The poor have [3|count|clinic] clinics.', ['poor']],
    ['[Seven|count|cat] cats and [8|count|dog] dogs live here.', [null, null]],
    [
      'The fire killed [12|count|person] people, injured [40|count|person] and burnt [9|count|home] homes.',
      Array(3).fill('fire'),
    ],
    ['Acme, which makes cars, sold [9|count|home] homes.', ['Acme']],
    ['Acme, a maker of cars, sold [9|count|home] homes.', ['Acme']],
    ['He took [5|count|prize] prizes for [32|count|race] races.', [null, null]],
    ['The panel of [12|count|judge] judges left.', ['panel']],
    ['Nothing broke [3|count|box] boxes.', [null]],
  ])('%s', (text, expected) => expect(abouts(text)).toEqual(expected));
});

describe('what is measured', () => {
  it.each([
    [
      'It edged up its forecast by [0.1 points|measurement|point] to [4%|percentage|percent].',
      ['forecast', 'forecast'],
    ],
    ['Prices went up by [4%|percentage|percent].', ['Prices']],
    ['Today is [two months|duration|month] before the vote.', [null]],
    [
      'Umbra fell [12 points|measurement|point], or [1%|percentage|percent], to [2,985|count] while Acme rose.',
      ['Umbra', 'Umbra', 'Umbra'],
    ],
    ['The vote is [two months|duration|month] away.', ['vote']],
    ['Acme offers it, with prices [as low as $9|money|dollar].', ['prices']],
    ['It is sold for [as low as $9|money|dollar].', [null]],
    ['He ended with [25 points|measurement|point] [11|count|rebound] rebounds.', [null, 'rebounds']],
    ['It has a [2.4-litre|measurement|litre] [four|count|cylinder]-cylinder engine.', ['engine', 'engine']],
    ['We sell [5-gallon|measurement|gallon] bottles of water.', ['bottles of water']],
    ['In a [three-hour|duration|hour] recorded interview with the police he left.', ['recorded interview']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected));
});

describe('a sentence whose verb the tagger missed', () => {
  it.each([
    ['Each of its houses costs about [$4|money|dollar] to build.', ['houses']],
    ['The plan aims to reduce the price of power to [$5|money|dollar].', ['price of power']],
    ['Job cuts at [5|count|plant] plants', ['plants']],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected));
});
