import type { Day } from './calendar.ts';
import type { Point, Resolved } from './edtf.ts';

/** What relative expressions are resolved against; `said` and `sentence` move on while a document is read. */
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
  said: Said;
  /** Index of the sentence that is being read. */
  sentence: number;
}

export interface Said {
  readonly day: Day | null;
  readonly month: Point | null;
  readonly year: Point | null;
  /** Where a history has got to: the year, or month, that a bare month is read by. */
  readonly story: Point | null;
  /** Index of the sentence in which something was said last. */
  readonly sentence: number;
}

/** A resolved expression and the date it was resolved against. */
export interface Answer {
  readonly resolved: Resolved;
  readonly anchor: Point | null;
}

/** Past (-1), future (1) or untold: on which side of its anchor an expression lies. */
export type Tense = -1 | 0 | 1;

/** The answer to what is said outright, counted from nothing. */
export const outright = (resolved: Resolved): Answer => ({ resolved, anchor: null });
