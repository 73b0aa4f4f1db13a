import type { DatePrecision } from '../schema/vocabulary.ts';
import { addMonths, type Day, dayNumber, dayOf, monthLength, weekdayOf } from './calendar.ts';

/**
 * A stretch of calendar time as the text means it: a year, a month of it, a day of it. Coarser and odder ones
 * (weeks, quarters, Persian months) are a `Period`.
 */
export interface Point {
  year: number;
  month?: number;
  day?: number;
}

/** Both ends inclusive. */
export interface Period {
  first: Point;
  last: Point;
}

export interface Resolved {
  /** EDTF level 1. */
  value: string;
  precision: DatePrecision;
  /** The days it spans, both inclusive; what later expressions count from. */
  from: Day;
  to: Day;
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** Four digits, a minus before a year BC; EDTF writes years beyond four digits with a leading Y. */
export function edtfYear(year: number): string {
  if (year >= 1000 && year <= 9999) return `${year}`;
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

export const edtfPoint = ({ year, month, day }: Point): string =>
  edtfYear(year) + (month === undefined ? '' : `-${two(month)}`) + (day === undefined ? '' : `-${two(day)}`);

export const precisionOf = (point: Point): 'day' | 'month' | 'year' =>
  point.day !== undefined ? 'day' : point.month !== undefined ? 'month' : 'year';

export const firstDay = ({ year, month = 1, day = 1 }: Point): Day => ({ year, month, day });
export const lastDay = ({ year, month = 12, day }: Point): Day => ({
  year,
  month,
  day: day ?? monthLength(year, month),
});

export const resolvedPoint = (point: Point): Resolved => ({
  value: edtfPoint(point),
  precision: precisionOf(point),
  from: firstDay(point),
  to: lastDay(point),
});

export const resolvedPeriod = ({ first, last }: Period, precision: DatePrecision): Resolved => ({
  value: `${edtfPoint(first)}/${edtfPoint(last)}`,
  precision,
  from: firstDay(first),
  to: lastDay(last),
});

/** EDTF level 1 has no weeks: one is the interval of its days, Monday to Sunday (ISO 8601). */
export function resolvedWeek(day: Day): Resolved {
  const number = dayNumber(day);
  const monday = number - weekdayOf(number) + 1;
  return resolvedPeriod({ first: dayOf(monday), last: dayOf(monday + 6) }, 'week');
}

/** A quarter or half of a year is the interval of its months: EDTF knows sub-year codes 33 to 41 only from level 2 on. */
export const resolvedMonths = (year: number, first: number, last: number, precision: DatePrecision): Resolved =>
  resolvedPeriod({ first: { year, month: first }, last: { year, month: last } }, precision);

/** Level 1: 21 spring, 22 summer, 23 autumn, 24 winter, hemisphere unsaid. The winter of a year starts in its December. */
export function resolvedSeason(year: number, season: number): Resolved {
  const start = { year, month: (season - 20) * 3 };
  const end = addMonths(start.year, start.month, 2);
  return {
    value: `${edtfYear(year)}-${season}`,
    precision: 'season',
    from: firstDay(start),
    to: lastDay(end),
  };
}

/** `198X`; a decade BC has no such form at level 1 (its digits run against the astronomical count) and is an interval. */
export function resolvedDecade(first: number): Resolved {
  const period = { first: { year: first }, last: { year: first + 9 } };
  const resolved = resolvedPeriod(period, 'decade');
  return first > 0 ? { ...resolved, value: `${edtfYear(first).slice(0, -1)}X` } : resolved;
}

/** `18XX` for the 19th century, as is usual; a century BC is an interval of astronomical years. */
export function resolvedCentury(century: number): Resolved {
  if (century > 0) {
    const first = (century - 1) * 100;
    const resolved = resolvedPeriod({ first: { year: first }, last: { year: first + 99 } }, 'century');
    return { ...resolved, value: `${edtfYear(first).slice(0, -2)}XX` };
  }
  const first = century * 100 + 1;
  return resolvedPeriod({ first: { year: first }, last: { year: first + 99 } }, 'century');
}

const POINT = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:T[\d:.]{2,12}(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** Reads a day, month or year of EDTF level 0, a clock time after it ignored; null for anything else and for 2018-02-30. */
export function parsePoint(text: string): Point | null {
  const match = POINT.exec(text.trim());
  if (!match) return null;
  const [, year, month, day] = match;
  if (day !== undefined && Number(day) > monthLength(Number(year), Number(month))) return null;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}
