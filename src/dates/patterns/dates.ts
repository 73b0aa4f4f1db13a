import { monthLength } from '../calendar.ts';
import { type Meaning, UNIT } from '../meaning.ts';
import type { Parts, Rule } from '../pattern.ts';
import { endsPhrase, isYear } from './context.ts';
import { astronomical, directionOf, fullYear, point, saidStep, shortYear, yearSaid } from './parts.ts';

/** Days and months of a year that is said outright, by reference (`of that year`) or not at all. */
export const DATE_RULES: readonly Rule[] = [
  {
    name: 'day month year',
    pattern: '{WEEKDAY} the? day:day|ordinal of? month comma? of? year {ERA}',
    example: 'Monday, 7 May 2018',
    means: (p) => point(p, { day: p.of('day'), month: p.of('month'), year: astronomical(p) }),
  },
  {
    name: 'day month year',
    pattern: '{WEEKDAY} day dash month dash year:year|number|day',
    example: '7-May-2018',
    means: (p) => point(p, { day: p.of('day'), month: p.of('month'), year: fullYear(p.of('year')!) }),
  },
  {
    name: 'month day year',
    pattern: '{WEEKDAY} {PART} month the? day:day|ordinal comma? of? year {ERA}',
    example: 'May 7, 2018',
    means: (p) => point(p, { day: p.of('day'), month: p.of('month'), year: astronomical(p) }),
  },
  {
    name: 'month day year',
    pattern: '{WEEKDAY} month dayYear',
    example: 'May 7,2018',
    means: (p) =>
      point(p, { day: Math.floor(p.of('dayYear')! / 10_000), month: p.of('month'), year: p.of('dayYear')! % 10_000 }),
  },
  {
    name: 'year month day',
    pattern: 'year comma? month day:day|ordinal',
    example: '2018 May 7',
    means: (p) => point(p, { day: p.of('day'), month: p.of('month'), year: p.of('year') }),
  },
  {
    name: 'day month',
    pattern: '{WEEKDAY} the? day:day|ordinal of? month [comma? of? the? {YEAR_SAID}]',
    example: '4 May',
    means: (p) => point(p, { day: p.of('day'), month: p.of('month'), year: yearSaid(p) }),
  },
  {
    name: 'month day',
    pattern: '{WEEKDAY} {PART} month the? day:day|ordinal [comma? of? the? {YEAR_SAID}]',
    example: 'May 4',
    means: (p) => point(p, { day: p.of('day'), month: p.of('month'), year: yearSaid(p) }),
  },
  {
    name: 'week of a day',
    pattern: 'the? weekUnit of month the? day:day|ordinal [comma? year]',
    example: 'the week of March 4',
    means: (p) => point(p, { day: p.of('day'), month: p.of('month'), year: p.of('year'), week: true }),
  },
  {
    name: 'week of a day',
    pattern: 'the? weekUnit of day:day|ordinal month [comma? year]',
    example: 'the week of 4 March',
    means: (p) => point(p, { day: p.of('day'), month: p.of('month'), year: p.of('year'), week: true }),
  },
  {
    name: 'first or last day',
    pattern: 'the day:ordinal|last|final dayUnit of year',
    example: 'the first day of 2013',
    means: (p) => (isYear(p) ? dayOfYear(p, p.of('year')!) : null),
  },
  {
    name: 'first or last day',
    pattern: 'the day:ordinal|last|final dayUnit of month [comma? of? year]',
    example: 'the last day of May',
    means: (p) => {
      const [month, year] = [p.of('month')!, p.of('year')];
      // A February that no year is said of ends on the 28th or the 29th.
      const isOpen = month === 2 && year === undefined;
      const day = p.is('day', 'ordinal') ? p.of('day')! : isOpen ? undefined : monthLength(year ?? 1, month);
      return day === undefined ? null : point(p, { day, month, year });
    },
  },
  {
    name: 'month year',
    pattern: 'about? {PART} month comma? of? year {ERA}',
    example: 'early May 2018',
    means: (p) => point(p, { month: p.of('month'), year: astronomical(p), about: p.has('about') }),
  },
  {
    name: 'month year',
    pattern: '{PART} month shortYear',
    example: "May '68",
    means: (p) => point(p, { month: p.of('month'), year: shortYear(p.of('shortYear')!) }),
  },
  {
    name: 'month year',
    pattern: 'about? {PART} month year:number bc',
    example: 'April 480 BC',
    means: (p) => point(p, { month: p.of('month'), year: astronomical(p), about: p.has('about') }),
  },
  {
    name: 'month',
    pattern: 'about? {PART} month [comma? of? the? {YEAR_SAID}]',
    example: 'late December',
    means: (p) => point(p, { month: p.of('month'), year: yearSaid(p), about: p.has('about') }),
  },
  {
    name: 'directed month',
    pattern: '{PART} the? direction:last|past|prior|next|subsequent|coming|this month',
    example: 'last July',
    means: (p) => point(p, { month: p.of('month'), direction: directionOf(p) }),
  },
  {
    name: 'directed day',
    pattern: 'direction:last|this|next month day:day|ordinal',
    example: 'last July 4',
    means: (p) => point(p, { month: p.of('month'), day: p.of('day'), direction: directionOf(p) }),
  },
  {
    name: 'day of a month',
    pattern: 'the day:ordinal of the? {MONTH_SAID}',
    example: 'the 28th of that month',
    means: (p) => point(p, { day: p.of('day'), month: saidStep(p, UNIT.month) }),
  },
  {
    name: 'day of the month',
    pattern: 'on the day:ordinal',
    example: 'on the 5th',
    means: (p) => (endsPhrase(p) && isDigit(p.text('day')) ? point(p, { day: p.of('day') }) : null),
  },
  {
    name: 'Persian day',
    pattern: 'the? day:day|ordinal of? persianMonth comma? year?',
    example: '19 Dey 1396',
    means: (p) => ({ kind: 'persian', day: p.of('day'), month: p.of('persianMonth'), year: p.of('year') }),
  },
  {
    name: 'Persian day',
    pattern: 'persianMonth day:day|ordinal comma? year?',
    example: 'Dey 19, 1396',
    means: (p) => ({ kind: 'persian', day: p.of('day'), month: p.of('persianMonth'), year: p.of('year') }),
  },
  {
    name: 'Persian month',
    pattern: '{PART} persianMonth comma? of? year',
    example: 'Dey 1396',
    means: (p) => ({ kind: 'persian', month: p.of('persianMonth'), year: p.of('year') }),
  },
  {
    name: 'Persian month',
    pattern: '{PART} persianMonth',
    example: 'in Khordad',
    means: (p) => ({ kind: 'persian', month: p.of('persianMonth') }),
  },
];

/** The first day of a year or its last; what `the second day of 2013` begins is not worth a rule. */
function dayOfYear(parts: Parts, year: number): Meaning | null {
  if (!parts.is('day', 'ordinal')) return point(parts, { year, month: 12, day: 31 });
  return parts.of('day') === 1 ? point(parts, { year, month: 1, day: 1 }) : null;
}

const isDigit = (text: string) => text >= '0' && text < ':';
