import { type Day, dayNumber, dayOf } from './calendar.ts';

/**
 * The solar Hijri calendar of Iran, in which years start at the vernal equinox: twelve months, six of 31 days, five of 30,
 * Esfand of 29 or, in a leap year, 30.
 *
 * Leap years by the 33-year cycle, (25 y + 11) mod 33 < 8, as ICU's `PersianCalendar` has it; it agrees with the astronomical
 * rule (K. M. Borkowski, "The Persian calendar for 3000 years", Earth, Moon and Planets 74, 1996) in the years given here.
 */
export const FIRST_PERSIAN_YEAR = 1178;
export const LAST_PERSIAN_YEAR = 1501;

/** `dayNumber` of 1 Farvardin 1 by that cycle, less a day: what makes 1 Farvardin 1396 21 March 2017. */
const EPOCH = -492269;

export const isPersianLeap = (year: number): boolean => (25 * year + 11) % 33 < 8;

const startOfYear = (year: number): number => EPOCH + 365 * (year - 1) + Math.floor((8 * year + 21) / 33) + 1;
const daysBefore = (month: number): number => (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7));

export const persianMonthLength = (year: number, month: number): number =>
  month <= 6 ? 31 : month <= 11 || isPersianLeap(year) ? 30 : 29;

export const isPersianYear = (year: number): boolean => year >= FIRST_PERSIAN_YEAR && year <= LAST_PERSIAN_YEAR;

/** The Gregorian day of a Persian one. */
export const fromPersian = ({ year, month, day }: Day): Day => dayOf(startOfYear(year) + daysBefore(month) + day - 1);

/** The Persian day of a Gregorian one. */
export function toPersian(day: Day): Day {
  const number = dayNumber(day);
  const guess = day.year - 621;
  const year = startOfYear(guess) <= number ? guess : guess - 1;
  const dayOfYear = number - startOfYear(year);
  const month = dayOfYear < 186 ? Math.floor(dayOfYear / 31) + 1 : Math.floor((dayOfYear - 186) / 30) + 7;
  return { year, month, day: dayOfYear - daysBefore(month) + 1 };
}
