import { isDay } from './calendar.ts';
import { resolvedCentury, resolvedDecade, resolvedMonths, resolvedPoint, resolvedSeason } from './edtf.ts';
import { holidayIn } from './holidays.ts';
import type { Holiday } from './lexicon.ts';
import type { Meaning } from './meaning.ts';
import { resolvePersian } from './resolve-persian.ts';
import { resolvePoint } from './resolve-point.ts';
import { resolveWeekday } from './resolve-weekday.ts';
import { inYear } from './resolve-yearly.ts';
import { resolveStep } from './steps.ts';
import { type Answer, outright, type Tense, type Timeline } from './timeline.ts';

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
      return outright(resolvedDecade(meaning.first));
    case 'century':
      return outright(resolvedCentury(meaning.century));
    case 'step':
      return resolveStep(meaning, timeline, tense);
    case 'range':
      return null; // its ends are resolved one by one: see `document.ts`
  }
}

/** Day or month first as the document has it; where nothing tells, only the year is sure. */
function resolveNumeric(
  { first, second, year }: Extract<Meaning, { kind: 'numeric' }>,
  timeline: Timeline,
): Answer | null {
  const dayFirst = first > 12 ? true : second > 12 ? false : first === second ? true : timeline.dayFirst;
  if (dayFirst === null) return outright(resolvedPoint({ year }));
  const point = { year, month: dayFirst ? second : first, day: dayFirst ? first : second };
  return isDay(point) ? outright(resolvedPoint(point)) : null;
}
