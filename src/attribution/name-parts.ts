import type { NameMention, Token } from '../core/layers.ts';
import type { Run } from './name-runs.ts';
import type { Gender, NameLexicon } from './name-tables.ts';

/** A name without the titles before it, and what stands in and around it tells of its kind. */
export interface Part extends Run {
  kind: NameMention['kind'];
  gender: Gender | null;
  /** A title stood before it: the rest is a person, be it one word. */
  titled: boolean;
}

/** First words of places that go on with what may be a given name: `San Francisco`, `Fort Wayne`. */
const PLACE_OPENERS = new Set([
  'san',
  'santa',
  'saint',
  'st',
  'los',
  'las',
  'fort',
  'port',
  'mount',
  'lake',
  'new',
  'north',
  'south',
  'east',
  'west',
  'prince',
  'camp',
  'cape',
]);

/**
 * Parts a run of capitals into names: `Telegram CEO Pavel Durov` is Telegram and Pavel Durov, `Iranian President Hassan Rouhani` is
 * Hassan Rouhani. `known` holds runs that stand alone elsewhere in the document: `Cyberspace Council Abolhasan Firouzabadi`.
 */
export function partsOf(tokens: readonly Token[], run: Run, lexicon: NameLexicon, known: ReadonlySet<string>): Part[] {
  const lead = leadOf(tokens, run, lexicon);
  if (lead.from >= run.to) return placeAlone(tokens, run, lexicon);
  const rest = { from: lead.from, to: run.to };
  if (lexicon.places.has(textOf(tokens, rest))) return [{ ...rest, kind: 'place', gender: null, titled: false }];
  const cut = cutOf(tokens, rest, lexicon, known);
  if (cut === rest.from) return [named(tokens, rest, lexicon, lead)];
  return [
    ...partsOf(tokens, { from: rest.from, to: withoutTitles(tokens, rest.from, cut, lexicon) }, lexicon, known),
    ...partsOf(tokens, { from: cut, to: run.to }, lexicon, known),
  ];
}

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

/** The last word says what it is (`Trump Foundation`), or the first of an `of` (`Bank of England`); a person's name ends in neither. */
function isOrganised(tokens: readonly Token[], run: Run, lexicon: NameLexicon): boolean {
  if (run.to - run.from < 2) return false;
  if (lexicon.organisation.has(tokens[run.to - 1]!.lower)) return true;
  for (let n = run.from; n < run.to - 1; n++)
    if (lexicon.organisation.has(tokens[n]!.lower) && /^(?:of|for|on|to)$/.test(tokens[n + 1]!.lower)) return true;
  return false;
}

/** Where a run of two names parts; its start when it is one. */
function cutOf(tokens: readonly Token[], run: Run, lexicon: NameLexicon, known: ReadonlySet<string>): number {
  const opener = PLACE_OPENERS.has(tokens[run.from]!.lower);
  for (let at = run.from + 1; at < run.to; at++) {
    if (tokens[at]!.text === '.') continue;
    if (at > run.from + 1 && at < run.to - 1 && known.has(textOf(tokens, { from: run.from, to: at }))) return at;
    if (lexicon.titles.has(tokens[at]!.lower) && at < run.to - 1 && !/^(?:of|for|and)$/.test(tokens[at - 1]!.lower))
      return at;
    if (opener || at === run.to - 1 || !lexicon.given.has(tokens[at]!.lower)) continue;
    if (!isPersonal(tokens, run.from, at, lexicon) && !lexicon.organisation.has(tokens[run.to - 1]!.lower)) return at;
  }
  return run.from;
}

/** Whether [from, to) are the first words of a person's name, so that a given name may follow: `Mary Anne`, `J. D.` */
const isPersonal = (tokens: readonly Token[], from: number, to: number, { given }: NameLexicon): boolean =>
  given.has(tokens[from]!.lower) ||
  (to - from <= 2 && tokens[from]!.text.length === 1) ||
  PARTICLE.test(tokens[to - 1]!.lower);
const PARTICLE = /^(?:de|la|von|van|der|bin|ibn|al|el|abu|of|for|and|the|&)$/;

function withoutTitles(tokens: readonly Token[], from: number, to: number, { titles }: NameLexicon): number {
  let end = to;
  while (end > from && (titles.has(tokens[end - 1]!.lower) || tokens[end - 1]!.text === '.')) end--;
  return end;
}

function placeAlone(tokens: readonly Token[], run: Run, lexicon: NameLexicon): Part[] {
  const [from, to] = [tokens[run.from]?.lower === 'the' ? run.from + 1 : run.from, run.to];
  if (from >= to) return [];
  const text = textOf(tokens, { from, to });
  if (lexicon.places.has(text)) return [{ from, to, kind: 'place', gender: null, titled: false }];
  const kind = kindOf(text, lexicon);
  return kind ? [{ from, to, kind, gender: null, titled: false }] : [];
}

const kindOf = (word: string, { organisation, brands }: NameLexicon) => organisation.get(word) ?? brands.get(word);

function named(tokens: readonly Token[], run: Run, lexicon: NameLexicon, lead: Lead): Part {
  const [first, last] = [tokens[run.from]!, tokens[run.to - 1]!];
  const part = (kind: Part['kind'], gender: Gender | null = null): Part => ({
    ...run,
    kind,
    gender,
    titled: lead.titled,
  });
  if (isOrganised(tokens, run, lexicon)) return part(lexicon.organisation.get(last.lower) ?? 'organisation');
  const single = run.to - run.from === 1;
  if (single && kindOf(last.lower, lexicon)) return part(kindOf(last.lower, lexicon)!);
  const whole = lexicon.brands.get(textOf(tokens, run));
  if (whole) return part(whole);
  if (lead.titled) return part('person', lead.gender ?? lexicon.given.get(first.lower) ?? null);
  if (!single && SYLLABLES.test(last.text)) return part('person');
  if (!single && lexicon.given.has(first.lower)) return part('person', lexicon.given.get(first.lower) ?? null);
  if (!single && kindOf(first.lower, lexicon)) return part(kindOf(first.lower, lexicon)!);
  if (single && /^\p{Lu}{2,6}$/u.test(first.text)) return part('organisation');
  return part('other');
}

/** `Park Geun-hye`: a given name of two syllables behind the surname. */
const SYLLABLES = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** The words of a run in lower case with one blank between, marks close: `st. louis`. */
export function textOf(tokens: readonly Token[], run: Run): string {
  let text = tokens[run.from]?.lower ?? '';
  for (let n = run.from + 1; n < run.to; n++) {
    const token = tokens[n]!;
    text += token.start > tokens[n - 1]!.end ? ` ${token.lower}` : token.lower;
  }
  return text;
}
