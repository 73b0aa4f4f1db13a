import type { NameMention, Token } from '../core/layers.ts';
import { CASED, WordFilter } from '../text/token-shape.ts';
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
  const named = nameStarts(tokens, names);
  const found: PlaceMention[] = [];
  for (let n = 0; n < tokens.length; n++) {
    const name = named?.get(n);
    if (name !== undefined) found.push({ token: n, place: name, placed: isPlaced(tokens, n) });
    else if (!lexicon.words.mayHold(tokens[n]!)) continue;
    else if (isWorld(tokens, n)) found.push({ token: n, place: 'World', placed: true });
    else {
      const place = peopleAt(tokens[n]!, lexicon) ?? (isThisCountry(tokens, n) ? country() : null);
      if (place !== null) found.push({ token: n, place, placed: false });
    }
  }
  return found;
}

/** Token -> canonical name of the place whose name starts there; null without any. */
function nameStarts(tokens: readonly Token[], names: readonly NameMention[]): Map<number, string> | null {
  if (!names.some(({ kind }) => kind === 'place')) return null;
  const starts = new Map<number, string>();
  let n = 0;
  for (const name of names) {
    while (n < tokens.length && tokens[n]!.start < name.start) n++;
    if (name.kind === 'place') starts.set(n, name.canonical);
  }
  return starts;
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
  for (const tokens of sentences) for (let n = 0; n < tokens.length; n++) add(peopleAt(tokens[n]!, lexicon));
  const [first, second] = [...count].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
