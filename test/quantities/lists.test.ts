import { describe, expect, it } from 'vitest';
import { claimsOf, rowOf } from './reading.ts';

const units = (text: string) => claimsOf(text).map(({ value, unit }) => [value, unit]);

describe('a tally that leaves out its noun', () => {
  it.each([
    ['Labour won 202 seats, the Greens 36 and the Reds 4.', [202, 36, 4], 'seat'],
    ['Ada Park scored 20 points, Bo Lind 15 and Kai 12.', [20, 15, 12], 'point'],
    ['Ada scored 21 goals, Bo Lind added 15 and Kai had 9.', [21, 15, 9], 'goal'],
    ['Smith took 52 percent, Jones 40 and Lee 8.', [52, 40, 8], 'percent'],
  ])('%s', (text, values, unit) => expect(units(text)).toEqual(values.map((value) => [value, unit])));

  it.each([
    ['They own two consoles, Umbra 360 and Acme 5.', [[2, 'console']]],
    ['Ada won 3 prizes; she owns an Umbra 12.', [[3, 'prize']]],
    [
      'Ada scored 3 goals; Bo Lind, 44, left.',
      [
        [3, 'goal'],
        [44, 'year'],
      ],
    ],
  ])('but %s', (text, expected) => expect(units(text)).toEqual(expected));
});

describe('modifiers that share a noun', () => {
  it.each([
    ['They won 12 gold, 10 silver and 8 bronze medals.', ['medal', 'medal', 'medal']],
    ['It has 20 full-time and 30 part-time jobs.', ['job', 'job']],
    ['He faces 3 state and 4 federal charges.', ['charge', 'charge']],
    ['It has one indoor and two outdoor pools.', ['pool', 'pool']],
    ['They keep 12 chicken and 3 ducks.', ['chicken', 'duck']],
    ['They keep 40 cattle and 30 black sheep.', ['cattle', 'sheep']],
    ['One boy and two older girls left.', ['boy', 'girl']],
    ['A 5 star hotel and 3 big halls are shut.', ['star', 'hall']],
  ])('%s', (text, expected) => expect(claimsOf(text).map(({ unit }) => unit)).toEqual(expected));
});

describe('people by what befell them', () => {
  it('counts the dead and the injured', () =>
    expect(units('The storm left 30 dead and 200 injured.')).toEqual([
      [30, 'person'],
      [200, 'person'],
    ]));
  it('but what has a noun counts that', () =>
    expect(units('He found 3 dead fish and 12 injured birds.')).toEqual([
      [3, 'fish'],
      [12, 'bird'],
    ]));
});

describe('units of several words joined by hyphens', () => {
  it.each([
    ['The 900-square-foot flat is let.', 'square foot'],
    ['A 40-mile-per-hour gust came.', 'mile per hour'],
    ['A 900 square foot flat is let.', 'square foot'],
    ['They drew a 4-square grid.', 'square'],
  ])('%s', (text, unit) => expect(rowOf(text)).toMatchObject({ unit }));
});

it('takes a noun that counts many in the singular behind a plural', () =>
  expect(units('It hired a dozen sales staff and 1.4 million active troops.')).toEqual([
    [12, 'staff'],
    [1_400_000, 'troop'],
  ]));
