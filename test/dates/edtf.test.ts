import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  edtfYear,
  parsePoint,
  resolvedCentury,
  resolvedDecade,
  resolvedMonths,
  resolvedPoint,
  resolvedSeason,
  resolvedWeek,
} from '../../src/dates/edtf.ts';
import { read } from './read.ts';

const LEVEL_1 = /^(?:-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-2[1-4])?|\d{3}X|\d{2}XX)[~?%]?$/;

/** Whether a text is a date, season, decade, century or interval of EDTF level 1 as the dates are written. */
const isEdtf = (text: string): boolean => {
  const ends = text.split('/');
  return ends.length <= 2 && ends.every((end) => LEVEL_1.test(end));
};

describe('EDTF values', () => {
  it('writes each precision', () => {
    expect(resolvedPoint({ year: 2018 }).value).toBe('2018');
    expect(resolvedPoint({ year: 2018, month: 5 }).value).toBe('2018-05');
    expect(resolvedPoint({ year: 79, month: 8, day: 24 }).value).toBe('0079-08-24');
    expect(edtfYear(-489)).toBe('-0489');
    expect(resolvedDecade(1980).value).toBe('198X');
    expect(resolvedCentury(19).value).toBe('18XX');
    expect(resolvedSeason(2018, 24).value).toBe('2018-24');
    expect(resolvedWeek({ year: 2018, month: 5, day: 9 }).value).toBe('2018-05-07/2018-05-13');
    expect(resolvedMonths(2018, 4, 6, 'quarter').value).toBe('2018-04/2018-06');
  });

  it('counts years before Christ astronomically', () => {
    expect(resolvedDecade(-478).value).toBe('-0478/-0469'); // the 470s BC
    expect(resolvedCentury(-4).value).toBe('-0399/-0300');
  });

  it('reads days, months and years alone', () => {
    expect(parsePoint('2018-05-07T10:30:00Z')).toEqual({ year: 2018, month: 5, day: 7 });
    expect(parsePoint('2018-05')).toEqual({ year: 2018, month: 5 });
    expect(parsePoint('2018-02-30')).toBeNull();
    expect(parsePoint('2018-21')).toBeNull();
    expect(parsePoint('May 2018')).toBeNull();
  });

  it('are well-formed whatever the text', () => {
    const words = fc.constantFrom(
      ...'the of in last next this that early late mid May March 7 31 2018 1396 Dey year week month days ago two a later earlier - to and , 1980 s summer first quarter century BC Friday today Christmas / . 5 about end'.split(
        ' ',
      ),
    );
    const published = fc.constantFrom(undefined, '2018-05-09', '2018-05', '2018');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), published, (list, day) => {
        const text = list.join(' ');
        for (const { start, end, value, anchor } of read(text, day)) {
          expect(end).toBeGreaterThan(start);
          if (value !== null) expect(value).toSatisfy(isEdtf);
          if (anchor !== null) expect(anchor).toSatisfy(isEdtf);
        }
      }),
      { numRuns: 300 },
    );
  });
});
