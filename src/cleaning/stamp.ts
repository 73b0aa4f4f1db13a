import type { Measure } from './counts.ts';

/** What a line of time is: `8:02PM` and nothing else, or `Jane Moran 2 March 2019 22:17`, which says who wrote an entry. */
export type Stamp = 'clock' | 'signed' | 'none';

const CLOCK = /^\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;
const TIME = /\d:\d\d(?!\d)/;
const NAME = /^\p{Lu}[\p{L}’'-]+\.? (?:\p{Lu}\S{0,20} ){0,4}\p{Lu}[\p{L}’'-]+/u;

/** Longest clock time and longest line of time, in UTF-16 units; fewest and most words of a name and a time. */
const [CLOCK_MOST, LINE_MOST] = [16, 80];
const [FEWEST, MOST] = [4, 10];

/** @param dated whether the block holds a date */
export function stampOf(text: string, start: number, end: number, dated: boolean, measure: Measure): Stamp {
  const { words, numbers, capitals } = measure;
  if (numbers === 0 || words > MOST || end - start > LINE_MOST) return 'none';
  if (words < FEWEST) return end - start <= CLOCK_MOST && CLOCK.test(text.slice(start, end)) ? 'clock' : 'none';
  if (!dated || capitals === 0 || measure.end !== 'none') return 'none';
  const line = text.slice(start, end);
  return TIME.test(line) && NAME.test(line) ? 'signed' : 'none';
}
