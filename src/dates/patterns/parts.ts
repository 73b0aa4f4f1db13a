import { type Base, type Direction, type Meaning, type Step, UNIT, type YearSaid } from '../meaning.ts';
import type { Parts } from '../pattern.ts';

/** Stretches that many patterns share. */
export const MACROS: Readonly<Record<string, string>> = {
  WEEKDAY: '[weekday comma? the?]',
  ERA: 'bc? ad?',
  // early, late in, the early part of, later in; the end of, the beginning of, the latter part of. Never `end in May`, which a verb may do.
  PART: '[the? very? part:part|earlier|later portion? in? of?] [the part:edge|latter|portion portion? of]',
  UNIT: 'dayUnit|weekUnit|monthUnit|quarterUnit|yearUnit|centuryUnit|weekend|unit',
  // that year, the same year, last year
  YEAR_SAID: 'said:that|same|this|current|last|past|prior|next|subsequent|coming same? saidUnit:yearUnit',
  MONTH_SAID: 'said:that|same|this|current|last|past|prior|next|subsequent|coming same? saidUnit:monthUnit',
  NUMBER: 'day|number|count|a|year|hundred',
  NEARLY: '[nearly nearly? a?]',
};

/** `'89`, `'05`: of the century that makes it no later than 2049. */
export const fullYear = (short: number): number => (short >= 100 ? short : short < 50 ? 2000 + short : 1900 + short);

export const shortYear = (digits: number): YearSaid => ({ kind: 'short', digits });

/** The year said, astronomical: 490 BC is -489. */
export function astronomical(parts: Parts): number {
  return parts.has('bc') ? 1 - parts.of('year')! : parts.of('year')!;
}

/** -1 for last, 0 for this, 1 for next and their like. */
export function directionOf(parts: Parts, label = 'direction'): Direction {
  if (parts.is(label, 'last', 'past', 'prior')) return -1;
  return parts.is(label, 'next', 'subsequent', 'coming') ? 1 : 0;
}

/** `last year` counts from the day of publication, `the previous year` and `that year` from what was said before. */
export function saidStep(parts: Parts, unit: number, label = 'said'): Step {
  const step = directionOf(parts, label);
  return { kind: 'step', unit, step, base: parts.is(label, 'that', 'same', 'prior', 'subsequent') ? 'said' : 'speech' };
}

/** The year that a tail like `of that year` names; undefined when there is none. */
export const yearSaid = (parts: Parts): Step | undefined =>
  parts.has('said') ? saidStep(parts, UNIT.year) : undefined;

type PointMeaning = Extract<Meaning, { kind: 'point' }>;

/** A date of these parts; null for a day that is none. */
export function point(parts: Parts, fields: Omit<PointMeaning, 'kind' | 'weekday'>): Meaning | null {
  const { year, month, day, direction, about, week, maybe } = fields;
  if (parts.has('day')) {
    if (day === undefined || day < 1 || day > 31) return null;
    // "in May the Second Army", "4 July": an ordinal in letters is a day in small ones only.
    if (parts.is('day', 'ordinal') && /^\p{Lu}/u.test(parts.text('day'))) return null;
  }
  return { kind: 'point', year, month, day, weekday: parts.of('weekday'), direction, about, week, maybe };
}

export const step = (unit: number, count: number, base: Base): Step => ({ kind: 'step', unit, step: count, base });
