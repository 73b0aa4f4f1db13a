import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';
import type { Comparator, Trend } from '../schema/vocabulary.ts';
import { irregularPlurals, titles } from '../text/word-tables.ts';
import { numeralWords } from './numerals.ts';

const text = z.string().min(1);
/** Forms with `;` between; may be empty. */
const forms = z.string();

/** Physical units, durations, ages, percent: `words` in any case, `symbols` as written, `glued` only where they touch the number. `code` is UCUM. */
export const units: ReferenceTable<{
  unit: string;
  code: string;
  kind: 'percentage' | 'measurement' | 'duration' | 'age';
  words: string;
  symbols: string;
  glued: string;
  example: string;
}> = {
  name: 'units',
  row: z.strictObject({
    unit: text,
    code: z.string(),
    kind: z.enum(['percentage', 'measurement', 'duration', 'age']),
    words: forms,
    symbols: forms,
    glued: forms,
    example: text,
  }),
};

/** Money: `before` the number and `after` it; `code` is ISO 4217, empty for parts of a currency and for names that several share. */
export const currencies: ReferenceTable<{
  unit: string;
  code: string;
  words: string;
  before: string;
  after: string;
  glued: string;
  example: string;
}> = {
  name: 'currencies',
  row: z.strictObject({
    unit: text,
    code: z.string().regex(/^([A-Z]{3})?$/),
    words: forms,
    before: forms,
    after: forms,
    glued: forms,
    example: text,
  }),
};

/** What may stand after `a`, `an`, `each` to make a rate: $40 a barrel. */
export const rateUnits: ReferenceTable<{ word: string; example: string }> = {
  name: 'rate-units',
  row: z.strictObject({ word: text, example: text }),
};

/** Adverbs that make a rate of an amount, and the name of its unit of time: `$40 monthly`. */
export const rateAdverbs: ReferenceTable<{ adverb: string; unit: string; example: string }> = {
  name: 'rate-adverbs',
  row: z.strictObject({ adverb: text, unit: text, example: text }),
};

export const comparatorWords: ReferenceTable<{
  phrase: string;
  position: 'before' | 'after';
  comparator: Comparator;
  hedged: 'true' | 'false';
  example: string;
}> = {
  name: 'comparators',
  row: z.strictObject({
    phrase: text,
    position: z.enum(['before', 'after']),
    comparator: z.enum(['=', '~', '<', '>', '<=', '>=']),
    hedged: z.enum(['true', 'false']),
    example: text,
  }),
};

export const trendWords: ReferenceTable<{
  word: string;
  trend: Trend;
  part: 'verb' | 'transitive' | 'noun' | 'adverb';
  example: string;
}> = {
  name: 'trends',
  row: z.strictObject({
    word: text,
    trend: z.enum(['up', 'down']),
    part: z.enum(['verb', 'transitive', 'noun', 'adverb']),
    example: text,
  }),
};

/** Words beside a number that names a thing: `Section 427`, `40 Mill Street`; a `name` keeps its number before a noun too: `Fortune 500 firms`. In the case as given. */
export const numberLabels: ReferenceTable<{
  cue: string;
  position: 'before' | 'after';
  reason: 'label' | 'name';
  example: string;
}> = {
  name: 'number-labels',
  row: z.strictObject({
    cue: text,
    position: z.enum(['before', 'after']),
    reason: z.enum(['label', 'name']),
    example: text,
  }),
};

/** Words that say a bare number counts people: `arrested 8`, `a city of 8 million`, `left 8 dead`. */
export const peopleCues: ReferenceTable<{
  cue: string;
  part: 'verb' | 'place' | 'state' | 'aged' | 'aged_many' | 'kin';
  example: string;
}> = {
  name: 'people-cues',
  row: z.strictObject({
    cue: text,
    part: z.enum(['verb', 'place', 'state', 'aged', 'aged_many', 'kin']),
    example: text,
  }),
};

/**
 * What a word says of the number beside it: `collective` nouns count many in the singular; a `level` is where a number stands; `paid`
 * takes an amount of money whose sign nobody wrote; a `kind` is numbered; a `tally` verb gives several their numbers in turn; a `lapse`
 * of time stands between two things.
 */
export const countingWords: ReferenceTable<{
  word: string;
  kind:
    | 'collective'
    | 'level'
    | 'paid'
    | 'kind'
    | 'tally'
    | 'lapse'
    | 'helpline'
    | 'dials'
    | 'answers'
    | 'standard'
    | 'move'
    | 'span'
    | 'speech'
    | 'token'
    | 'fate'
    | 'identifier'
    | 'state';
  example: string;
}> = {
  name: 'counting-words',
  row: z.strictObject({
    word: text,
    kind: z.enum([
      'collective',
      'level',
      'paid',
      'kind',
      'tally',
      'lapse',
      'helpline',
      'dials',
      'answers',
      'standard',
      'move',
      'span',
      'speech',
      'token',
      'fate',
      'identifier',
      'state',
    ]),
    example: text,
  }),
};

export const QUANTITY_TABLES: readonly ReferenceTable<unknown>[] = [
  numeralWords,
  units,
  currencies,
  rateUnits,
  rateAdverbs,
  comparatorWords,
  trendWords,
  numberLabels,
  peopleCues,
  countingWords,
  titles,
  irregularPlurals,
];
