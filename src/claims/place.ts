import type { NameMention, Token } from '../core/layers.ts';
import { CASED, WordFilter } from '../text/token-shape.ts';
import { mostNamed } from './entity.ts';
import { tokenAt } from './stretch.ts';

/** Place names and demonyms, in small letters. */
export interface PlaceLexicon {
  /** `iranians`, `iranian` -> Iran. */
  readonly demonyms: ReadonlyMap<string, string>;
  readonly countries: ReadonlySet<string>;
  /** Whatever may tell of a place, a name apart: demonyms, the world, `country`. */
  readonly words: WordFilter;
}

/** @param demonyms in small letters -> canonical name of the place. @param countries canonical names. */
export const placeLexicon = (demonyms: ReadonlyMap<string, string>, countries: ReadonlySet<string>): PlaceLexicon => ({
  demonyms,
  countries,
  words: new WordFilter([...demonyms.keys(), ...WORLD.keys(), ...COUNTRY]),
});

/** A mention of a place, by name, people or phrase, at a token. */
export interface PlaceMention {
  readonly token: number;
  readonly place: string;
  /** A joint of place stands before it: `in Iran`, not `Iran is`. */
  readonly placed: boolean;
}

/** The places of a sentence in order: names of places, demonyms, the world, `this country`. */
export function placesIn(
  tokens: readonly Token[],
  names: readonly NameMention[],
  lexicon: PlaceLexicon,
  country: () => string | null,
): PlaceMention[] {
  const found = placeNames(tokens, names);
  const named = found.length;
  let name = 0;
  for (let n = lexicon.words.next(tokens, 0, 0); n >= 0; n = lexicon.words.next(tokens, n + 1, 0)) {
    while (name < named && found[name]!.token < n) name++;
    if (name < named && found[name]!.token === n) continue;
    const mention = wordAt(tokens, n, lexicon, country);
    if (mention !== null) found.push(mention);
  }
  return named === 0 || named === found.length ? found : found.sort((a, b) => a.token - b.token);
}

/** Where the names of places start, in order; of two that start together the last. */
function placeNames(tokens: readonly Token[], names: readonly NameMention[]): PlaceMention[] {
  const found: PlaceMention[] = [];
  let n = 0;
  for (const { kind, start, canonical } of names) {
    if (kind !== 'place') continue;
    while (n < tokens.length && tokens[n]!.start < start) n++;
    if (found.at(-1)?.token === n) found.pop();
    if (n < tokens.length) found.push({ token: n, place: canonical, placed: isPlaced(tokens, n) });
  }
  return found;
}

/** A place that a word tells of: the world, a people, this country. */
function wordAt(
  tokens: readonly Token[],
  n: number,
  lexicon: PlaceLexicon,
  country: () => string | null,
): PlaceMention | null {
  if (isWorld(tokens, n)) return { token: n, place: 'World', placed: true };
  const place = peopleAt(tokens[n]!, lexicon) ?? (isThisCountry(tokens, n) ? country() : null);
  return place === null ? null : { token: n, place, placed: false };
}

/** The country whose people or adjective a word is: `Iranians`, `Iranian`. */
const peopleAt = (token: Token, { demonyms, words }: PlaceLexicon): string | null =>
  (token.shape & CASED) !== 0 && words.mayHold(token) ? (demonyms.get(token.lower) ?? null) : null;

const WORLD = new Map<string, 'whole' | 'everywhere'>([
  ['world', 'whole'],
  ['globe', 'whole'],
  ['planet', 'whole'],
  ['earth', 'whole'],
  ['worldwide', 'everywhere'],
  ['globally', 'everywhere'],
]);
const WHOLE_JOINT = new Set(['across', 'around', 'throughout', 'over', 'in', 'of']);

/** `across the world`, `worldwide`; `the world 's largest` and `in the world of sport` are none. */
function isWorld(tokens: readonly Token[], n: number): boolean {
  const word = WORLD.get(tokens[n]!.lower);
  if (word === undefined) return false;
  if (word === 'everywhere') return true;
  if (tokens[n + 1]?.tag === 'POS' || tokens[n + 1]?.lower === 'of') return false;
  return tokenAt(tokens, n - 1)?.lower === 'the' && WHOLE_JOINT.has(tokenAt(tokens, n - 2)?.lower ?? '');
}

const COUNTRY = new Set(['country', 'nation']);
const POINTS = new Set(['this', 'the', 'our']);
const isThisCountry = (tokens: readonly Token[], n: number): boolean =>
  COUNTRY.has(tokens[n]!.lower) && POINTS.has(tokenAt(tokens, n - 1)?.lower ?? '');

/** Joints that place what stands before them: `users in Iran`, `visitors from Iran`. */
const PLACING = new Set('in across from within inside throughout at of around near outside'.split(' '));
function isPlaced(tokens: readonly Token[], n: number): boolean {
  const joint = tokenAt(tokens, tokenAt(tokens, n - 1)?.tag === 'DT' ? n - 2 : n - 1);
  return PLACING.has(joint?.lower ?? '');
}

/** The country that the document speaks of: the one it names most, by name or people; null when two are named as often. */
export function mainCountry(
  names: readonly NameMention[],
  sentences: readonly (readonly Token[])[],
  lexicon: PlaceLexicon,
): string | null {
  const count = new Map<string, number>();
  const add = (place: string | null) => {
    if (place !== null && lexicon.countries.has(place)) count.set(place, (count.get(place) ?? 0) + 1);
  };
  for (const name of names) if (name.kind === 'place') add(name.canonical);
  const { words } = lexicon;
  for (const tokens of sentences)
    for (let n = words.next(tokens, 0, 0); n >= 0; n = words.next(tokens, n + 1, 0)) add(peopleAt(tokens[n]!, lexicon));
  return mostNamed(count);
}
