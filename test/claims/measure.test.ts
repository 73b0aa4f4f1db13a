import { describe, expect, it } from 'vitest';
import { claimsOf } from './reading.ts';

describe('what a number counts or measures', () => {
  it.each([
    ['It has [200 million|count|user] active users.', 'active users', 'user'],
    ['There were [millions|count|arrest] of arrests.', 'arrests', 'arrest'],
    [
      'They closed [10-15 thousand|count|business] Web-based online businesses.',
      'Web-based online businesses',
      'business',
    ],
    ['He named [30,000|count|shop] such shops.', 'shops', 'shop'],
    ['Police seized [20|count|member] members of biker gangs.', 'members of biker gangs', 'member'],
    ['The raid killed [12|count|person].', 'people', 'person'],
    ['About [24 percent|percentage|percent] of Umbra’s visitors came back.', 'Umbra’s visitors', 'visitor'],
    ['It dug [8 miles|measurement|mile] of new tunnels.', 'new tunnels', 'tunnel'],
    ['It drove at a speed of [15 mph|measurement|mile per hour].', 'speed', 'speed'],
    ['The market is worth [2 billion|money|dollar].', 'market', 'market'],
    ['Shops suffered [$5 million|money|dollar] in financial damages.', 'financial damages', 'damage'],
    ['She sold the house in Oslo for [$2m|money|dollar].', 'house in Oslo', 'house'],
    ['It bought Umbra for [$3m|money|dollar] in a deal.', 'Umbra', 'umbra'],
    ['She has a net worth of [$3m|money|dollar].', 'net worth', 'worth'],
    ['The bank cut its prices by [5 percent|percentage|percent].', 'prices', 'price'],
    ['They put the cost of the road at [$5 million|money|dollar].', 'cost of the road', 'cost'],
    ['The ban lowers the tax on beer by [5 percent|percentage|percent].', 'tax on beer', 'tax'],
    ['Ada beats Bo by [5 percent|percentage|percent].', 'Ada', 'ada'],
    ['The road stretches over [seven miles|measurement|mile].', 'road', 'road'],
    ['Exports to Peru dropped [7%|percentage|percent].', 'Exports to Peru', 'export'],
    ['He threw an [80 yard|measurement|yard] pass.', 'pass', 'pass'],
    ['There was a [5 percent|percentage|percent] rise in sales.', 'sales', 'sale'],
    ['The car’s [8 kW|measurement|kilowatt] engine failed.', 'car’s engine', 'engine'],
    ['Ada Park, [44|age|year of age], flew.', 'Ada Park', 'park'],
    ['Ada Park, [44], a judge, flew.', 'Ada Park', 'park'],
    ['Children ages [5 to 8|age|year of age] swam.', 'Children', 'child'],
    ['But people living in tents eat [5 kilos|measurement|kilogram].', 'people living in tents', 'person'],
    ['Each of its houses costs [$5|money|dollar].', 'houses', 'house'],
    ['He hopes for [$5 million|money|dollar] in “savings”.', 'savings', 'savings'],
    ['It earned [10 percent|percentage|percent] in Oslo.', null, null],
    ['Loans [above 7 percent|percentage|percent] and nothing else', 'Loans', 'loan'],
    ['the sale of Acme and Umbra for [$5|money|dollar]', 'sale of Acme and Umbra', 'sale'],
    ['a ceiling height of [3 m|measurement|metre]', 'ceiling height', 'height'],
  ])('%s', (text, measure, measureHead) => {
    expect(claimsOf(text)).toMatchObject([{ measure, measureHead }]);
  });

  it.each([
    ['Nine days later: [nine days|duration|day] later the firm fell.', null],
    ['It weighs [5 kilos|measurement|kilogram].', null],
    ['Get it at Acme for [$5|money|dollar].', null],
    ['They waited [two hours|duration|hour].', null],
  ])('is not guessed: %s', (text, measure) => {
    expect(claimsOf(text)[0]!.measure).toBe(measure);
  });

  it.each([
    ['Acme’s [four|count|plant] plants closed.', 'Acme'],
    ['Ada Park [10|count|goal] goals, Bo Lind 3.', 'Ada Park'],
    ['Acme has [four|count|plant] plants.', 'Acme'],
    ['a study of [135|count|firm] firms', 'study'],
    ['The firm said Tuesday Acme would build [four|count|plant] plants.', 'Acme'],
    ['She likes the new Umbra [2|count|phone] phones.', null],
    ['The firm (Acme) has [four|count|plant] old plants.', 'firm'],
    ['It closed [four|count|plant] plants.', null],
  ])('is counted for whoever has it: %s', (text, about) => {
    expect(claimsOf(text)[0]!.about).toBe(about);
  });

  it.each([
    ['It has [200 million|count|user] users, of which [40 million|count|user] are Danes.', ['users', 'users']],
    [
      'It fined [7|count|captain] captains for old papers and another [7|count|captain] for “trips”.',
      ['captains', 'captains'],
    ],
    ['They held [5|count|man] men and let [3|count] more go.', ['men', 'men']],
    ['They held [5|count|man] men and it rose to [13,176|count].', ['men', null]],
    ['It held [8|count|person] people for photos and another [8|count|person] for films.', ['people', 'people']],
    ['The trench ran for [seven miles|measurement|mile] ([11 km|measurement|kilometre]).', ['trench', 'trench']],
  ])('goes on from one number to the next: %s', (text, measures) => {
    expect(claimsOf(text).map((claim) => claim.measure)).toEqual(measures);
  });

  it('has at most some eighty characters, its head among them', () => {
    const [claim] = claimsOf(`They bought [5|count|shop] ${'old remote rural red '.repeat(6)}shops.`);
    expect(claim!.measure!.length).toBeLessThanOrEqual(80);
    expect(claim!.measure).toMatch(/shops$/);
  });

  it('is the same after a sentence put before', () => {
    const text = 'The firm sold [5|count|car] red cars for [$9 million|money|dollar].';
    const alone = claimsOf(text).map(({ measure, measureHead }) => ({ measure, measureHead }));
    for (const before of [
      'It rained.',
      'Umbra, a bank, lost money in Oslo.',
      'The cars that they sold were red; he left.',
    ])
      expect(claimsOf(`${before} ${text}`)).toMatchObject(alone);
  });
});
