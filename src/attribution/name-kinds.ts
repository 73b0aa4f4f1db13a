import type { NameMention, Token } from '../core/layers.ts';
import { ALL_CAPITALS, HYPHEN } from '../text/token-shape.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { textOf } from './name-runs.ts';
import type { Gender } from './name-tables.ts';
import {
  GIVEN,
  GIVEN_TO_MEN,
  GIVEN_TO_WOMEN,
  IS_ORGANISATION,
  IS_PUBLICATION,
  JOINS_ORGANISATION,
  MAKES_PERSON,
  type NameWords,
  OF_ORGANISATION,
  OPENS_BODY,
  OPENS_PLACE,
  ORGANISED,
  PLACE,
  TITLE_OF_MEN,
  TITLE_OF_WOMEN,
} from './name-words.ts';

type Kind = NameMention['kind'];

/** What the words of a name tell of whom it names. */
export interface Told {
  readonly kind: Kind;
  readonly gender: Gender | null;
}

/** The last word says what it is (`Trump Foundation`), or the first of an `of` (`Bank of England`); a person's name ends in neither. */
export function isOrganised(tokens: readonly Token[], from: number, to: number, words: NameWords): boolean {
  if (to - from < 2) return false;
  let next = words.of(tokens[to - 1]!);
  if ((next & ORGANISED) !== 0) return true;
  for (let n = to - 2; n >= from; n--) {
    const bits = words.of(tokens[n]!);
    if ((bits & ORGANISED) !== 0 && (next & JOINS_ORGANISATION) !== 0) return true;
    next = bits;
  }
  return false;
}

/** Whether tokens [from, to) are a place of the table. */
export function isPlace(tokens: readonly Token[], from: number, to: number, { words, places }: NameLexicon): boolean {
  const bits = words.of(tokens[from]!);
  if (to - from === 1) return (bits & PLACE) !== 0;
  return (bits & OPENS_PLACE) !== 0 && places.has(textOf(tokens, from, to));
}

/** The kind of body that one word by itself is. */
export const bodyOf = (bits: number): 'organisation' | 'publication' | undefined => {
  if ((bits & ORGANISED) !== 0) return (bits & OF_ORGANISATION) !== 0 ? 'organisation' : 'publication';
  return (bits & IS_ORGANISATION) !== 0 ? 'organisation' : (bits & IS_PUBLICATION) !== 0 ? 'publication' : undefined;
};

/** What the words of an organisation or a publication tell, or its whole name. */
function bodyIn(tokens: readonly Token[], from: number, to: number, { words, bodies }: NameLexicon): Kind | undefined {
  const bits = words.of(tokens[from]!);
  if (to - from === 1) return bodyOf(bits);
  if (isOrganised(tokens, from, to, words)) {
    const last = words.of(tokens[to - 1]!);
    return (last & ORGANISED) !== 0 ? bodyOf(last) : 'organisation';
  }
  return (bits & OPENS_BODY) !== 0 ? bodies.get(textOf(tokens, from, to)) : undefined;
}

/** @param titled what the titles before it tell, as bits. */
export function tell(tokens: readonly Token[], from: number, to: number, titled: number, lexicon: NameLexicon): Told {
  const first = tokens[from]!;
  const body = bodyIn(tokens, from, to, lexicon);
  if (body) return told(body, null);
  const bits = lexicon.words.of(first);
  const given = genderIn(bits, GIVEN_TO_WOMEN, GIVEN_TO_MEN);
  if ((titled & MAKES_PERSON) !== 0) return told('person', genderIn(titled, TITLE_OF_WOMEN, TITLE_OF_MEN) ?? given);
  if (to - from === 1) return told(isAbbreviation(first) ? 'organisation' : 'other', null);
  if (isSyllables(tokens[to - 1]!)) return told('person', null);
  if ((bits & GIVEN) !== 0) return told('person', given);
  return told(bodyOf(bits) ?? 'other', null);
}

const told = (kind: Kind, gender: Gender | null): Told => ({ kind, gender });

const genderIn = (bits: number, women: number, men: number): Gender | null =>
  (bits & women) !== 0 ? 'female' : (bits & men) !== 0 ? 'male' : null;

const LONGEST_ABBREVIATION = 6;
const isAbbreviation = ({ shape, text }: Token): boolean =>
  (shape & ALL_CAPITALS) !== 0 && text.length <= LONGEST_ABBREVIATION;

/** `Park Geun-hye`: a given name of two syllables behind the surname. */
const isSyllables = ({ shape, text }: Token): boolean =>
  (shape & HYPHEN) !== 0 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(text);
