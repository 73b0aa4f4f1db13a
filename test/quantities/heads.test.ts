import { describe, expect, it } from 'vitest';
import { claimsOf, excludedOf, rowsOf } from './reading.ts';

const units = (text: string) => claimsOf(text).map(({ unit }) => unit);

describe('where the counted noun ends', () => {
  it.each([
    ['The kit has 2,812 pieces Umbra Research says.', ['piece']],
    ['The 2,812 piece Castle at Acme Bay is new.', ['piece']],
    ['They won three state Senate seats.', ['seat']],
    ['She missed two free throws moments later.', ['throw']],
    ['They scored three goals minutes apart.', ['goal']],
    ['It left hundreds of children women and men without a home.', ['child']],
    ['They sold 300 sports cars.', ['car']],
    ['They opened 20 savings accounts.', ['account']],
    ['Two House select committees met.', ['committee']],
    ['Some 40 of the states school districts closed.', ['district']],
    ['Some 40 of the workers left.', ['worker']],
    ['Some 40 of the workers able to go left.', ['worker']],
    ['Two staff make the tea.', ['staff']],
    ['At least three of her “likes” were shown.', ['like']],
  ])('%s', (text, expected) => expect(units(text)).toEqual(expected));
});

describe('an ordinal within a compound is no measure', () => {
  it.each([
    ['Two first-name voters came.', 'voter'],
    ['They made three first-round picks.', 'pick'],
    ['He scored four second-half goals.', 'goal'],
    ['He scored four second half goals.', 'goal'],
    ['She has two second-degree burns.', 'burn'],
    ['They watched a 30 second-long clip.', 'second'],
    ['They watched a 30 second clip.', 'second'],
  ])('%s', (text, unit) => expect(claimsOf(text)[0]).toMatchObject({ unit }));
});

describe('numbers of versions, kinds and parts', () => {
  it.each([
    ['The plan covers Wi-Fi 6 support.', '6: name'],
    ['The Blink 182 reunion is on.', '182: name'],
    ['They make level 2 chargers.', '2: label'],
    ['It treats type 2 diabetics.', '2: label'],
    ['He plays on a PS4, too.', '4: name'],
    ['Try a 3-in-1 charger.', '3: label'],
  ])('%s', (text, reason) => expect(excludedOf(text)).toContain(reason));

  it.each([
    ['In Paris 40 police left.', 40, 'police'],
    ['It gave Acme 3 plants.', 3, 'plant'],
    ['It rose to the level 2 metres up.', 2, 'metre'],
    ['One in 4 voters left.', 0.25, null],
    ['Some 200 U.S. military personnel stay.', 200, 'personnel'],
  ])('but %s', (text, value, unit) => expect(claimsOf(text)).toMatchObject([{ value, unit }]));

  it('takes no half out of half-frozen', () => {
    expect(rowsOf('She saw a half-frozen lake and a half-empty glass.')).toEqual([]);
    expect(rowsOf('She saw a half-dozen lakes.')).toMatchObject([{ value: 6 }]);
  });
});

describe('ages without commas', () => {
  it.each([
    'Mrs Harding 66 was cleared.',
    'Mr. Harding 66 was cleared.',
    'They have a daughter Ada 17 and a dog.',
    'Judge Quina Jones 25 said so.',
    'Mrs Quina Hale 83 of Leeds was found.',
  ])('%s', (text) => expect(claimsOf(text)).toMatchObject([{ kind: 'age', unit: 'year' }]));

  it.each([
    'The death of Hague, 43, a father, shocked them.',
    'They let go of Hague, 29, however late.',
    'At 82, he left.',
  ])('and with them: %s', (text) => expect(claimsOf(text)).toMatchObject([{ kind: 'age' }]));

  it.each(['They met in Leeds, 44, or half, of them.', 'Seen from Umbra, 44, the hall, is high.'])(
    'but no age: %s',
    (text) => expect(rowsOf(text).map(({ kind }) => kind)).not.toContain('age'),
  );

  it.each(['The Galaxy Note 10 was released.', 'Ada Park 20 points, Bo Lind 3.', 'Their daughter Ada 17 times won.'])(
    'but no age: %s',
    (text) => expect(rowsOf(text).map(({ kind }) => kind)).not.toContain('age'),
  );
});
