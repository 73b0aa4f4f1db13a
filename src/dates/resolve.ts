import { addDays, addMonths, type Day, dayNumber, dayOf, isDay, weekdayOf } from './calendar.ts';
import {
  type Point,
  type Resolved,
  resolvedCentury,
  resolvedDecade,
  resolvedMonths,
  resolvedPoint,
  resolvedSeason,
  resolvedWeek,
} from './edtf.ts';
import { holidayIn } from './holidays.ts';
import type { Holiday } from './lexicon.ts';
import { type Direction, type Meaning, UNIT, type Yearly } from './meaning.ts';
import { resolvePersian } from './resolve-persian.ts';
import { baseOf, resolveStep } from './steps.ts';
import type { Answer, Tense, Timeline } from './timeline.ts';

const plain = (resolved: Resolved): Answer => ({ resolved, anchor: null });

/** @returns null when the timeline holds nothing to resolve it against. */
export function resolve(
  meaning: Meaning,
  timeline: Timeline,
  tense: Tense,
  holidays: readonly Holiday[],
): Answer | null {
  switch (meaning.kind) {
    case 'point':
      return resolvePoint(meaning, timeline, tense);
    case 'persian':
      return resolvePersian(meaning, timeline);
    case 'numeric':
      return resolveNumeric(meaning, timeline);
    case 'weekday':
      return resolveWeekday(meaning, timeline, tense);
    case 'season':
      return inYear(meaning, timeline, tense, (year) => resolvedSeason(year, meaning.season));
    case 'quarter':
      return inYear(meaning, timeline, tense, (year) =>
        resolvedMonths(year, meaning.quarter * 3 - 2, meaning.quarter * 3, 'quarter'),
      );
    case 'half':
      return inYear(meaning, timeline, tense, (year) =>
        resolvedMonths(year, meaning.half * 6 - 5, meaning.half * 6, 'month'),
      );
    case 'holiday':
      return inYear(meaning, timeline, tense, (year) => resolvedPoint(holidayIn(holidays[meaning.holiday]!, year)));
    case 'decade':
      return plain(resolvedDecade(meaning.first));
    case 'century':
      return plain(resolvedCentury(meaning.century));
    case 'step':
      return resolveStep(meaning, timeline, tense);
    case 'range':
      return null; // its ends are resolved one by one: see `document.ts`
  }
}

type PointMeaning = Extract<Meaning, { kind: 'point' }>;

function resolvePoint(meaning: PointMeaning, timeline: Timeline, tense: Tense): Answer | null {
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

/** Fills in the year: the one said, the one a tail refers to, or the one that tense and timeline suggest. */
function inYear(
  { year, direction }: Yearly,
  timeline: Timeline,
  tense: Tense,
  made: (year: number) => Resolved | null,
): Answer | null {
  if (typeof year === 'number') {
    const resolved = made(year);
    return resolved && plain(resolved);
  }
  if (year?.kind === 'short') return inYear({ year: fullYearOf(year.digits, timeline) }, timeline, tense, made);
  if (year !== undefined) {
    const answer = resolveStep(year, timeline, tense);
    const resolved = answer && made(answer.resolved.from.year);
    return resolved && { resolved, anchor: answer.anchor };
  }
  const base =
    timeline.history && direction === undefined ? timeline.said.story : baseOf('speech', UNIT.year, timeline);
  if (!base) return null;
  const resolved =
    timeline.history && direction === undefined ? followingOn(base, made) : aroundNow(base, direction, tense, made);
  return resolved && { resolved, anchor: base };
}

/** `'68` and `'05` are the last such years before ten years after the text's own time: 1789 in a history of 1790. */
function fullYearOf(digits: number, timeline: Timeline): number {
  const latest = (baseOf('speech', UNIT.year, timeline)?.year ?? 2030) + 10;
  const year = Math.floor(latest / 100) * 100 + digits;
  return year <= latest ? year : year - 100;
}

/** In a history: the year of the date said last; after its autumn, a month of early spring or winter is the next year's. */
function followingOn(base: Point, made: (year: number) => Resolved | null): Resolved | null {
  const same = made(base.year);
  if (!same || base.month === undefined) return same;
  return same.from.month <= base.month - 9 ? made(base.year + 1) : same;
}

/** In news: `last`, `this` and `next` by their words; else the nearest past one, the next one under a future verb. */
function aroundNow(
  base: Point,
  direction: Direction | undefined,
  tense: Tense,
  made: (year: number) => Resolved | null,
): Resolved | null {
  const same = made(base.year);
  if (!same) return made(base.year - 1);
  if (base.month === undefined || direction === 0) return same;
  const today = dayNumber({ year: base.year, month: base.month, day: base.day ?? 1 });
  const [from, to] = [dayNumber(same.from), dayNumber(same.to)];
  if (direction !== undefined) return directed(direction, from, to, today) ? same : made(base.year + direction);
  if (tense === 1) return to >= today ? same : made(base.year + 1);
  if (same.precision === 'day')
    return nearest([same, made(base.year + 1), made(base.year - 1)], today, tense === 0 ? SOON : IMMINENT);
  return from <= today ? same : made(base.year - 1);
}

/** Whether the one of this year is the last or the next one already. */
const directed = (direction: Direction, from: number, to: number, today: number): boolean =>
  direction === -1 ? to < today : from > today;

/** Days within which a day of untold tense is a coming one: `the Sept. 15 deadline` on 10 September. */
const SOON = 90;

/** So near that even a past verb does not make it the one of last year: `tickets for May 12 sold out` on 9 May. */
const IMMINENT = 30;

/** Of a day that no verb puts ahead, the one that is soon, else the last one. */
function nearest(candidates: readonly (Resolved | null)[], today: number, soon: number): Resolved | null {
  const days = candidates.filter((one) => one !== null);
  const past = days
    .filter(({ from }) => dayNumber(from) <= today)
    .sort((a, b) => dayNumber(b.from) - dayNumber(a.from));
  const coming = days.find(({ from }) => dayNumber(from) > today && dayNumber(from) - today <= soon);
  const [last] = past;
  if (!coming || !last) return coming ?? last ?? null;
  return today - dayNumber(last.from) <= dayNumber(coming.from) - today ? last : coming;
}

/** `on the 5th`: of the month said last, in news of the nearest month. */
function dayOfMonth(day: number, timeline: Timeline, tense: Tense): Answer | null {
  const base = baseOf('text', UNIT.month, timeline);
  if (base?.month === undefined) return null;
  const today = base.day ?? 31;
  const shift = timeline.history ? 0 : day > today && tense !== 1 ? -1 : day < today && tense === 1 ? 1 : 0;
  const point = { ...addMonths(base.year, base.month, shift), day };
  return isDay(point) ? { resolved: resolvedPoint(point), anchor: base } : null;
}

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

/** Day or month first as the document has it; where nothing tells, only the year is sure. */
function resolveNumeric(
  { first, second, year }: Extract<Meaning, { kind: 'numeric' }>,
  timeline: Timeline,
): Answer | null {
  const dayFirst = first > 12 ? true : second > 12 ? false : first === second ? true : timeline.dayFirst;
  if (dayFirst === null) return plain(resolvedPoint({ year }));
  const point = { year, month: dayFirst ? second : first, day: dayFirst ? first : second };
  return isDay(point) ? plain(resolvedPoint(point)) : null;
}

function resolveWeekday(
  meaning: Extract<Meaning, { kind: 'weekday' }>,
  timeline: Timeline,
  tense: Tense,
): Answer | null {
  const { weekday, week, direction } = meaning;
  if (week) {
    const answer = resolveStep(week, timeline, tense);
    return answer && { resolved: resolvedPoint(addDays(answer.resolved.from, weekday - 1)), anchor: answer.anchor };
  }
  const base = baseOf('speech', UNIT.day, timeline);
  if (base?.month === undefined || base.day === undefined) return null;
  const anchor = base as Day;
  const today = dayNumber(anchor);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const shift = weekdayShift(back, direction, tense, timeline.history);
  return { resolved: resolvedPoint(dayOf(today + shift)), anchor };
}

/** @param back days since the last such weekday, 0 today. */
function weekdayShift(back: number, direction: Direction | undefined, tense: Tense, history: boolean): number {
  const ahead = (7 - back) % 7;
  if (direction === -1) return -(back || 7);
  if (direction === 1) return ahead || 7;
  if (direction === 0) return ahead;
  if (history) return back <= 3 ? -back : ahead;
  return tense === 1 ? ahead : -back;
}
