import { describe, expect, it } from 'vitest';
import { rowOf, rowsOf } from './reading.ts';

describe('numerals', () => {
  it.each([
    ['The mill sold 30,000 sacks.', 30_000],
    ['The mill sold 30 000 sacks.', 30_000],
    ['The mill sold 30’000 sacks.', 30_000],
    ['The mill sold 1,234.5 tonnes.', 1234.5],
    ['The mill sold 10,00,000 sacks.', 1_000_000],
    ['The mill sold 1.5 million sacks.', 1_500_000],
    ['A budget of 8.2 billion euros.', 8_200_000_000],
    ['The mill sold ½ tonne.', 0.5],
    ['The mill sold 2½ tonnes.', 2.5],
    ['The mill sold 3/4 tonne.', 0.75],
    ['The mill sold 2 1/2 tonnes.', 2.5],
    ['A dose of .5 grams.', 0.5],
    ['A night of -12 degrees.', -12],
    ['A night of minus 12 degrees.', -12],
    ['The mill sold 40k sacks.', 40_000],
    ['A loss of $2.3bn.', 2_300_000_000],
    ['A loss of £2m.', 2_000_000],
    ['The mill sold 4 hundred million sacks.', 400_000_000],
    ['The scheme costs 3 crore rupees.', 30_000_000],
    ['The mill sold three dozen sacks.', 36],
    ['It took two and a half years.', 2.5],
    ['It took two-and-a-half years.', 2.5],
    ['The mill sold half a million sacks.', 500_000],
    ['The mill sold twenty-one sacks.', 21],
    ['The mill sold three hundred and five sacks.', 305],
    ['The mill sold two hundred thousand sacks.', 200_000],
    ['The mill sold one million two hundred thousand and six sacks.', 1_200_006],
    ['The mill sold a hundred sacks.', 100],
    ['It is a million-dollar house.', 1_000_000],
    ['The mill sold ۴۰ sacks.', 40],
  ])('%s', (text, value) => expect(rowOf(text).value).toBe(value));

  it('reads a decimal comma only in a document that writes so', () => {
    expect(rowsOf('Es kostet 1,5 oder 2,75 und 3,25 euros.').map((row) => row.value)).toEqual([1.5, 2.75, 3.25]);
    expect(rowOf('The mill sold 1,500 sacks.').value).toBe(1500);
  });

  it('gives no value to digits that make no number', () => {
    expect(rowOf('The server is 192.168.0.1 here.')).toMatchObject({ value: null, excluded: 'label' });
    expect(rowOf(`The key is ${'7'.repeat(60)} here.`)).toMatchObject({ value: null, excluded: 'label' });
  });

  it('has no minus zero', () => expect(Object.is(rowOf('A night of -0 degrees.').value, -0)).toBe(false));
});

describe('fractions, multiples and proportions', () => {
  it.each([
    ['A third of the trees died.', 1 / 3],
    ['Two thirds of the trees died.', 2 / 3],
    ['One-fifth of the trees died.', 0.2],
    ['Three quarters of the trees died.', 0.75],
    ['Half of the trees died.', 0.5],
    ['One in four trees died.', 0.25],
    ['Two out of three trees died.', 2 / 3],
    ['Exports rose threefold.', 3],
    ['Exports doubled.', 2],
    ['The dam is twice as high.', 2],
  ])('%s', (text, value) => expect(rowOf(text)).toMatchObject({ value, kind: 'ratio', excluded: null }));

  it('leaves a named part and a place in an order alone', () => {
    expect(rowsOf('They scored in the second half.').map((row) => row.excluded)).toEqual(['ordinal']);
    expect(rowsOf('The third man ran.').map((row) => row.excluded)).toEqual(['ordinal']);
    expect(rowOf('Profits fell for three quarters.')).toMatchObject({ value: 3, unit: 'quarter' });
  });
});

describe('vague scale', () => {
  it.each([
    ['Millions of trees burned.', 1_000_000],
    ['Tens of thousands of trees burned.', 10_000],
    ['Hundreds of trees burned.', 100],
    ['Several hundred trees burned.', 100],
  ])('%s', (text, value) =>
    expect(rowOf(text)).toMatchObject({
      value,
      valueLow: value,
      valueHigh: null,
      comparator: '>',
      precision: 'order_of_magnitude',
      unit: 'tree',
    }),
  );
  it('knows the scores of a test from scores of trees', () => {
    expect(rowOf('Scores of trees burned.').value).toBe(20);
    expect(rowsOf('The test scores of boys fell.')).toEqual([]);
  });
});

describe('powers of ten', () => {
  it.each([
    ['About 1e5 of them left.', 1e5],
    ['It weighs 2.5E-3 grams.', 0.0025],
    ['It holds 6.02 × 10^23 atoms.', 6.02e23],
    ['A star 3 x 10¹¹ metres away.', 3e11],
  ])('in %j', (text, value) => expect(rowOf(text).value).toBe(value));

  it.each(['Room 4E12 is shut.', 'The code 1e5f is wrong.'])('none in %j', (text) => {
    expect(rowsOf(text).some(({ value }) => value !== null && value >= 1e5)).toBe(false);
  });
});

describe('parts', () => {
  it.each([
    ['He won a quarter of a million dollars.', 250_000, 'dollar'],
    ['Half of a million boats sank.', 500_000, 'boat'],
    ['It is less than half of 1 percent of the budget.', 0.5, 'percent'],
    ['He owns a quarter of a firm.', 0.25, null],
    ['Half of the boats sank.', 0.5, null],
  ])('in %j', (text, value, unit) => expect(rowOf(text)).toMatchObject({ value, unit }));

  it('of more than one percent stay beside it', () => {
    expect(rowsOf('That is half of 40 percent.').map(({ value }) => value)).toEqual([0.5, 40]);
  });
});

it('reads no number where someone doubles down', () => {
  expect(rowsOf('The mayor is doubling down on it.')).toEqual([]);
  expect(rowOf('The price is doubling.').value).toBe(2);
});
