import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';
import { titles } from '../text/word-tables.ts';

const example = z.string().min(1);

/** Names given to people; `either` where they tell no gender. One row lists the names of one gender and origin. */
export const givenNames: ReferenceTable<{
  gender: 'female' | 'male' | 'either';
  origin: string;
  names: string;
  example: string;
}> = {
  name: 'given-names',
  row: z.strictObject({ gender: z.enum(['female', 'male', 'either']), origin: z.string(), names: z.string(), example }),
};

/** Words that make the name they stand in an organisation's or a publication's (`word`), or are such a name by themselves (`whole`). */
export const organisationWords: ReferenceTable<{
  word: string;
  kind: 'organisation' | 'publication';
  part: 'word' | 'whole';
  example: string;
}> = {
  name: 'organisation-words',
  row: z.strictObject({
    word: z.string().min(1),
    kind: z.enum(['organisation', 'publication']),
    part: z.enum(['word', 'whole']),
    example,
  }),
};

/** Words that have a capital for another reason than being a name. */
export const capitalWords: ReferenceTable<{ word: string; reason: 'calendar' | 'opener'; example: string }> = {
  name: 'capital-words',
  row: z.strictObject({ word: z.string().min(1), reason: z.enum(['calendar', 'opener']), example }),
};

/** Places and what their people are called; other stages read more columns of it. */
export const places: ReferenceTable<{ name: string; canonical: string; demonym: string }> = {
  name: 'places',
  row: z.looseObject({ name: z.string().min(1), canonical: z.string(), demonym: z.string() }),
};

export const NAME_TABLES = [givenNames, titles, organisationWords, capitalWords, places] as const;

export type Gender = 'female' | 'male';
