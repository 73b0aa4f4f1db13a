import { describe, expect, it } from 'vitest';
import { read, said } from './read.ts';

describe('histories', () => {
  const story = [
    'On 4 March 1871, the council met. In April, the walls were finished, and by early May the town was ready.',
    'The mayor, elected in 1859, fell ill. On 12 June he died. Two days later, his son took over.',
    'In December a fire broke out. In January, the harbour froze. The following year the railway came.',
  ].join('\n');

  it('follow the date said before, through asides and over the turn of the year', () => {
    expect(said(story)).toEqual([
      '4 March 1871 = 1871-03-04',
      'April = 1871-04',
      'early May = 1871-05',
      '1859 = 1859',
      '12 June = 1871-06-12',
      'Two days later = 1871-06-14',
      'December = 1871-12',
      'January = 1872-01',
      'The following year = 1873',
    ]);
  });

  it('do so though the day of publication is known', () => {
    const long = `${story}\nOn 3 July 1874 the bridge opened. In August it fell.`;
    expect(said(long, '2009-12-19').at(-1)).toBe('August = 1874-08');
    expect(read(long, '2009-12-19').at(-1)?.anchor).toBe('1874-07-03');
  });

  it('are not every text that names old years', () => {
    const news = 'Founded in 1998 and sold in 2005, the firm said on Friday that sales rose in March.';
    expect(said(news, '2018-05-09')).toEqual(['1998 = 1998', '2005 = 2005', 'Friday = 2018-05-04', 'March = 2018-03']);
  });

  it('count years before Christ down', () => {
    expect(said('The city rose in 499 BC. In the spring of 480 BC the fleet sailed; in 48 B.C. it sank.')).toEqual([
      '499 BC = -0498',
      'the spring of 480 BC = -0479-21',
      '48 B.C. = -0047',
    ]);
    expect(said('The temple fell in AD 70, in the 1st century AD.')).toEqual([
      'AD 70 = 0070',
      'the 1st century AD = 00XX',
    ]);
  });
});
