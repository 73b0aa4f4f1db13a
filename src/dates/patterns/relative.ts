import { type Base, type Meaning, UNIT } from '../meaning.ts';
import type { Parts, Rule } from '../pattern.ts';
import { beforePause, endsClause } from './context.ts';
import { directionOf, step } from './parts.ts';

/** Weeks, months and years that count from the day of publication or from the date said before. */
export const RELATIVE_RULES: readonly Rule[] = [
  {
    name: 'unit of speech',
    pattern: '{PART} direction:last|next|this|current|coming unit:{UNIT}',
    example: 'last week',
    means: (p) => ofSpeech(p),
  },
  {
    name: 'unit of speech',
    pattern: '{PART} the direction:current|coming unit:{UNIT}',
    example: 'the current year',
    means: (p) => step(p.of('unit')!, directionOf(p), 'speech'),
  },
  {
    name: 'unit after another',
    pattern: '{PART} the? direction:subsequent|prior unit:{UNIT}',
    example: 'the following year',
    means: (p) => step(p.of('unit')!, directionOf(p), 'said'),
  },
  {
    name: 'unit after another',
    pattern: '{PART} the direction:next unit:{UNIT}',
    example: 'the next day',
    means: (p) => step(p.of('unit')!, 1, 'said'),
  },
  {
    name: 'unit after another',
    pattern: 'the unit:{UNIT} side:before|after|subsequent',
    example: 'the day before',
    means: (p) => (beforePause(p) ? step(p.of('unit')!, p.is('side', 'before') ? -1 : 1, 'said') : null),
  },
  {
    name: 'same unit',
    pattern: '{PART} that very? same? unit:{UNIT}',
    example: 'later that month',
    means: (p) => step(p.of('unit')!, 0, 'said'),
  },
  {
    name: 'same unit',
    pattern: '{PART} the:the|this very? same unit:{UNIT}',
    example: 'the same day',
    means: (p) => step(p.of('unit')!, 0, 'said'),
  },
  {
    name: 'part of the unit',
    pattern: '{PART} the unit:monthUnit|yearUnit|weekUnit|quarterUnit',
    example: 'the end of the year',
    means: (p) => (p.has('part') ? step(p.of('unit')!, 0, 'text') : null),
  },
  {
    name: 'part of the day',
    pattern: 'part|earlier|later in the dayUnit',
    example: 'earlier in the day',
    means: (p) => (p.after?.lower === 'of' ? null : { ...step(UNIT.day, 0, 'said'), near: true }),
  },
  {
    name: 'unit of the report',
    pattern: 'the unit:quarterUnit|yearUnit',
    example: 'sales for the quarter',
    means: (p) =>
      p.lexicon.beside.reports.has(p.before?.lower ?? '') && endsClause(p)
        ? step(p.of('unit')!, 0, p.is('unit', 'yearUnit') ? 'text' : 'said')
        : null,
  },
  {
    name: 'year before',
    pattern: 'the yearUnit side:ago|earlier quarterUnit?',
    example: 'the year-ago quarter',
    means: () => ({ ...step(UNIT.year, -1, 'said'), near: true }),
  },
  {
    name: 'week before a day',
    pattern: '{NEARLY} count:{NUMBER} unit:units|weekUnit ago deictic',
    example: 'two weeks ago today',
    means: (p) =>
      p.of('unit') === UNIT.week && p.of('count')! > 0 && p.of('count')! <= MOST
        ? step(UNIT.day, p.of('deictic')! - 7 * p.of('count')!, 'speech')
        : null,
  },
  {
    name: 'part of the unit',
    pattern: 'unit:monthUnit|yearUnit|weekUnit|quarterUnit s? edge',
    example: "at month's end",
    means: (p) => step(p.of('unit')!, 0, 'text'),
  },
  {
    name: 'ago',
    pattern: '{NEARLY} count:{NUMBER} unit:units|{UNIT} ago',
    example: 'two years ago',
    means: (p) => counted(p, -1, 'speech'),
  },
  {
    name: 'ago',
    pattern: '{NEARLY} a hundred unit:units ago',
    example: 'a hundred years ago',
    means: (p) => (isCountable(100, p.of('unit')!) ? step(p.of('unit')!, -100, 'speech') : null),
  },
  {
    name: 'earlier',
    pattern: '{NEARLY} count:{NUMBER} unit:units|{UNIT} earlier',
    example: 'a week earlier',
    means: (p) => counted(p, -1, 'said'),
  },
  {
    name: 'later',
    pattern: '{NEARLY} count:{NUMBER} unit:units|{UNIT} later',
    example: 'two days later',
    means: (p) => counted(p, 1, 'said'),
  },
  {
    name: 'before',
    pattern: '{NEARLY} count:{NUMBER} unit:units|{UNIT} side:before|after',
    example: 'two years before',
    means: (p) => (beforePause(p) ? counted(p, p.is('side', 'before') ? -1 : 1, 'said') : null),
  },
  {
    name: 'weekend',
    pattern: '{PART} the weekend',
    example: 'over the weekend',
    means: (p) => (p.after?.lower === 'of' ? null : step(UNIT.weekend, 0, 'text')),
  },
];

/** `to this day` and `this time` name no day; `this day` in a history is the one just said. */
function ofSpeech(parts: Parts): Meaning | null {
  const unit = parts.of('unit')!;
  // "in the last year" is a stretch of time up to now, "last year" a year.
  if (parts.before?.lower === 'the') return null;
  if (unit === UNIT.day && !parts.is('direction', 'last', 'next')) {
    return parts.before?.lower === 'to' || parts.before?.lower === 'until' ? null : step(unit, 0, 'said');
  }
  if (unit === UNIT.day) return null;
  return step(unit, directionOf(parts), 'speech');
}

/** More days, weeks or years than this a text does not count to tell a date: `4000 years ago` is none, nor `1980 centuries ago`. */
const MOST = 3000;
const YEARS_OF: Readonly<Record<number, number>> = { [UNIT.decade]: 10, [UNIT.century]: 100 };
const isCountable = (count: number, unit: number): boolean => count > 0 && count * (YEARS_OF[unit] ?? 1) <= MOST;

function counted(parts: Parts, sign: -1 | 1, base: Base): Meaning | null {
  const count = parts.of('count')!;
  if (!isCountable(count, parts.of('unit')!)) return null;
  const made = step(parts.of('unit')!, sign * count, base);
  return sign === -1 && base === 'said' ? { ...made, near: true } : made;
}
