import { PROSE } from './kinds.ts';
import type { Page } from './page.ts';
import { isMarked } from './runs.ts';

/**
 * The body of a brief, of which the looks know little: the only stretch of running text on a page that would be left with nothing.
 * @returns null when there is none, or several: teasers stand by turns with headlines
 */
export function onlyProse(page: Page): boolean[] | null {
  const kept = page.passages.map((_, n) => PROSE.has(page.kinds[n]!) && !isMarked(page, n));
  const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)];
  return first >= 0 && kept.slice(first, last).every(Boolean) ? kept : null;
}
