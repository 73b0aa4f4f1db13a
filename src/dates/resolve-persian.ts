import { dayNumber } from './calendar.ts';
import { type Point, type Resolved, resolvedPeriod, resolvedPoint } from './edtf.ts';
import { type Meaning, UNIT } from './meaning.ts';
import { fromPersian, isPersianYear, persianMonthLength, toPersian } from './persian.ts';
import { baseOf } from './steps.ts';
import type { Answer, Timeline } from './timeline.ts';

type Persian = Extract<Meaning, { kind: 'persian' }>;

/** A date of the Persian calendar as Gregorian days: a day is one, a month or year the interval of its days. */
export function resolvePersian({ year, month, day }: Persian, timeline: Timeline): Answer | null {
  if (year !== undefined) {
    const resolved = inGregorian(year < 100 ? 1300 + year : year, month, day);
    return resolved && { resolved, anchor: null };
  }
  const anchor = baseOf('text', UNIT.day, timeline);
  if (!anchor || month === undefined) return null;
  const resolved = nearestPast(anchor, month, day);
  return resolved && { resolved, anchor };
}

/** `19 Dey` in a text of May 2018 is that of 1396, which began in March 2017. */
function nearestPast(anchor: Point, month: number, day: number | undefined): Resolved | null {
  const now = { year: anchor.year, month: anchor.month ?? 1, day: anchor.day ?? 1 };
  const { year } = toPersian(now);
  const same = inGregorian(year, month, day);
  return same && dayNumber(same.from) <= dayNumber(now) ? same : inGregorian(year - 1, month, day);
}

function inGregorian(year: number, month: number | undefined, day: number | undefined): Resolved | null {
  if (!isPersianYear(year)) return null;
  if (month === undefined) {
    const last = fromPersian({ year, month: 12, day: persianMonthLength(year, 12) });
    return resolvedPeriod({ first: fromPersian({ year, month: 1, day: 1 }), last }, 'year');
  }
  const length = persianMonthLength(year, month);
  if (day !== undefined) return day <= length ? resolvedPoint(fromPersian({ year, month, day })) : null;
  return resolvedPeriod(
    { first: fromPersian({ year, month, day: 1 }), last: fromPersian({ year, month, day: length }) },
    'month',
  );
}
