import { describe, expect, it } from 'vitest';
import { read, said } from './read.ts';

/** Of a Wednesday. */
const PUBLISHED = '2018-05-09';
const news = (text: string) => said(text, PUBLISHED);

describe('days in news', () => {
  it.each([
    ['The minister resigned on Monday.', ['Monday = 2018-05-07']],
    ['The minister will resign on Monday.', ['Monday = 2018-05-14']],
    ['The court said on Wednesday it had no comment.', ['Wednesday = 2018-05-09']],
    [
      'The vote, scheduled for Sunday, was put off on Tuesday night.',
      ['Sunday = 2018-05-13', 'Tuesday night = 2018-05-08'],
    ],
    ['He left last Friday and returns next Tuesday.', ['last Friday = 2018-05-04', 'next Tuesday = 2018-05-15']],
    [
      'Yesterday it rained; today it snows; tomorrow is unknown.',
      ['Yesterday = 2018-05-08', 'today = 2018-05-09', 'tomorrow = 2018-05-10'],
    ],
    ['Two died last night and one this morning.', ['last night = 2018-05-08', 'this morning = 2018-05-09']],
    ['The shop closed ten days ago.', ['ten days ago = 2018-04-29']],
    ['It was agreed the day before yesterday.', ['the day before yesterday = 2018-05-07']],
    ['On April 30 the judges met.', ['April 30 = 2018-04-30']],
    ['The law takes effect on July 1.', ['July 1 = 2018-07-01']],
    ['The pact was signed on December 12.', ['December 12 = 2017-12-12']],
    ['They met on the 5th.', ['on the 5th = 2018-05-05']],
    ['Doors open Sat, May 12.', ['Sat, May 12 = 2018-05-12']],
  ])('%s', (text, expected) => expect(news(text)).toEqual(expected));
});

describe('weeks, months and years in news', () => {
  it.each([
    ['Last week the court ruled.', ['Last week = 2018-04-30/2018-05-06']],
    ['It will rule next month.', ['next month = 2018-06']],
    ['Sales fell this year after rising last year.', ['this year = 2018', 'last year = 2017']],
    ['They were freed last July.', ['last July = 2017-07']],
    ['It opened in September and will close in August.', ['September = 2017-09', 'August = 2018-08']],
    ['Prices had risen in May.', ['May = 2018-05']],
    [
      'Earlier this month he fell ill; later this year he retires.',
      ['Earlier this month = 2018-05', 'later this year = 2018'],
    ],
    [
      'Three months ago, five years ago, a decade ago.',
      ['Three months ago = 2018-02', 'five years ago = 2013', 'a decade ago = 200X'],
    ],
    ['It was sold in late December.', ['late December = 2017-12']],
    ['By the end of the year it will be full.', ['the end of the year = 2018']],
    ["The work must be done by year's end.", ["year's end = 2018"]],
    ['Over the weekend, thousands marched.', ['the weekend = 2018-05-05/2018-05-06']],
  ])('%s', (text, expected) => expect(news(text)).toEqual(expected));
});

describe('quarters, halves and seasons in news', () => {
  it.each([
    ['In the first quarter, sales rose.', ['the first quarter = 2018-01/2018-03']],
    ['Profit fell in the fourth quarter.', ['the fourth quarter = 2017-10/2017-12']],
    ['the third quarter of 1989', ['the third quarter of 1989 = 1989-07/1989-09']],
    ['Q2 2018 and H1 2019', ['Q2 2018 = 2018-04/2018-06', 'H1 2019 = 2019-01/2019-06']],
    ['the second half of 2008', ['the second half of 2008 = 2008-07/2008-12']],
    ['It was built last summer.', ['last summer = 2017-22']],
    ['in the fall of 1991', ['the fall of 1991 = 1991-23']],
  ])('%s', (text, expected) => expect(news(text)).toEqual(expected));
});

describe('dates that hang on the one before', () => {
  it.each([
    [
      'Net profit for the third quarter of 2016 was $5 million, up from a year earlier.',
      ['the third quarter of 2016 = 2016-07/2016-09', 'a year earlier = 2015'],
    ],
    [
      'On March 3, 2016, he arrived. The following day he left. Two weeks later he was back.',
      ['March 3, 2016 = 2016-03-03', 'The following day = 2016-03-04', 'Two weeks later = 2016-03-14/2016-03-20'],
    ],
    [
      'In June 2015 she won. Later that month she lost. The next year she stopped.',
      ['June 2015 = 2015-06', 'Later that month = 2015-06', 'The next year = 2016'],
    ],
  ])('%s', (text, expected) => expect(news(text)).toEqual(expected));
});

describe('what lies long before in the text', () => {
  it('is not what a year earlier counts from', () => {
    const text = 'The firm was founded in 1990.\nIt employs many people.\nIts sales rose from a year earlier.';
    expect(news(text)).toEqual(['1990 = 1990', 'a year earlier = 2017']);
  });

  it('nor does a past verb put a day that is due into last year', () => {
    expect(news('Tickets for May 12 sold out.')).toEqual(['May 12 = 2018-05-12']);
    expect(news('The fair of December 12 failed.')).toEqual(['December 12 = 2017-12-12']);
  });

  it('nor is a day after another day that day', () => {
    expect(news("Following Monday's vote, he left.")).toEqual(['Monday = 2018-05-07']);
    expect(news('He left the following Monday.')).toEqual(['the following Monday = 2018-05-14']);
  });
});

describe('the anchor', () => {
  it('is the day of publication, and only what needs one has one', () => {
    expect(read('On Monday, and on 3 March 2016.', PUBLISHED).map(({ anchor }) => anchor)).toEqual([PUBLISHED, null]);
  });

  it('must be known to the grain that is asked', () => {
    expect(said('On Monday, in June, and last year.', '2018-05')).toEqual([
      'Monday = null',
      'June = 2017-06',
      'last year = 2017',
    ]);
    expect(said('On Monday, last year.', '2018')).toEqual(['Monday = null', 'last year = 2017']);
  });

  it('is wanting in a text without a date', () => {
    expect(said('On Tuesday he spoke; last week he did not, nor last November.')).toEqual([
      'Tuesday = null',
      'last week = null',
      'last November = null',
    ]);
  });

  it('tells what is past', () => {
    const past = read(
      'He quit on Monday. He will leave in August. He was born in 1950 and retires by 2020.',
      PUBLISHED,
    );
    expect(past.map((date) => [date.text, date.past])).toEqual([
      ['Monday', true],
      ['August', false],
      ['1950', true],
      ['2020', false],
    ]);
  });
});

describe('stretches of a month or year', () => {
  it.each([
    ['On the first day of 2013 the tax rose.', ['the first day of 2013 = 2013-01-01']],
    ['It ran until the last day of 2016.', ['the last day of 2016 = 2016-12-31']],
    ['It closed on the last day of April 2016.', ['the last day of April 2016 = 2016-04-30']],
    ['The second day of 2013 was calm.', ['2013 = 2013']],
    ['The hearing was in the week of March 5.', ['the week of March 5 = 2018-03-05/2018-03-11']],
    ['Earlier in the day, he met the mayor.', ['Earlier in the day = 2018-05-09']],
    ['Earlier in the day of reckoning', []],
    ['Two weeks ago today he left.', ['Two weeks ago today = 2018-04-25']],
  ])('%s', (text, expected) => expect(news(text)).toEqual(expected));
});

describe('the words of a report', () => {
  it.each([
    ['Net income for the quarter was flat.', ['the quarter = 2018-04/2018-06']],
    [
      'It lost money in the fourth quarter of 2016. Sales for the quarter fell.',
      ['the fourth quarter of 2016 = 2016-10/2016-12', 'the quarter = 2016-10/2016-12'],
    ],
    ['Sales for the year rose.', ['the year = 2018']],
    ['It earned less in the year-ago quarter.', ['the year-ago quarter = 2017']],
    ['He was man of the year. In the year of the flood, they left. She likes the quarter.', []],
  ])('%s', (text, expected) => expect(news(text)).toEqual(expected));
});

describe('a date in digits', () => {
  it('is read in the order in which the text writes its words', () => {
    expect(news('It began on May 7, 2001 and ended on 11/09/2001.')[1]).toBe('11/09/2001 = 2001-11-09');
    expect(news('It began on 7 May 2001 and ended on 11/09/2001.')[1]).toBe('11/09/2001 = 2001-09-11');
    expect(news('It ended on 11/09/2001.')).toEqual(['11/09/2001 = 2001']);
  });
});
