import { addDays, addMonths, type Day, dayNumber, weekdayOf } from './calendar.ts';
import {
  type Point,
  type Resolved,
  resolvedCentury,
  resolvedDecade,
  resolvedMonths,
  resolvedPeriod,
  resolvedPoint,
  resolvedWeek,
} from './edtf.ts';
import { type Base, type Step, UNIT } from './meaning.ts';
import type { Answer, Tense, Timeline } from './timeline.ts';

/** The grain a base must be known to for a step of each unit. */
const NEEDS: Readonly<Record<number, 'day' | 'month' | 'year'>> = {
  [UNIT.day]: 'day',
  [UNIT.week]: 'day',
  [UNIT.fortnight]: 'day',
  [UNIT.weekend]: 'day',
  [UNIT.month]: 'month',
  [UNIT.quarter]: 'month',
};

/** News refers back over so many sentences: `a year earlier` of what was said here, not paragraphs ago. */
const MEMORY = 1;

/**
 * The date that a relative expression counts from, known at least to the unit's grain; null when there is none.
 * `speech` is the publication, but in a history what it said last, and in a text without a publication the last full date said;
 * `said` is what was said last, in news shortly before, else the publication.
 */
export function baseOf(base: Base, unit: number, timeline: Timeline, near = false): Point | null {
  const { published, history, said, sentence } = timeline;
  const grain = NEEDS[unit] ?? 'year';
  const last = grain === 'day' ? said.day : grain === 'month' ? (said.month ?? said.year) : said.year;
  if (history) return base === 'speech' && published === null ? said.day : last;
  const now = published && hasGrain(published, grain) ? published : null;
  return base === 'said' && (!near || sentence - said.sentence <= MEMORY) ? (last ?? now) : now;
}

const hasGrain = (point: Point, grain: 'day' | 'month' | 'year') =>
  grain === 'year' || (point.month !== undefined && (grain === 'month' || point.day !== undefined));

/** Resolves `last week`, `the following year`, `two days later`. */
export function resolveStep({ unit, step, base, near }: Step, timeline: Timeline, tense: Tense): Answer | null {
  const anchor = baseOf(base, unit, timeline, near);
  if (!anchor) return null;
  const resolved = stepped(unit, step, anchor, tense);
  return resolved && { resolved, anchor };
}

function stepped(unit: number, step: number, base: Point, tense: Tense): Resolved | null {
  const { year, month, day } = base;
  if (unit === UNIT.year) return resolvedPoint({ year: year + step });
  if (unit === UNIT.decade) return resolvedDecade(Math.floor(year / 10) * 10 + step * 10);
  if (unit === UNIT.century) return year > 0 ? resolvedCentury(Math.floor(year / 100) + 1 + step) : null;
  if (month === undefined) return null;
  if (unit === UNIT.month) return resolvedPoint(addMonths(year, month, step));
  if (unit === UNIT.quarter) return quarter(addMonths(year, month, step * 3));
  return day === undefined ? null : inDays(unit, step, { year, month, day }, tense);
}

function inDays(unit: number, step: number, day: Day, tense: Tense): Resolved {
  if (unit === UNIT.day) return resolvedPoint(addDays(day, step));
  if (unit === UNIT.weekend) return weekend(day, step, tense);
  return resolvedWeek(addDays(day, step * (unit === UNIT.fortnight ? 14 : 7)));
}

function quarter({ year, month }: { year: number; month: number }): Resolved {
  const first = Math.floor((month - 1) / 3) * 3 + 1;
  return resolvedMonths(year, first, first + 2, 'quarter');
}

/** Saturday and Sunday: the last ones before the day, or those of its week when they lie ahead. */
function weekend(day: Day, step: number, tense: Tense): Resolved {
  const weekday = weekdayOf(dayNumber(day));
  const sinceSaturday = (weekday + 1) % 7;
  const ofThisWeek = step === 0 && (tense === 1 || weekday >= 6);
  const shift =
    step > 0 || ofThisWeek
      ? 6 - weekday + Math.max(0, step - 1) * 7
      : -(sinceSaturday < 2 ? sinceSaturday + 7 : sinceSaturday);
  const saturday = addDays(day, shift);
  return resolvedPeriod({ first: saturday, last: addDays(saturday, 1) }, 'day');
}
