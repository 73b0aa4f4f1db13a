import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayNumber, dayOf, easter, isDay, weekdayOf } from '../../src/dates/calendar.ts';
import { fromPersian, isPersianLeap, persianMonthLength, toPersian } from '../../src/dates/persian.ts';

describe('the Gregorian calendar', () => {
  it('counts days from 1970', () => {
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(dayNumber({ year: 2000, month: 3, day: 1 })).toBe(11017);
    expect(weekdayOf(dayNumber({ year: 2018, month: 5, day: 7 }))).toBe(1);
  });

  it('comes back from any day number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (number) => {
        expect(isDay(dayOf(number))).toBe(true);
        expect(dayNumber(dayOf(number))).toBe(number);
      }),
    );
  });

  it('agrees with the calendar of JavaScript', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const { year, month, day } = dayOf(number);
        const date = new Date(number * 86_400_000);
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(weekdayOf(number) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it('steps over the ends of months and years', () => {
    expect(addDays({ year: 2018, month: 12, day: 31 }, 1)).toEqual({ year: 2019, month: 1, day: 1 });
    expect(addMonths(2018, 11, 3)).toEqual({ year: 2019, month: 2 });
    expect(addMonths(2018, 1, -1)).toEqual({ year: 2017, month: 12 });
  });

  it('has no 30 February', () => {
    expect(isDay({ year: 2000, month: 2, day: 29 })).toBe(true);
    expect(isDay({ year: 1900, month: 2, day: 29 })).toBe(false);
    expect(isDay({ year: 2018, month: 2, day: 30 })).toBe(false);
  });

  it('knows Easter', () => {
    expect(easter(2018)).toEqual({ year: 2018, month: 4, day: 1 });
    expect(easter(1916)).toEqual({ year: 1916, month: 4, day: 23 });
    expect(easter(2038)).toEqual({ year: 2038, month: 4, day: 25 });
  });
});

describe('the Persian calendar', () => {
  it('turns known days', () => {
    expect(fromPersian({ year: 1396, month: 1, day: 1 })).toEqual({ year: 2017, month: 3, day: 21 });
    expect(fromPersian({ year: 1357, month: 11, day: 22 })).toEqual({ year: 1979, month: 2, day: 11 });
    expect(fromPersian({ year: 1399, month: 12, day: 30 })).toEqual({ year: 2021, month: 3, day: 20 });
    expect(toPersian({ year: 2018, month: 1, day: 9 })).toEqual({ year: 1396, month: 10, day: 19 });
  });

  it('knows its leap years', () => {
    expect([1395, 1399, 1403, 1408].map(isPersianLeap)).toEqual([true, true, true, true]);
    expect([1396, 1397, 1398, 1404].map(isPersianLeap)).toEqual([false, false, false, false]);
    expect(persianMonthLength(1395, 12)).toBe(30);
    expect(persianMonthLength(1396, 12)).toBe(29);
  });

  const numbers = fc.integer({
    min: dayNumber({ year: 1800, month: 1, day: 1 }),
    max: dayNumber({ year: 2120, month: 1, day: 1 }),
  });

  it('comes back from every day', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(dayNumber(fromPersian(toPersian(dayOf(number))))).toBe(number);
      }),
    );
  });

  it('agrees with the calendar of ICU', () => {
    const icu = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    fc.assert(
      fc.property(numbers, (number) => {
        const parts = new Map(icu.formatToParts(new Date(number * 86_400_000)).map((part) => [part.type, part.value]));
        const { year, month, day } = toPersian(dayOf(number));
        expect([`${year}`, `${month}`, `${day}`]).toEqual([parts.get('year'), parts.get('month'), parts.get('day')]);
      }),
    );
  });
});
