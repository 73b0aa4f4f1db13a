import { describe, expect, it } from 'vitest';
import { authorOfBiography } from '../../src/text/biography.ts';
import { isOrganisation, readByline } from '../../src/text/byline.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
function read(text: string) {
  const byline = readByline(text, whole(text));
  if (!byline) return null;
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return [byline.authors.map(slice), byline.role ? slice(byline.role) : null];
}

describe('readByline', () => {
  it.each([
    ['By: J. Moran, political writer and analyst', [['J. Moran'], 'political writer and analyst']],
    ['By Jane Moran', [['Jane Moran'], null]],
    ['BY JANE MORAN', [['JANE MORAN'], null]],
    ['By Jane Moran and Ali Tavan', [['Jane Moran', 'Ali Tavan'], null]],
    ['Written by Ludwig van Berg', [['Ludwig van Berg'], null]],
    ['A special report by HTN/ANP,', [['HTN/ANP'], null]],
    ['By Jane Moran | Harbour Times', [['Jane Moran'], 'Harbour Times']],
    ['by Jane Moran Jun. 3, 2019 10:15 pm', [['Jane Moran'], null]],
    ['By Jane Moran On 6/3/19 at 4:00 PM EST', [['Jane Moran'], null]],
    ['By Jane Moran, Monday, 3 June 2019 08:05 GMT', [['Jane Moran'], null]],
    ['By Jane Moran, Ali Tavan 2019-06-03T22:05:36Z Science', [['Jane Moran', 'Ali Tavan'], null]],
    ['By Jane Moran, staff writer, June 3, 2019', [['Jane Moran'], 'staff writer']],
    ['By April Moran', [['April Moran'], null]],
    ['By Jane MoranBusiness Columnist', [['Jane Moran'], null]],
    ['By Jane Moran Jane Moran', [['Jane Moran'], null]],
    ['Written by Jane Moran, MS, RD on June 3, 2019', [['Jane Moran'], null]],
  ])('reads %s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    'By the end of the week the harbour was open again.',
    'Stand by your word',
    'It was a report by the harbour master that closed the port.',
    'Moran, Jane',
    'by and by',
  ])('does not take for one: %s', (line) => {
    expect(read(line)).toBeNull();
  });

  it.each([
    ['HTN/ANP', true],
    ['Harbour Times Staff', true],
    ['THE HARBOUR PRESS', true],
    ['HTN Sports', true],
    ['The Western Tide', true],
    ['JD Moran', false],
    ['JANE MORAN', false],
    ['Jane Moran', false],
    ['J. Moran', false],
  ])('tells that %s is an organisation: %s', (name, expected) => {
    expect(isOrganisation(name)).toBe(expected);
  });
});

describe('authorOfBiography', () => {
  const author = (line: string) => {
    const span = authorOfBiography(line, whole(line));
    return span && line.slice(span.start, span.end);
  };
  it('is the name in its head', () => {
    expect(author('About Jane Moran (12 Articles)')).toBe('Jane Moran');
    expect(author('About Ludwig van Berg (1,204 Posts)')).toBe('Ludwig van Berg');
  });
  it('is no topic', () => {
    expect(author('About the harbour')).toBeNull();
    expect(author('About Jane Moran')).toBeNull();
  });
});
