import { describe, expect, it } from 'vitest';
import { said } from './read.ts';

const news = (text: string) => said(text, '2018-05-09');

describe('ranges', () => {
  it.each([
    ['from 3 to 5 May 2016', ['3 to 5 May 2016 = 2016-05-03/2016-05-05', '3 = 2016-05-03', '5 May 2016 = 2016-05-05']],
    ['on May 3-5, 2016', ['May 3-5, 2016 = 2016-05-03/2016-05-05', 'May 3 = 2016-05-03', '5, 2016 = 2016-05-05']],
    ['between 1914 and 1918', ['1914 and 1918 = 1914/1918', '1914 = 1914', '1918 = 1918']],
    ['the war of 1939-45', ['1939-45 = 1939/1945', '1939 = 1939', '45 = 1945']],
    ['the season 2016/17', ['2016/17 = 2016/2017', '2016 = 2016', '17 = 2017']],
    [
      'in December 2017–January 2018',
      ['December 2017–January 2018 = 2017-12/2018-01', 'December 2017 = 2017-12', 'January 2018 = 2018-01'],
    ],
    [
      'from November to January 2016',
      ['November to January 2016 = 2015-11/2016-01', 'November = 2015-11', 'January 2016 = 2016-01'],
    ],
    ['from 499 to 493 BC', ['499 to 493 BC = -0498/-0492', '499 = -0498', '493 BC = -0492']],
  ])('%s', (text, expected) => expect(news(text)).toEqual(expected));

  it('are not lists, whose members share what only one of them says', () => {
    expect(news('It rained in December and January.')).toEqual(['December = 2017-12', 'January = 2018-01']);
    expect(news('on 3, 4 and 5 May 2016')).toEqual(['3 = 2016-05-03', '4 = 2016-05-04', '5 May 2016 = 2016-05-05']);
    expect(news('in May and June 2015')).toEqual(['May = 2015-05', 'June 2015 = 2015-06']);
  });

  it('take in no number that counts something', () => {
    expect(news('On May 3 and 5 others followed.')).toEqual(['May 3 = 2018-05-03']);
    expect(news('In 2016-450 people came.')).toEqual(['2016 = 2016']);
  });
});
