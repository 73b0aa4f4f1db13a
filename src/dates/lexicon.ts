import type { References, ReferenceTable } from '../core/stage.ts';
import { WordFilter } from '../text/token-shape.ts';
import { tokenize } from '../text/tokens.ts';
import { type Beside, type DayNames, namesByDay, neighbours, wordsBeside, type YearNeighbours } from './beside.ts';
import { type TriggerFilter, triggerFilter } from './trigger-filter.ts';
import {
  CLASSES,
  type Class,
  dateNeighbours,
  dateWords,
  dayNames,
  holidays,
  months,
  weekdays,
  yearNeighbours,
} from './words.ts';

export const DATE_REFERENCES: readonly ReferenceTable<unknown>[] = [
  months,
  weekdays,
  dateWords,
  holidays,
  dateNeighbours,
  dayNames,
  yearNeighbours,
];

/** What a word is to the patterns. */
export interface Entry {
  /** The character that stands for its class in the string the patterns are matched against. */
  readonly code: string;
  readonly value: number;
  /** What must stand beside an ambiguous word for it to be a date. */
  readonly needs: Needs;
  /** Alone enough to look for an expression around it. */
  readonly makesDate: boolean;
  /** A date only with a capital, or in company: `May`, `Sat`, the first word of a holiday. */
  readonly isCapital: boolean;
  /** Makes a date only with a word that relates it: `year` with `last`. */
  readonly isUnit: boolean;
  /** Relates a unit to a date: `last`, `ago`, `the end of`. */
  readonly relates: boolean;
  /** May be the second word of a compound: `mid-May`, `year-end`, `year-ago`. */
  readonly endsCompound: boolean;
}
export type Needs = 'nothing' | 'no_name' | 'context' | 'number' | 'date' | 'season';

export interface Holiday {
  readonly rule: 'fixed' | 'easter' | 'nth_monday' | 'nth_thursday' | 'persian';
  readonly month: number;
  readonly day: number;
  /** Its tokens in lower case with straight apostrophes. */
  readonly words: readonly string[];
}

export interface Lexicon {
  readonly words: ReadonlyMap<string, Entry>;
  readonly holidays: readonly Holiday[];
  /** First word of a holiday -> indexes into `holidays`, the longest name first. */
  readonly holidayStarts: ReadonlyMap<string, readonly number[]>;
  readonly dayNames: DayNames;
  /** Tells that years around 1400 may be of the Persian calendar. */
  readonly persianCue: RegExp;
  readonly yearNeighbours: YearNeighbours;
  readonly beside: Beside;
  /** A first look at tokens for words that make a date, and for all words. */
  readonly triggers: WordFilter;
  readonly known: WordFilter;
  /** The same for a text. */
  readonly filter: TriggerFilter;
}

/** The character of each class: Latin-1, none of them special in a regular expression, so that a sentence takes a byte a token. */
export const CODE = Object.fromEntries(CLASSES.map((name, n) => [name, String.fromCharCode(0x81 + n)])) as Readonly<
  Record<Class, string>
>;
export const codeOf = (name: Class): string => CODE[name];

const MARKS: readonly (readonly [string, Class])[] = [
  [',', 'comma'],
  ['-', 'dash'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['−', 'dash'],
  ['/', 'slash'],
  ['.', 'stop'],
  [':', 'colon'],
  ['(', 'open'],
  ['[', 'open'],
  [')', 'close'],
  [']', 'close'],
  ["'", 'apostrophe'],
  ['’', 'apostrophe'],
  ['‘', 'apostrophe'],
  ["'s", 's'],
  ['’s', 's'],
  ['s', 's'],
  ['st', 'suffix'],
  ['nd', 'suffix'],
  ['rd', 'suffix'],
  ['th', 'suffix'],
];

const MAKE_DATES: ReadonlySet<Class> = new Set([
  'month', 'persianMonth', 'weekday', 'season', 'holiday', 'daytime', 'deictic', 'dayUnit', 'weekUnit', 'monthUnit', 'quarterUnit',
  'yearUnit', 'centuryUnit', 'weekend', 'unit', 'units', 'decadeWord', 'bc', 'ad', 'suffix', 'q', 'h',
]); // biome-ignore format: a table

const UNITS: ReadonlySet<Class> = new Set([
  'daytime', 'dayUnit', 'weekUnit', 'monthUnit', 'quarterUnit', 'yearUnit', 'centuryUnit', 'unit', 'units', 'suffix',
]); // biome-ignore format: a table
const RELATES: ReadonlySet<Class> = new Set([
  'last', 'past', 'prior', 'next', 'subsequent', 'coming', 'this', 'current', 'that', 'same', 'very', 'ago', 'earlier', 'before', 'later',
  'after', 'part', 'edge', 'half', 'portion', 'final', 'latter', 'ordinal',
]); // biome-ignore format: a table

/** What may be the first word of a compound: `mid-May`, `fourth-quarter`, `year-end`, `September-October`. */
const COMPOUND_STARTS = (
  ['part', 'ordinal', 'final', 'month', 'weekday', 'monthUnit', 'quarterUnit', 'yearUnit'] as const
)
  .map((name) => CODE[name])
  .join('');

const entry = (name: Class, value = 0, needs: Needs = 'nothing', startsHoliday = false): Entry => ({
  code: codeOf(name),
  value,
  needs,
  makesDate: startsHoliday || MAKE_DATES.has(name),
  isCapital: startsHoliday || needs === 'context' || needs === 'date' || needs === 'number',
  isUnit: UNITS.has(name),
  relates: RELATES.has(name),
  endsCompound: MAKE_DATES.has(name) || name === 'edge' || name === 'ago' || name === 'earlier',
});

/** Compiles the reference tables, once a worker. */
export function buildLexicon(references: References): Lexicon {
  const words = new Map<string, Entry>(MARKS.map(([mark, name]) => [mark, entry(name)]));
  for (const row of references.rows(dateWords)) {
    if (row.class !== 'persianCue')
      words.set(row.word, entry(row.class, row.value, row.class === 'season' ? 'season' : 'nothing'));
  }
  for (const row of references.rows(months)) {
    words.set(row.name, entry(row.calendar === 'persian' ? 'persianMonth' : 'month', row.number, row.needs));
  }
  for (const row of references.rows(weekdays)) words.set(row.name, entry('weekday', row.number, row.needs));
  const known = references.rows(holidays).map(
    ({ name, rule, month, day }): Holiday => ({
      rule,
      month,
      day,
      words: tokenize(name).map((token) => token.lower),
    }),
  );
  const byLength = known.map((_, n) => n).sort((a, b) => known[b]!.words.length - known[a]!.words.length);
  for (const { words: named } of known)
    if (!words.has(named[0]!)) words.set(named[0]!, entry('other', 0, 'nothing', true));
  const cues = references.rows(dateWords).filter((row) => row.class === 'persianCue');
  const persianCue = new RegExp(`\\b(?:${cues.map((row) => row.word).join('|')})\\b`, 'i');
  const triggers = [...words].filter(([, { makesDate }]) => makesDate).map(([word]) => word);
  const starters = [...words].filter(([, { code }]) => COMPOUND_STARTS.includes(code)).map(([word]) => word);
  return {
    words,
    triggers: new WordFilter(triggers),
    known: new WordFilter(words.keys()),
    filter: triggerFilter(triggers, starters),
    persianCue,
    yearNeighbours: neighbours(references),
    dayNames: namesByDay(references),
    beside: wordsBeside(references),
    holidays: known,
    holidayStarts: Map.groupBy(byLength, (n) => known[n]!.words[0]!),
  };
}
