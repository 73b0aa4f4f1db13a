import type { Span } from '../core/span.ts';
import { isOrganisation, isRole, splitNames } from '../text/byline.ts';
import { oneLine } from './values.ts';

/** What a name of a byline is a value of. */
export type NameField = 'author' | 'author_organisation' | 'author_role';

export interface Named extends Span {
  readonly field: NameField;
}

/** Two to four words in capitals, initials and particles among them. */
const PERSON =
  /^\p{Lu}[\p{L}\p{M}’'-]{0,30}\.?(?: (?:de|da|di|du|la|le|van|von|der|den|al|el|bin|ibn|ter|dos|del|(?:\p{Lu}\.){1,3}|\p{Lu}[\p{L}\p{M}’'-]{0,30}\.?)){1,3}$/u;

/** A person has no more names written out; what has is more than a name: `Jane Moran North Diving`. */
const MOST_NAMES = 3;
const LONG_NAME = /(?<!\S)\p{Lu}[\p{L}\p{M}’'-]+/gu;

/** Whether words without the cue `by` are a person's name: the shape of one, and a first word that people are called by. */
export const isPerson = (name: string, givenNames: ReadonlySet<string>): boolean =>
  PERSON.test(name) &&
  (name.match(LONG_NAME)?.length ?? 0) <= MOST_NAMES &&
  !isOrganisation(name) &&
  !isRole(name) &&
  givenNames.has(/^\p{L}+/u.exec(name)![0].toLowerCase());

/**
 * The names of a byline. One that has that of its publication behind it without a mark (`Jane Moran Harbour News`) is two, if its first
 * word is a given name.
 */
export function namesOf(text: string, span: Span, givenNames: ReadonlySet<string>): Named[] {
  const name = oneLine(text.slice(span.start, span.end));
  if (isRole(name)) return [{ ...span, field: 'author_role' }];
  if (!isOrganisation(name)) return [{ ...span, field: 'author' }];
  const two = WITH_PUBLICATION.exec(text.slice(span.start, span.end));
  if (!two || !isPerson(two[1]!, givenNames)) return [{ ...span, field: 'author_organisation' }];
  const middle = span.start + two[1]!.length;
  return [
    { start: span.start, end: middle, field: 'author' },
    { start: middle + 1, end: span.end, field: 'author_organisation' },
  ];
}

const WITH_PUBLICATION =
  /^(\S{1,30}(?: \S{1,30}){1,3}) \S{1,30} (?:News|Times|Post|Press|Staff|Media|Magazine|Journal)$/u;

/**
 * A line of names without a cue: `Jane Moran, Harbour Times`, `Jane Moran and Ali Tavan`. The first is a person by its given name.
 * @param sure something else tells that it names the author: a role behind the name is enough then
 */
export function nameLine(text: string, { start, end }: Span, givenNames: ReadonlySet<string>): Named[] {
  if (end - start > LONGEST_LINE || end <= start) return [];
  const spans = splitNames(text.slice(start, end), start);
  const named = spans.map((span): Named => ({ ...span, field: fieldOf(text.slice(span.start, span.end)) }));
  const [first] = named;
  if (first === undefined || !named.every((one) => isNamed(text, one))) return [];
  const name = text.slice(first.start, first.end);
  const hasRole =
    named.length > 1 && named[1]!.field === 'author_role' && PERSON.test(name) && first.field === 'author';
  return hasRole || isPerson(name, givenNames) ? named : [];
}

const LONGEST_LINE = 120;
const fieldOf = (words: string): NameField =>
  isRole(words) ? 'author_role' : isOrganisation(words) ? 'author_organisation' : 'author';
const isNamed = (text: string, { start, end, field }: Named): boolean =>
  field === 'author' ? PERSON.test(text.slice(start, end)) : /^\p{Lu}[^.!?]+$/u.test(text.slice(start, end));
