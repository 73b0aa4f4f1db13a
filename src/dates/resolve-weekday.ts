import { addDays, type Day, dayNumber, dayOf, weekdayOf } from './calendar.ts';
import { resolvedPoint } from './edtf.ts';
import { type Direction, type Meaning, UNIT } from './meaning.ts';
import { baseOf, resolveStep } from './steps.ts';
import type { Answer, Tense, Timeline } from './timeline.ts';

/** `on Friday`, `last Friday`, `Friday of last week`. */
export function resolveWeekday(
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
