import { describe, expect, it } from 'vitest';
import { read, said } from './read.ts';

describe('dates said outright', () => {
  it.each([
    ['7 May 2018', '2018-05-07'],
    ['Monday, 7 May 2018', '2018-05-07'],
    ['the 7th of May, 2018', '2018-05-07'],
    ['May 7, 2018', '2018-05-07'],
    ['May 7th of 2018', '2018-05-07'],
    ['May 7,2018', '2018-05-07'],
    ['Oct. 31, 2017', '2017-10-31'],
    ['7-May-2018', '2018-05-07'],
    ['2018-05-07', '2018-05-07'],
    ['2018/05/07', '2018-05-07'],
    ['7.5.2018', '2018-05-07'],
    ['31/05/2018', '2018-05-31'],
    ['05/31/2018', '2018-05-31'],
    ['early May 2018', '2018-05'],
    ['February of 1940', '1940-02'],
    ["May '68", '1968-05'],
    ['early 2009', '2009'],
    ['the end of 2017', '2017'],
    ['circa 1850', '1850~'],
    ['the mid-1980s', '198X'],
    ["the '80s", '198X'],
    ['the late eighties', '198X'],
    ['the late 19th century', '18XX'],
    ['the summer of 2017', '2017-22'],
    ['winter 2017', '2017-24'],
    ['Christmas 1963', '1963-12-25'],
    ['Thanksgiving 2018', '2018-11-22'],
    ['Easter Monday 2018', '2018-04-02'],
  ])('%s', (text, value) => expect(said(text)).toEqual([`${text} = ${value}`]));

  it('reads a date in digits as the document does', () => {
    expect(said('On 05/07/2018 and on 05/31/2018.')[0]).toBe('05/07/2018 = 2018-05-07');
    expect(said('On 05/07/2018 and on 31/05/2018.')[0]).toBe('05/07/2018 = 2018-07-05');
    expect(said('On 05/07/2018 alone.')).toEqual(['05/07/2018 = 2018']);
  });

  it('has no value for a day that never was', () => {
    expect(said('on 31 June 2018')).toEqual(['31 June 2018 = null']);
  });

  it('says how exact each is', () => {
    const exact = read(
      '7 May 2018, May 2018, 2018, the 1980s, the 19th century, Q2 2018, summer 2018, last week',
      '2018-05-09',
    );
    expect(exact.map(({ precision }) => precision)).toEqual([
      'day',
      'month',
      'year',
      'decade',
      'century',
      'quarter',
      'season',
      'week',
    ]);
  });
});

describe('Persian dates', () => {
  it.each([
    ['19 Dey 1396', '2018-01-09'],
    ['Dey 19, 1396', '2018-01-09'],
    ['22 Bahman 1357', '1979-02-11'],
    ['Khordad 1397', '2018-05-22/2018-06-21'],
    ['1397/02/17', '2018-05-07'],
  ])('%s', (text, value) => expect(said(text)).toEqual([`${text} = ${value}`]));

  it('a year spans two', () => {
    expect(said('The budget of 1396 was passed in Tehran.')).toEqual(['1396 = 2017-03-21/2018-03-20']);
  });

  it('a day without its year is the last one before the publication', () => {
    expect(said('On 19 Dey they marched.', '2018-05-07')).toEqual(['19 Dey = 2018-01-09']);
    expect(said('On 19 Dey they marched.')).toEqual(['19 Dey = null']);
  });

  it('but a year of the Middle Ages stays one where nothing is Persian', () => {
    expect(said('The castle was built in 1396.')).toEqual(['1396 = 1396']);
  });
});
