import { describe, expect, it } from 'vitest';
import { claimsOf, rowOf, rowsOf } from './reading.ts';

const units = (text: string) => claimsOf(text).map(({ unit }) => unit);

describe('symbols and sloppy spellings of units', () => {
  it.each([
    ['The link carries 40 GB/s.', 'gigabyte per second', 'measurement'],
    ['The well yields 900 bpd.', 'barrel per day', 'measurement'],
    ['The fan moves 400 CFM.', 'cubic foot per minute', 'measurement'],
    ['The pump hums at 43 dBa.', 'decibel', 'measurement'],
    ['The tower sends at 40 Mhz.', 'megahertz', 'measurement'],
    ['The lamp draws 3 KW.', 'kilowatt', 'measurement'],
    ['He ran for 30 s.', 'second', 'duration'],
    ['He stayed for 10 d.', 'day', 'duration'],
    ['He worked there for 10 a and left.', 'year', 'duration'],
    ['Gold costs $1,300 an oz.', 'dollar per ounce', 'money'],
    ['Sand costs $5 a bag.', 'dollar per bag', 'money'],
  ])('%s', (text, unit, kind) => expect(rowOf(text)).toMatchObject({ unit, kind }));

  it.each(['Eat 5 a day.', 'The 3d floor is shut.', 'Take the 10a bus.', 'He gave 5 a.m. as the time.'])(
    'but no letter that measures nothing: %s',
    (text) => expect(rowsOf(text).map(({ kind }) => kind)).not.toContain('duration'),
  );
});

describe('what stands between a number and its noun', () => {
  it.each([
    ['Two 19th-century paintings were stolen.', 'painting'],
    ['Two 2018 films won prizes.', 'film'],
    ['They ordered ten F-105 jets.', 'jet'],
    ['They ordered 30 Boeing 737 Max planes.', 'plane'],
    ['He made 13,000 false or misleading claims.', 'claim'],
    ['They built 3 research and development centres.', 'centre'],
    ['She ran one small, 2-month study.', 'study'],
    ['She has two TVs.', 'TV'],
  ])('%s', (text, unit) => expect(claimsOf(text)[0]).toMatchObject({ unit }));

  it('names what one is picked of, through a possessive and a superlative', () => {
    const text = "One of the world's most gifted managers left.";
    expect(rowOf(text)).toMatchObject({ rule: 'quantities/one-of', unitText: 'managers' });
  });
  it('gives a share the whole that its owner counts', () =>
    expect(rowsOf("A third of Acme's 12,000 workers left.")[0]).toMatchObject({ kind: 'ratio', unitText: 'workers' }));
});

describe('units that a neighbour lends or keeps', () => {
  it('reads one to two of what stands before the or', () => {
    const [row] = claimsOf('He waited an hour or two.');
    expect(row).toMatchObject({ valueLow: 1, valueHigh: 2, unit: 'hour', precision: 'range' });
    expect(claimsOf('He had a drink or two.')[0]).toMatchObject({ valueLow: 1, valueHigh: 2, unit: 'drink' });
    expect(claimsOf('He sold a boat or two cars.')[0]).toMatchObject({ value: 2, unit: 'car' });
  });
  it('reads a rate behind a conversion', () =>
    expect(units('They run 5 miles (8 km) a day.')).toEqual(['mile per day', 'kilometre']));
  it('lends through a noun that ranks', () =>
    expect(units('She scored 20 of her season-high 31 points.')).toEqual(['point', 'point']));
  it('gives a level before a comma no percent', () =>
    expect(units('The index ended at 16,644, 16 percent higher.')).toEqual([null, 'percent']));
  it('but a list of three', () =>
    expect(units('It rose 8, 12 and 20 percent.')).toEqual(['percent', 'percent', 'percent']));
  it('lends from outside of brackets', () =>
    expect(units('It earned 2 billion shekels ($590 million) and 71 million.')).toEqual([
      'shekel',
      'dollar',
      'shekel',
    ]));
});

describe('halves of a scale, ages by one name, versions', () => {
  it.each(['A half-dozen boats sank.', 'Half a dozen boats sank.', 'Some half dozen boats sank.'])('%s', (text) =>
    expect(claimsOf(text)[0]).toMatchObject({ value: 6, unit: 'boat', kind: 'count' }),
  );
  it.each(['Hague, 44, said so.', 'Hague, 44 – who flew twice – said so.'])('%s', (text) =>
    expect(claimsOf(text)[0]).toMatchObject({ value: 44, unit: 'year', kind: 'age' }),
  );
  it.each(['In Ohio, 44, or half, left.', 'Rows 35, 40, and 44 are shut.'])('but no age: %s', (text) =>
    expect(rowsOf(text).map(({ kind }) => kind)).not.toContain('age'),
  );
  it('takes the number of a version for a name', () => {
    expect(rowOf('The Thunderbolt 3 protocol is new.').excluded).toBe('name');
    expect(rowOf('The Acme mill has 3 boats.').excluded).toBeNull();
  });
});

describe('an amount of a year before', () => {
  it('keeps its unit: up from 40 a year earlier', () =>
    expect(units('It sold 95 boats, up from 40 a year earlier.')).toEqual(['boat', 'boat']));
  it('but a rate is none', () => expect(units('It sold 95 boats and takes 40 a day.')).not.toEqual(['boat', 'boat']));
});

describe('money of the world', () => {
  it.each([
    ['A fine of 400 Argentine pesos.', 'Argentine peso', 'ARS'],
    ['A fine of 400 Lebanese pounds.', 'Lebanese pound', 'LBP'],
    ['A fine of 400 birr.', 'birr', 'ETB'],
    ['A fine of 400 Polish zlotys.', 'zloty', 'PLN'],
  ])('%s', (text, unit, unitCode) => expect(rowOf(text)).toMatchObject({ unit, unitCode, kind: 'money' }));
  it.each(['The summit COP 28 opened.', 'ALL 50 states voted.', 'Take the SR20 road.'])('but %s', (text) =>
    expect(rowsOf(text).map(({ kind }) => kind)).not.toContain('money'),
  );
});

describe('millions before one thing', () => {
  it.each(['It agreed a 2 billion takeover.', 'It agreed a 2 billion takeover bid.', 'It made a 300 million loss.'])(
    'are no things of that kind: %s',
    (text) => expect(units(text)).toEqual([null]),
  );
  it.each([
    ['Its 1.2 million user base grew.', 'user'],
    ['It agreed 2 takeovers.', 'takeover'],
    ['It has 2 million staff.', 'staff'],
    ['It moved 2 million of the rural population.', 'population'],
  ])('but %s', (text, unit) => expect(units(text)).toEqual([unit]));
  it('takes the number of a make for a name, an amount for the make none', () => {
    expect(rowOf('The Porsche 911 drivers left.').excluded).toBe('name');
    expect(rowOf('It gave Boeing 5 billion dollars.')).toMatchObject({ excluded: null, unit: 'dollar' });
  });
});

it('takes the age of one name after a comma', () =>
  expect(claimsOf('As a Democrat, Hague, 44, has said so.')[0]).toMatchObject({ value: 44, kind: 'age' }));

it('gives a share the noun of the number that it is taken of', () => {
  expect(rowsOf('Half of its four chances came late.')[0]).toMatchObject({ kind: 'ratio', unitText: 'chances' });
  expect(rowsOf('Half of them left.')[0]).toMatchObject({ kind: 'ratio', unitText: null });
});

describe('ages of several', () => {
  it.each([
    ['The boys, aged 5, 7 and nine, were found.', 3],
    ['Pupils of ages 8 and 9 took part.', 2],
    ['She leaves two sons, Tom, 12, and Adam, nine.', 2],
    ['His daughters Mia (14) and Lea (11) came.', 2],
    ['Among the dead were a girl of 9 and a man of 45.', 2],
    ['The man, aged 44, and 12 others left.', 1],
    ['He has two sons; Leeds won 12, lost 9.', 0],
    ['The child of 12 countries sang.', 0],
    ['Oslo (14) and York (11) came.', 0],
  ])('%s', (text, count) => expect(rowsOf(text).filter(({ kind }) => kind === 'age')).toHaveLength(count));
});

describe('rates of counts', () => {
  it.each([
    ['The museum had 400 visitors a day.', ['visitor per day']],
    ['The city counts 12 deaths and 40 injuries a week.', ['death per week', 'injury per week']],
    [
      'He averaged 21 points, 8 rebounds and a rare 4 assists per game.',
      ['point per game', 'rebound per game', 'assist per game'],
    ],
    ['He had 14 points and 3 rebounds.', ['point', 'rebound']],
    ['The museum had 400 visitors a year ago.', ['visitor']],
    ['They hired 9 cooks for 40 guests a day.', ['cook', 'guest per day']],
  ])('%s', (text, expected) => expect(rowsOf(text).map(({ unit }) => unit)).toEqual(expected));
});
