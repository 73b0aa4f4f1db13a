import type { NameMention, Token } from '../core/layers.ts';
import { isCapitalAt } from './characters.ts';
import type { KnownRuns } from './known-runs.ts';
import { type Run, textOf } from './name-runs.ts';
import type { Gender, NameLexicon } from './name-tables.ts';
import { setOf } from './word-classes.ts';

/** A name without the titles before it, and what stands in and around it tells of its kind. */
export interface Part extends Run {
  kind: NameMention['kind'];
  gender: Gender | null;
  /** A title stood before it: the rest is a person, be it one word. */
  titled: boolean;
}

/** First words of places that go on with what may be a given name: `San Francisco`, `Fort Wayne`. */
const PLACE_OPENERS = setOf(
  'san santa saint st los las fort port mount lake new north south east west prince camp cape',
);

/**
 * Parts a run of capitals into names: `Telegram CEO Pavel Durov` is Telegram and Pavel Durov, `Iranian President Hassan Rouhani` is
 * Hassan Rouhani. `known` holds runs that stand alone elsewhere in the document: `Cyberspace Council Abolhasan Firouzabadi`.
 */
export function partsOf(tokens: readonly Token[], run: Run, lexicon: NameLexicon, known: KnownRuns): Part[] {
  const lead = leadOf(tokens, run, lexicon);
  if (lead.from >= run.to) return placeAlone(tokens, run, lexicon);
  const rest = { from: lead.from, to: run.to };
  const text = textOf(tokens, rest);
  if (lexicon.places.has(text)) return [partAt(rest, 'place', null, false)];
  const cut = cutOf(tokens, rest, lexicon, known);
  if (cut === rest.from) return [named(tokens, rest, text, lexicon, lead)];
  return [
    ...partsOf(tokens, { from: rest.from, to: withoutTitles(tokens, rest.from, cut, lexicon) }, lexicon, known),
    ...partsOf(tokens, { from: cut, to: run.to }, lexicon, known),
  ];
}

const partAt = ({ from, to }: Run, kind: Part['kind'], gender: Gender | null, titled: boolean): Part => ({
  from,
  to,
  kind,
  gender,
  titled,
});

interface Lead {
  from: number;
  gender: Gender | null;
  titled: boolean;
}

/** Skips titles, demonyms and parties before a name; an organisation may start with one (`First Bank`, `Iranian Red Crescent`). */
function leadOf(tokens: readonly Token[], run: Run, lexicon: NameLexicon): Lead {
  const lead: Lead = { from: run.from, gender: null, titled: false };
  if (tokens[run.from]!.lower === 'the') lead.from++;
  if (isOrganised(tokens, { from: lead.from, to: run.to }, lexicon)) return lead;
  while (lead.from < run.to) {
    const { lower, text } = tokens[lead.from]!;
    const title = lexicon.titles.get(lower);
    if (title) {
      lead.gender = title.gender ?? lead.gender;
      lead.titled ||= title.makesPerson;
    } else if (text !== '.' && !lexicon.demonyms.has(lower)) break;
    lead.from++;
  }
  return lead;
}

const JOINS_ORGANISATION = setOf('of for on to');
/** The last word says what it is (`Trump Foundation`), or the first of an `of` (`Bank of England`); a person's name ends in neither. */
function isOrganised(tokens: readonly Token[], run: Run, lexicon: NameLexicon): boolean {
  if (run.to - run.from < 2) return false;
  if (lexicon.organisation.has(tokens[run.to - 1]!.lower)) return true;
  for (let n = run.from; n < run.to - 1; n++)
    if (JOINS_ORGANISATION.has(tokens[n + 1]!.lower) && lexicon.organisation.has(tokens[n]!.lower)) return true;
  return false;
}

const HOLDS_TITLE = setOf('of for and');
/** Where a run of two names parts; its start when it is one. */
function cutOf(tokens: readonly Token[], run: Run, lexicon: NameLexicon, known: KnownRuns): number {
  const opener = PLACE_OPENERS.has(tokens[run.from]!.lower);
  for (let at = run.from + 1; at < run.to; at++) {
    if (tokens[at]!.text === '.') continue;
    if (at > run.from + 1 && at < run.to - 1 && known.has(textOf(tokens, { from: run.from, to: at }))) return at;
    if (at < run.to - 1 && lexicon.titles.has(tokens[at]!.lower) && !HOLDS_TITLE.has(tokens[at - 1]!.lower)) return at;
    if (opener || at === run.to - 1 || !lexicon.given.has(tokens[at]!.lower)) continue;
    if (!isPersonal(tokens, run.from, at, lexicon) && !lexicon.organisation.has(tokens[run.to - 1]!.lower)) return at;
  }
  return run.from;
}

/** Whether [from, to) are the first words of a person's name, so that a given name may follow: `Mary Anne`, `J. D.` */
const isPersonal = (tokens: readonly Token[], from: number, to: number, { given }: NameLexicon): boolean =>
  given.has(tokens[from]!.lower) ||
  (to - from <= 2 && tokens[from]!.text.length === 1) ||
  PARTICLE.has(tokens[to - 1]!.lower);
const PARTICLE = setOf('de la von van der bin ibn al el abu of for and the &');

function withoutTitles(tokens: readonly Token[], from: number, to: number, { titles }: NameLexicon): number {
  let end = to;
  while (end > from && (titles.has(tokens[end - 1]!.lower) || tokens[end - 1]!.text === '.')) end--;
  return end;
}

function placeAlone(tokens: readonly Token[], run: Run, lexicon: NameLexicon): Part[] {
  const from = tokens[run.from]?.lower === 'the' ? run.from + 1 : run.from;
  const { to } = run;
  if (from >= to) return [];
  const text = textOf(tokens, { from, to });
  const kind = lexicon.places.has(text) ? 'place' : kindOf(text, lexicon);
  return kind ? [partAt({ from, to }, kind, null, false)] : [];
}

const kindOf = (word: string, { organisation, brands }: NameLexicon) => organisation.get(word) ?? brands.get(word);

/** @param text that of the run. */
function named(tokens: readonly Token[], run: Run, text: string, lexicon: NameLexicon, { titled, gender }: Lead): Part {
  const first = tokens[run.from]!;
  const body = bodyIn(tokens, run, text, lexicon);
  if (body) return partAt(run, body, null, titled);
  const given = lexicon.given.get(first.lower);
  if (titled) return partAt(run, 'person', gender ?? given ?? null, titled);
  if (run.to - run.from === 1) return partAt(run, isAbbreviation(first.text) ? 'organisation' : 'other', null, titled);
  if (isSyllables(tokens[run.to - 1]!.text)) return partAt(run, 'person', null, titled);
  if (given !== undefined) return partAt(run, 'person', given, titled);
  return partAt(run, kindOf(first.lower, lexicon) ?? 'other', null, titled);
}

/** What the words of an organisation or a publication tell, or its whole name. */
function bodyIn(tokens: readonly Token[], run: Run, text: string, lexicon: NameLexicon): Part['kind'] | undefined {
  if (isOrganised(tokens, run, lexicon)) return lexicon.organisation.get(tokens[run.to - 1]!.lower) ?? 'organisation';
  return run.to - run.from === 1 ? kindOf(text, lexicon) : lexicon.brands.get(text);
}

const isAbbreviation = (text: string): boolean => isCapitalAt(text, 1) && /^\p{Lu}{2,6}$/u.test(text);

/** `Park Geun-hye`: a given name of two syllables behind the surname. */
const isSyllables = (text: string): boolean => text.includes('-') && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(text);
