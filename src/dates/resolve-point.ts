import { addMonths, dayNumber, isDay, weekdayOf } from './calendar.ts';
import { type Resolved, resolvedPoint, resolvedWeek } from './edtf.ts';
import { type Meaning, UNIT } from './meaning.ts';
import { resolvePersian } from './resolve-persian.ts';
import { inYear } from './resolve-yearly.ts';
import { baseOf, resolveStep } from './steps.ts';
import type { Answer, Tense, Timeline } from './timeline.ts';

type PointMeaning = Extract<Meaning, { kind: 'point' }>;

/** A year, a month or a day: `2018`, `May`, `7 May`, `the 28th of that month`. */
export function resolvePoint(meaning: PointMeaning, timeline: Timeline, tense: Tense): Answer | null {
  const { month, day, year } = meaning;
  if (typeof year === 'number' && month === undefined && timeline.persian && isPersianLike(year)) {
    return resolvePersian({ kind: 'persian', year }, timeline);
  }
  if (typeof month === 'object') return dayOfMonthSaid(day!, month, timeline, tense);
  if (month === undefined && year === undefined) return dayOfMonth(day!, timeline, tense);
  const made = (y: number): Resolved | null => {
    const point = { year: y, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
    if (month !== undefined && day !== undefined && !isDay({ year: y, month, day })) return null;
    if (meaning.week && month !== undefined && day !== undefined) return resolvedWeek({ year: y, month, day });
    return approximately(resolvedPoint(point), meaning.about);
  };
  const answer = inYear(meaning, timeline, tense, made);
  return answer && meaning.weekday !== undefined && year === undefined
    ? onWeekday(answer, meaning.weekday, made)
    : answer;
}

/** `Sat, May 12` is of the year, next to the likely one, in which 12 May was a Saturday. */
function onWeekday(answer: Answer, weekday: number, made: (year: number) => Resolved | null): Answer {
  const likely = answer.resolved.from.year;
  for (const shift of [0, -1, 1, -2, 2, -3, -4, -5, -6]) {
    const resolved = made(likely + shift);
    if (resolved && weekdayOf(dayNumber(resolved.from)) === weekday) return { ...answer, resolved };
  }
  return answer;
}

/** 1300 to 1420: what a text about Iran can mean by a year of its calendar. */
export const isPersianLike = (year: number) => year >= 1300 && year <= 1420;

const approximately = (resolved: Resolved, about: boolean | undefined): Resolved =>
  about ? { ...resolved, value: `${resolved.value}~` } : resolved;

/** `on the 5th`: of the month said last, in news of the nearest month. */
function dayOfMonth(day: number, timeline: Timeline, tense: Tense): Answer | null {
  const base = baseOf('text', UNIT.month, timeline);
  if (base?.month === undefined) return null;
  const today = base.day ?? 31;
  const shift = timeline.history ? 0 : day > today && tense !== 1 ? -1 : day < today && tense === 1 ? 1 : 0;
  const point = { ...addMonths(base.year, base.month, shift), day };
  return isDay(point) ? { resolved: resolvedPoint(point), anchor: base } : null;
}

/** `the 28th of that month` */
function dayOfMonthSaid(
  day: number,
  month: Exclude<PointMeaning['month'], number | undefined>,
  timeline: Timeline,
  tense: Tense,
): Answer | null {
  const answer = resolveStep(month, timeline, tense);
  if (!answer) return null;
  const point = { year: answer.resolved.from.year, month: answer.resolved.from.month, day };
  return isDay(point) ? { resolved: resolvedPoint(point), anchor: answer.anchor } : null;
}
