import type { Meaning } from '../meaning.ts';
import type { Rule } from '../pattern.ts';
import { fullYear } from './parts.ts';

const numeric = (first: number, second: number, year: number): Meaning | null =>
  first >= 1 && second >= 1 && first <= 31 && second <= 31 && Math.min(first, second) <= 12
    ? { kind: 'numeric', first, second, year: fullYear(year) }
    : null;

/** 1396/05/07 is a date of the Persian calendar: nobody writes those of the Middle Ages in digits. */
const iso = (year: number, month: number, day: number): Meaning | null => {
  if (month < 1 || month > 12) return null;
  return year >= 1300 && year <= 1420 ? { kind: 'persian', year, month, day } : { kind: 'point', year, month, day };
};

/** Dates in digits alone. */
export const NUMERIC_RULES: readonly Rule[] = [
  {
    name: 'ISO day',
    pattern: 'year dash month:day dash2:dash day',
    example: '2018-05-07',
    means: (p) => iso(p.of('year')!, p.of('month')!, p.of('day')!),
  },
  {
    name: 'ISO day',
    pattern: 'year slash month:day slash2:slash day',
    example: '2018/05/07',
    means: (p) => iso(p.of('year')!, p.of('month')!, p.of('day')!),
  },
  {
    name: 'numeric day',
    pattern: 'first:day slash second:day slash2:slash year:year|number|day',
    example: '7/5/2018',
    means: (p) => numeric(p.of('first')!, p.of('second')!, p.of('year')!),
  },
  {
    name: 'numeric day',
    pattern: 'first:day dash second:day dash2:dash year',
    example: '07-05-2018',
    means: (p) => numeric(p.of('first')!, p.of('second')!, p.of('year')!),
  },
  {
    name: 'numeric day',
    pattern: 'numericDate',
    example: '7.5.2018',
    means: (p) => {
      const packed = p.of('numericDate')!;
      const day = Math.floor(packed / 1_000_000);
      const month = Math.floor(packed / 10_000) % 100;
      // With stops the day stands first, in every country that writes dates so; a year of two digits may be a version or a section.
      return packed % 10_000 >= 1000 && day >= 1 && day <= 31 ? iso(packed % 10_000, month, day) : null;
    },
  },
];
