import { describe, expect, it } from 'vitest';
import { said } from './read.ts';

const news = (text: string) => said(text, '2018-05-09');

/** A word that makes a date, and beside it the same word that makes none. */
describe('words that only look like dates', () => {
  it.each([
    ['may', 'It rained in May.', 'It may rain. Theresa May said so. May I go?'],
    ['march', 'They met in March.', 'They march on. The March on Rome failed. A Long March rocket rose.'],
    ['april', 'It snowed in April.', 'April Jones won.'],
    ['august', 'He was tried in August.', 'August Wilson wrote plays for an august body.'],
    ['sat', 'Doors open Sat, May 12.', 'He sat down. The Sun wrote it. They wed young.'],
    ['fall', 'It was sold last fall.', 'Prices fall. The fall of the wall changed it. A fall in sales.'],
    ['spring', 'It was sold last spring.', 'A spring in the hills. They spring up.'],
    ['second', 'in the second quarter', 'It took a second. The Second Army came.'],
    ['mehr', 'on 1 Mehr 1396', 'Mehr News Agency said so.'],
    [
      'title',
      'He said Sunday it was over.',
      'The Sunday Times said so. The Saturday Evening Post. Saturday Night Live.',
    ],
    ['century', 'in the 19th century', 'He made a century.'],
  ])('%s', (_, date, none) => {
    expect(news(date)).toHaveLength(1);
    expect(news(none)).toEqual([]);
  });

  it('no numbers that are no year', () => {
    expect(news('He paid $2000 for 1500 copies on page 1984.')).toEqual([]);
    expect(news('Over 1900 soldiers and 2000 people; 2010 km; No. 1999; flight 2018; Resolution 1929.')).toEqual([]);
    expect(news('1,984 people and 3.2018 and 20182 and 555-1984')).toEqual([]);
    expect(news('In 2000, soldiers left. In 1942 troops landed. The 2008 elections.')).toEqual([
      '2000 = 2000',
      '1942 = 1942',
      '2008 = 2008',
    ]);
  });

  it('no side of a surface', () => {
    expect(news('It shows 3072 x 1920 dots, the old one 2048 × 1536, a 1920-by-1080 one fewer.')).toEqual([]);
    expect(news('It fell to 500 by 2030.')).toEqual(['2030 = 2030']);
  });

  it('old years by the company they keep', () => {
    expect(news('The 1777 campaign began. In 1776 he wrote; the 1777 campaigns failed.')).toEqual([
      '1777 = 1777',
      '1776 = 1776',
      '1777 = 1777',
    ]);
    expect(news('The 1500 villages lie high.')).toEqual([]);
  });

  it('nothing that names no date', () => {
    expect(news('Now, recently, soon, for two years, some days, within days, twice a week, a year of war.')).toEqual(
      [],
    );
    expect(news('Every Monday and each May they meet.')).toEqual([]);
    expect(news('To this day nobody knows.')).toEqual([]);
    expect(news('It was 4000 years ago, a hundred centuries ago, 50 centuries ago.')).toEqual([]);
    expect(news('He lives on the 5th floor.')).toEqual([]);
  });

  it.each([
    ['today', 'It opened today.', 'He reads USA Today.'],
    ['a weekday', 'It opens the following Monday.', 'Following Easter trees it shut.'],
    ['a holiday', 'It opened on Christmas Day.', 'They sell Christmas trees on Easter Island.'],
    ["a year's last digits", "It was in '89.", "'27 firms answered,' he said."],
    ['the last year', 'It opened last year.', 'It grew over the last year.'],
    ['a weekend', 'It opened over the weekend.', 'It was the weekend of the fair.'],
  ])('%s', (_, date, none) => {
    expect(news(date)).toHaveLength(1);
    expect(news(none)).toEqual([]);
  });

  it.each([
    ['of a programme', 'On Sunday, Fox News said so.', 'He said so on Fox News Sunday.'],
    ['of a day of shopping', 'Dressed in black on Friday, he wept.', 'Shops opened early for Black Friday.'],
    ['in small letters', 'On a black Friday he wept.', 'get black friday deals'],
    ['of a day of votes', 'He felt super Tuesday.', 'She won on Super Tuesday.'],
    ['of a club', 'It met in Sheffield on Wednesday.', 'He signed for Sheffield Wednesday.'],
  ])('no weekday that ends a name %s', (_, date, none) => {
    expect(news(date)).toHaveLength(1);
    expect(news(none)).toEqual([]);
  });

  it('of a holiday is one, and a name leaves what follows it', () => {
    expect(news('It rained on Good Friday.')).toEqual(['Good Friday = 2018-03-30']);
    expect(news('She won on Super Tuesday, March 3, 2020.')).toEqual(['March 3, 2020 = 2020-03-03']);
  });

  it('no verb before a month', () => {
    expect(news('It will end in August and start in May.')).toEqual(['August = 2018-08', 'May = 2018-05']);
  });
});
