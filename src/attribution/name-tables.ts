import { z } from 'zod';
import type { References, ReferenceTable } from '../core/stage.ts';

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

/** Capitalised words that stand before a person's name and are no part of it. */
export const titles: ReferenceTable<{
  title: string;
  makes_person: 'true' | 'false';
  gender: 'female' | 'male' | 'unknown';
  example: string;
}> = {
  name: 'titles',
  row: z.strictObject({
    title: z.string().min(1),
    makes_person: z.enum(['true', 'false']),
    gender: z.enum(['female', 'male', 'unknown']),
    example,
  }),
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

export interface Title {
  /** What follows is a person: `Mr. Brown`; not so `Former Brown`. */
  readonly makesPerson: boolean;
  readonly gender: Gender | null;
}

/** What is known of words that may stand in a name; all keys in lower case, without a final stop. */
export interface NameLexicon {
  /** Null where the name tells no gender. */
  readonly given: ReadonlyMap<string, Gender | null>;
  readonly titles: ReadonlyMap<string, Title>;
  /** Words inside names of organisations. */
  readonly organisation: ReadonlyMap<string, 'organisation' | 'publication'>;
  /** Names of one word. */
  readonly brands: ReadonlyMap<string, 'organisation' | 'publication'>;
  readonly calendar: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  /** Name of a place -> its canonical name. */
  readonly places: ReadonlyMap<string, string>;
  readonly demonyms: ReadonlySet<string>;
}

const key = (word: string): string => word.toLowerCase().replace(/\.$/, '');

export function compileNames(references: References): NameLexicon {
  const words = references.rows(capitalWords);
  const reason = (wanted: string) => new Set(words.filter((row) => row.reason === wanted).map((row) => key(row.word)));
  const organisations = references.rows(organisationWords);
  const kinds = (part: string) =>
    new Map(organisations.filter((row) => row.part === part).map(({ word, kind }) => [key(word), kind]));
  const placeRows = references.rows(places);
  return {
    given: new Map(
      references
        .rows(givenNames)
        .flatMap(({ gender, names }) =>
          names.split(' ').map((name): [string, Gender | null] => [key(name), gender === 'either' ? null : gender]),
        ),
    ),
    titles: new Map(
      references
        .rows(titles)
        .map((row) => [
          key(row.title),
          { makesPerson: row.makes_person === 'true', gender: row.gender === 'unknown' ? null : row.gender },
        ]),
    ),
    organisation: kinds('word'),
    brands: kinds('whole'),
    calendar: reason('calendar'),
    openers: reason('opener'),
    places: new Map(placeRows.map(({ name, canonical }) => [name.toLowerCase(), canonical || name])),
    demonyms: new Set(
      placeRows.flatMap(({ demonym }) =>
        demonym.split(/\s*[;|]\s*/).flatMap((one) => (one ? [one.toLowerCase()] : [])),
      ),
    ),
  };
}
