import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';

/** What a token, or a few of them, can be to the patterns; each is written there by this name. */
// biome-ignore format: a table
export const CLASSES = [
  'other',
  'month', 'persianMonth', 'weekday', 'season', 'holiday', 'daytime', 'deictic', 'dayUnit', 'weekUnit', 'monthUnit', 'quarterUnit', 'yearUnit', 'centuryUnit', 'weekend', 'unit', 'units',
  'day', 'number', 'year', 'bigNumber', 'ordinal', 'count', 'hundred', 'shortYear', 'decade', 'decadeWord', 'dayYear', 'numericDate', 'quarterCode', 'halfCode', 'time',
  'last', 'past', 'prior', 'next', 'subsequent', 'coming', 'this', 'current', 'that', 'same', 'very',
  'ago', 'earlier', 'before', 'later', 'after', 'part', 'edge', 'half', 'portion', 'final', 'latter',
  'a', 'the', 'of', 'in', 'on', 'at', 'to', 'and', 'or', 'between', 'from', 'bc', 'ad', 'about', 'nearly', 'clock', 'q', 'h', 'so', 'far',
  'comma', 'dash', 'slash', 'stop', 'colon', 's', 'suffix', 'apostrophe', 'open', 'close', 'persianCue',
] as const;
export type Class = (typeof CLASSES)[number];

const name = z.string().min(1).lowercase();
const example = z.string().min(1);
const int = z.coerce.number().int();

/** `needs`: what must stand beside the name for it to be a month. */
export const months: ReferenceTable<{
  name: string;
  calendar: 'gregorian' | 'persian';
  number: number;
  needs: 'nothing' | 'no_name' | 'context' | 'number';
  example: string;
}> = {
  name: 'months',
  row: z.strictObject({
    name,
    calendar: z.enum(['gregorian', 'persian']),
    number: int.min(1).max(12),
    needs: z.enum(['nothing', 'no_name', 'context', 'number']),
    example,
  }),
};

export const weekdays: ReferenceTable<{ name: string; number: number; needs: 'nothing' | 'date'; example: string }> = {
  name: 'weekdays',
  row: z.strictObject({ name, number: int.min(1).max(7), needs: z.enum(['nothing', 'date']), example }),
};

/** Words of which expressions are made. `value`: of a season its EDTF code, of a unit its number in `UNIT`, of a deictic its distance in days. */
export const dateWords: ReferenceTable<{ word: string; class: Class; value: number; example: string }> = {
  name: 'date-words',
  row: z.strictObject({ word: name, class: z.enum(CLASSES), value: int, example }),
};

/** `day` counts from the rule's day: the nth Monday (-1: the last) of the month, days after Easter Sunday, the day of the month. */
export const holidays: ReferenceTable<{
  name: string;
  rule: 'fixed' | 'easter' | 'nth_monday' | 'nth_thursday' | 'persian';
  month: number;
  day: number;
  example: string;
}> = {
  name: 'holidays',
  row: z.strictObject({
    name,
    rule: z.enum(['fixed', 'easter', 'nth_monday', 'nth_thursday', 'persian']),
    month: int.min(0).max(12),
    day: int,
    example,
  }),
};

/** What a word beside a date or a date word says of it. */
export const SAYS = [
  'repeats', // before it: it is a set of dates, not one
  'reports', // before `the quarter`, `the year`: that of the report
  'leads', // before `May`, `March`: it is the month
  'plain_lead', // before them: it is the month, whatever name follows
  'follows_name', // after them: it is a name or a march
  'leads_season', // before `the fall`, `the spring`: it is the season
  'follows_fall', // after `the fall`: it is none
  'owner', // before it: it may belong to the noun that follows
  'tells', // before a year: the story goes on there
  'aside', // before a date: the story does not go there
  'open', // before a month or year of no tense: it may lie ahead
] as const;
export type Says = (typeof SAYS)[number];

export const dateNeighbours: ReferenceTable<{ word: string; says: Says; example: string }> = {
  name: 'date-neighbours',
  row: z.strictObject({ word: name, says: z.enum(SAYS), example }),
};

/** Names that end in a weekday and are no date; that of a holiday stands in `holidays`. */
export const dayNames: ReferenceTable<{ name: string; example: string }> = {
  name: 'day-names',
  row: z.strictObject({ name: name.regex(/ [a-z]+day$/), example }),
};

/**
 * Words beside a number of four digits. Before it: `year` (a year, whatever follows), `dates` (a year of any age), `number` (none).
 * After it: `measure` (none), `counted` (none unless a word before says `year`). `title`: with a capital after a weekday, both are a name.
 */
export const yearNeighbours: ReferenceTable<{
  word: string;
  says: 'year' | 'dates' | 'number' | 'measure' | 'counted' | 'title';
  example: string;
}> = {
  name: 'year-neighbours',
  row: z.strictObject({
    word: name,
    says: z.enum(['year', 'dates', 'number', 'measure', 'counted', 'title']),
    example,
  }),
};
