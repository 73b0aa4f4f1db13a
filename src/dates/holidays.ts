import { addDays, type Day, dayNumber, easter, monthLength, weekdayOf } from './calendar.ts';
import type { Holiday } from './lexicon.ts';
import { fromPersian } from './persian.ts';

/** The day of a holiday in a Gregorian year. */
export function holidayIn({ rule, month, day }: Holiday, year: number): Day {
  if (rule === 'easter') return addDays(easter(year), day);
  if (rule === 'persian') return fromPersian({ year: year - 621, month, day });
  return rule === 'fixed' ? { year, month, day } : nthWeekday(year, month, rule === 'nth_monday' ? 1 : 4, day);
}

/** @param n -1 is the last one of the month. */
function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const first = weekdayOf(dayNumber({ year, month, day: 1 }));
  const day = 1 + ((weekday - first + 7) % 7) + (n - 1) * 7;
  if (n > 0) return { year, month, day };
  const length = monthLength(year, month);
  return { year, month, day: length - ((weekdayOf(dayNumber({ year, month, day: length })) - weekday + 7) % 7) };
}
