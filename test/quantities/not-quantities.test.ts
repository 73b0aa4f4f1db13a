import { describe, expect, it } from 'vitest';
import { claimsOf, excludedOf, rowsOf } from './reading.ts';

/** Beside each class of numbers that are none: the same digits where they are one. */
describe('dates and years', () => {
  it.each([
    ['The bridge fell in 2009.', ['2009: date']],
    ['The bridge fell on May 4.', ['4: date']],
    ['The bridge fell on 4 May 2018.', ['4: date', '2018: date']],
    ['The bridge fell on Oct. 31, 2017.', ['31: date', '2017: date']],
    ['The 1979 revolution changed that.', ['1979: date']],
    ['The 2014-15 season was dry.', ['2014: date', '15: date']],
    ['It was built in the 1990s.', ['1990: date']],
    ['The attacks of 9/11 changed that.', ['9: date', '11: date']],
    ['The hunt lasts from Sept. 20-24.', ['20: date', '24: date']],
  ])('%s', (text, rows) => expect(excludedOf(text)).toEqual(rows));
  it.each(['The mill sold 2009 sacks.', 'It may take 4 days.', 'Some 1990 people came.', 'It costs $2009.'])(
    'but a claim: %s',
    (text) => expect(claimsOf(text)).toHaveLength(1),
  );
});

describe('clock times', () => {
  it.each([
    ['The shop opens at 9:30.', ['9: time', '30: time']],
    ['The shop opens at 10.45pm.', ['10.45: time']],
    ['The shop opens at 5 a.m.', ['5: time']],
    ['The shop opens from 5 to 6 p.m.', ['5: time', '6: time']],
  ])('%s', (text, rows) => expect(excludedOf(text)).toEqual(rows));
  it('but not an hour that is counted', () => expect(claimsOf('The shop opens 5 hours a day.')).toHaveLength(1));
});

describe('ordinals and enumerations', () => {
  it.each([
    ['It was the 2nd visit.', ['2nd: ordinal']],
    ['It was the twenty-first visit.', ['twenty-first: ordinal']],
    ['First, the roof leaks.', ['First: enumeration']],
  ])('%s', (text, rows) => expect(excludedOf(text)).toEqual(rows));
  it('counts what an ordinal stands beside', () => expect(claimsOf('The first two visits failed.')).toHaveLength(1));
});

describe('list markers', () => {
  it('knows one where a line opens', () => {
    expect(excludedOf('1. The people are ready.')).toEqual(['1: list_marker']);
    expect(excludedOf('2) The people are ready.')).toEqual(['2: list_marker']);
  });
  it('but not where a sentence starts with a number', () => expect(claimsOf('12 people came.')).toHaveLength(1));
});

describe('labels: sections, telephones, models, addresses', () => {
  it.each([
    ['She sat in Section 427 Row 21.', ['427: label', '21: label']],
    ['See chapters 4 and 5 of Chapter 7.', ['7: label']],
    ['Call 555-0100 now.', ['555: label', '0100: label']],
    ['Call (202) 555-0100 now.', ['202: label', '555: label', '0100: label']],
    ['He bought a RAV4 there.', ['4: label']],
    ['The TA-35 index fell.', ['35: label']],
    ['The spread of COVID-19 slowed.', ['19: label']],
    ['They built 5G networks there.', ['5: label']],
    ['It burned at 49 Zorro Ranch Road.', ['49: label']],
    ['Follow @mill4you today.', ['@mill4you: label']],
  ])('%s', (text, rows) => expect(excludedOf(text)).toEqual(expect.arrayContaining(rows)));
  it.each([
    'It has 5 GB of memory.',
    'It lay 49 miles away.',
    'The sub-7 nanometre chip sold.',
    'The section holds 427 seats.',
  ])('but a claim: %s', (text) => expect(claimsOf(text)).toHaveLength(1));
});

describe('names', () => {
  it.each([
    ['The iPhone 14 Pro sold well.', ['14: name']],
    ['The FTSE 100 fell.', ['100: name']],
    ['Two new 737 Max jets crashed.', ['737: name']],
  ])('%s', (text, rows) => expect(excludedOf(text)).toEqual(expect.arrayContaining(rows)));
  it('but not a count after a place', () => expect(claimsOf('In Iran 30,000 businesses closed.')).toHaveLength(1));
});

describe('pronouns', () => {
  it.each([
    'One can feel the pain.',
    'She is the one that left.',
    'They told one another.',
    'He saw one of the best mines.',
  ])('%s', (text) => expect(rowsOf(text).map((row) => row.excluded)).toEqual(['pronoun']));
  it('has no row for nobody', () => expect(rowsOf('No one came.')).toEqual([]));
  it('but counts a single thing', () =>
    expect(claimsOf('Only one village was cut off.')[0]).toMatchObject({ value: 1, unit: 'village' }));
});

describe('scores', () => {
  it.each([
    ['The Owls won 3-1 at home.', ['3: score', '1: score']],
    ['Umbra (0-1) and Acme (4-7) met.', ['0: score', '1: score', '4: score', '7: score']],
    ['It ended 2-2 on aggregate.', ['2: score', '2: score']],
  ])('%s', (text, rows) => expect(excludedOf(text)).toEqual(rows));
  it('but not a range', () =>
    expect(claimsOf('The trip takes 2-3 hours.')[0]).toMatchObject({ valueLow: 2, valueHigh: 3 }));
});

describe('time frames', () => {
  it.each([
    'It shrank over the past 39 years.',
    'It fell two years later.',
    'It will end within six weeks.',
    'It fell three days ago.',
  ])('%s', (text) => expect(rowsOf(text).map((row) => row.excluded)).toEqual(['time_frame']));
  it('but not a duration that is asserted', () => expect(claimsOf('He ruled for 39 years.')).toHaveLength(1));
});

describe('fragments', () => {
  it('are figures without a word', () => {
    expect(rowsOf('12 40 7').map((row) => row.excluded)).toEqual(['fragment', 'fragment', 'fragment']);
    expect(rowsOf('$5 (10%)').every((row) => row.excluded === 'fragment')).toBe(true);
    expect(rowsOf('Tea: $5').map((row) => row.excluded)).toEqual([null]);
  });

  it('keep what is no amount among figures alone', () =>
    expect(excludedOf('2019 7 123456789 30 000')).toEqual([
      '2019: date',
      '7: fragment',
      '123456789: label',
      '30 000: fragment',
    ]));
  it('are what stands in a title', () => {
    expect(rowsOf('Flood kills 12', 'title').map((row) => row.excluded)).toEqual(['fragment']);
    expect(rowsOf('Flood kills 12').map((row) => row.excluded)).toEqual([null]);
  });
});

describe('other languages', () => {
  it('assert nothing here: a block, a document, a sentence in another script', () => {
    const reasons = (text: string, document: string, block: string | null) =>
      rowsOf(text, 'paragraph', { document, blocks: [block] }).map(({ excluded, unit }) => [excluded, unit]);
    expect(reasons('Es kamen 40 Boote.', 'en', 'de')).toEqual([['language', null]]);
    expect(reasons('Es kamen 40 Boote.', 'de', null)).toEqual([['language', null]]);
    expect(reasons('В порту 40 лодок.', 'en', null)).toEqual([['language', null]]);
    expect(reasons('The 40 boats of Čačak came.', 'en', null)).toEqual([[null, 'boat']]);
    expect(reasons('The port of Одеса saw 40 boats.', 'en', 'en-GB')).toEqual([[null, 'boat']]);
    expect(reasons('The port saw 40 boats.', 'de', 'en-GB')[0]![0]).toBe('language');
  });
});

describe('one', () => {
  it.each(['For one, it rained.', 'For one reason or another he left.', 'That was one hell of a storm.'])(
    'is no number in %j',
    (text) => expect(rowsOf(text).map(({ excluded }) => excluded)).toEqual(['pronoun']),
  );
  it.each([
    ['He slept for one hour.', 'hour'],
    ['It lasted for one to two years.', 'year'],
    ['He had one boat or two.', 'boat'],
  ])('is one in %j', (text, unit) => expect(rowsOf(text)[0]).toMatchObject({ excluded: null, unit }));
});

describe('counting off', () => {
  it('goes on after and, and starts after nothing', () => {
    const reasons = (text: string) => rowsOf(text).map(({ excluded }) => excluded);
    expect(reasons('My fear is, one, his temper, and two, his pride.')).toEqual(['enumeration', 'enumeration']);
    expect(reasons('They sent one boat and two, maybe three, cars.')).not.toContain('enumeration');
  });
});
