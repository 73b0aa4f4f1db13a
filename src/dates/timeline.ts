import type { Day } from './calendar.ts';
import type { Point, Resolved } from './edtf.ts';

/** What relative expressions are resolved against while a document is read from its first sentence to its last. */
export interface Timeline {
  /** The day, month or year of publication; null when unknown. */
  readonly published: Point | null;
  /** The text tells of times long before its publication, or has none: bare months and days follow the date said last. */
  readonly history: boolean;
  /** How the document writes 05/07/2018; null when nothing in it tells. */
  readonly dayFirst: boolean | null;
  /** Bare years around 1400 are of the Persian calendar. */
  readonly persian: boolean;
  /** The last date said of each grain: an exact day, at least a month, at least a year. */
  readonly said: Said;
}

export interface Said {
  readonly day: Day | null;
  readonly month: Point | null;
  readonly year: Point | null;
  /** Where a history has got to: the year, or month, that a bare month is read by. */
  readonly story: Point | null;
}

export const NOTHING_SAID: Said = { day: null, month: null, year: null, story: null };

/** What a date does to the story: opens a sentence and so leads it there, tells it on, or only looks aside. */
export type StoryRole = 'leads' | 'tells' | 'aside';

/** A story that leaps further ahead within a sentence has only looked aside: `papers released in 2005`. */
const LEAP = 10;

/**
 * What was said last after one more expression.
 * @param leads it opens its sentence (`In 1781 …`) or is a heading: then the story goes there, even back. A date within a sentence
 *   takes it forward only: `the leader of the August 1792 rising` in a story of 1793 does not take it back.
 */
export function afterSaying(said: Said, { precision, from }: Resolved, role: StoryRole): Said {
  if (precision === 'decade' || precision === 'century') return said;
  const { year, month } = from;
  const point = precision === 'day' ? from : precision === 'year' ? { year } : { year, month };
  const { story } = said;
  const ahead = story === null ? 0 : year - story.year;
  const moves =
    role === 'leads' || (role === 'tells' && Math.abs(ahead) <= LEAP && !(ahead === 0 && precision === 'year'));
  return {
    day: precision === 'day' ? from : said.day,
    month: precision === 'year' ? said.month : point,
    year: point,
    story: moves ? point : story,
  };
}

/** A resolved expression and the date it was resolved against. */
export interface Answer {
  readonly resolved: Resolved;
  readonly anchor: Point | null;
}

/** Past (-1), future (1) or untold: on which side of its anchor an expression lies. */
export type Tense = -1 | 0 | 1;
