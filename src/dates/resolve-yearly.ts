import { dayNumber } from './calendar.ts';
import type { Point, Resolved } from './edtf.ts';
import { type Direction, UNIT, type Yearly } from './meaning.ts';
import { baseOf, resolveStep } from './steps.ts';
import { type Answer, outright, type Tense, type Timeline } from './timeline.ts';

/** Fills in the year: the one said, the one a tail refers to, or the one that tense and timeline suggest. */
export function inYear(
  { year, direction }: Yearly,
  timeline: Timeline,
  tense: Tense,
  made: (year: number) => Resolved | null,
): Answer | null {
  if (typeof year === 'number') {
    const resolved = made(year);
    return resolved && outright(resolved);
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
