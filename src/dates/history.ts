import type { Point } from './edtf.ts';
import type { Found } from './meaning.ts';

/** So many years before the publication a year counts as told, not reported. */
const LONG_AGO = 2;
/** What old dates must weigh together, one with its month three times a bare year: news names old years too. */
const LEAST_WEIGHT = 6;

/**
 * Whether a text tells of times long past, so that `in April` follows the date said before rather than the day of publication:
 * without a publication date always, else when dates of old years are many and outnumber what is said from the writer's own day
 * (weekdays, yesterday, last week).
 */
export function isHistory(found: readonly Found[], published: Point | null): boolean {
  if (!published) return true;
  let [old, dated, recent] = [0, 0, 0];
  for (const { meaning } of found) {
    if (meaning.kind === 'weekday' || (meaning.kind === 'step' && meaning.base === 'speech')) recent++;
    else if (
      meaning.kind === 'point' &&
      typeof meaning.year === 'number' &&
      meaning.year <= published.year - LONG_AGO
    ) {
      old++;
      if (meaning.month !== undefined) dated++;
    }
  }
  return old + 2 * dated >= LEAST_WEIGHT && old > 2 * recent;
}
