import { describe, expect, it } from 'vitest';
import { classesIn, shareOne } from '../../src/dates/class-set.ts';
import { resolvedPoint, resolvedSeason } from '../../src/dates/edtf.ts';
import { fromPersian, isPersianLeap, persianMonthLength, toPersian } from '../../src/dates/persian.ts';

describe('the first and the last day', () => {
  it.each([
    [{ year: 2018 }, { year: 2018, month: 1, day: 1 }, { year: 2018, month: 12, day: 31 }],
    [
      { year: 2020, month: 2 },
      { year: 2020, month: 2, day: 1 },
      { year: 2020, month: 2, day: 29 },
    ],
    [
      { year: 2020, month: 2, day: 3 },
      { year: 2020, month: 2, day: 3 },
      { year: 2020, month: 2, day: 3 },
    ],
  ])('of %j', (point, from, to) => {
    expect(resolvedPoint(point)).toMatchObject({ from, to });
  });

  it.each([
    ['spring', 21, { year: 2018, month: 3, day: 1 }, { year: 2018, month: 5, day: 31 }],
    ['summer', 22, { year: 2018, month: 6, day: 1 }, { year: 2018, month: 8, day: 31 }],
    ['autumn', 23, { year: 2018, month: 9, day: 1 }, { year: 2018, month: 11, day: 30 }],
    ['winter, which ends in the year after', 24, { year: 2018, month: 12, day: 1 }, { year: 2019, month: 2, day: 28 }],
  ])('of %s', (_, season, from, to) => {
    expect(resolvedSeason(2018, season)).toMatchObject({ from, to });
  });
});

describe('the Persian calendar', () => {
  // https://en.wikipedia.org/wiki/Solar_Hijri_calendar: four years apart, and five after 1370 and 1403.
  it('has its leap years', () => {
    const leaps = [1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408];
    for (let year = 1370; year <= 1408; year++)
      expect([year, isPersianLeap(year)]).toEqual([year, leaps.includes(year)]);
  });

  it('goes from day to day without a gap, also over the end of a leap year', () => {
    for (const year of [1395, 1396, 1403, 1407, 1408]) {
      const last = { year, month: 12, day: persianMonthLength(year, 12) };
      expect(toPersian(fromPersian(last))).toEqual(last);
      const [end, start] = [fromPersian(last), fromPersian({ year: year + 1, month: 1, day: 1 })];
      const days =
        (Date.UTC(start.year, start.month - 1, start.day) - Date.UTC(end.year, end.month - 1, end.day)) / 864e5;
      expect(days).toBe(1);
    }
  });
});

describe('sets of classes', () => {
  const code = (n: number) => String.fromCharCode(0x81 + n);

  it.each([0, 1, 31, 32, 63, 64, 95])('share class %d with themselves, and no other', (n) => {
    for (let other = 0; other < 96; other++)
      expect(shareOne(classesIn(code(n)), classesIn(code(other)))).toBe(other === n);
    expect(shareOne(classesIn(code(n)), classesIn(''))).toBe(false);
    expect(shareOne(classesIn(code(n) + code(7)), classesIn(code(7) + code(90)))).toBe(true);
  });
});
