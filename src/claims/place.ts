import type { NameMention, Token } from '../core/layers.ts';

/** Place names, demonyms and phrases for the whole world, in small letters. */
export interface PlaceLexicon {
  /** `iranians`, `iranian` -> Iran. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** `iran`, `tehran` -> canonical name. */
  readonly places: ReadonlyMap<string, string>;
  readonly countries: ReadonlySet<string>;
}

export const WORLD = 'World';
const WHOLE = new Set(['world', 'globe', 'planet', 'earth']);
const WHOLE_JOINT = new Set(['across', 'around', 'throughout', 'over', 'in', 'of']);
const EVERYWHERE = new Set(['worldwide', 'globally']);

/** `across the world`, `worldwide`; `the world 's largest` and `in the world of sport` are none. */
export function worldAt(tokens: readonly Token[], n: number): boolean {
  const token = tokens[n]!;
  if (EVERYWHERE.has(token.lower)) return true;
  if (!WHOLE.has(token.lower) || tokens[n + 1]?.tag === 'POS' || tokens[n + 1]?.lower === 'of') return false;
  return tokens[n - 1]?.lower === 'the' && WHOLE_JOINT.has(tokens[n - 2]?.lower ?? '');
}

/** The place a token names by itself or through its people. */
export function placeAt(token: Token, lexicon: PlaceLexicon): string | null {
  return token.text === token.lower ? null : (lexicon.demonyms.get(token.lower) ?? null);
}

/** The country that the document speaks of: the one it names most, by name or demonym; null when two are named as often. */
export function mainCountry(
  names: readonly NameMention[],
  sentences: readonly (readonly Token[])[],
  lexicon: PlaceLexicon,
): string | null {
  const count = new Map<string, number>();
  const add = (place: string) => lexicon.countries.has(place) && count.set(place, (count.get(place) ?? 0) + 1);
  for (const name of names) if (name.kind === 'place') add(name.canonical);
  for (const tokens of sentences)
    for (const token of tokens) {
      const place = placeAt(token, lexicon);
      if (place) add(place);
    }
  const [first, second] = [...count].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** `this country`, `the nation`. */
export function isThisCountry(tokens: readonly Token[], n: number): boolean {
  const determiner = tokens[n - 1]?.lower;
  return (
    /^(?:country|nation)$/.test(tokens[n]!.lower) &&
    (determiner === 'this' || determiner === 'the' || determiner === 'our')
  );
}

/** Joints that place what stands before them: `users in Iran`, `visitors from Iran`. */
const PLACING = new Set([
  'in',
  'across',
  'from',
  'within',
  'inside',
  'throughout',
  'at',
  'of',
  'around',
  'near',
  'outside',
]);

/** A mention of a place, by name, people or phrase, at a token. */
export interface PlaceMention {
  readonly token: number;
  readonly place: string;
  /** A joint of place stands before it, or before the phrase it is in. */
  readonly placed: boolean;
}

/** The places of a sentence in order: names of places, demonyms, the world, `this country`. */
export function placesIn(
  tokens: readonly Token[],
  names: readonly NameMention[],
  lexicon: PlaceLexicon,
  country: () => string | null,
): PlaceMention[] {
  const found: PlaceMention[] = [];
  let next = 0;
  for (let n = 0; n < tokens.length; n++) {
    const token = tokens[n]!;
    while (next < names.length && names[next]!.end <= token.start) next++;
    const name = names[next];
    const named = name && name.start <= token.start && name.kind === 'place' && name.start >= (tokens[n]?.start ?? 0);
    const place = named
      ? name.canonical
      : (placeAt(token, lexicon) ?? (worldAt(tokens, n) ? WORLD : isThisCountry(tokens, n) ? country() : null));
    if (place !== null) found.push({ token: n, place, placed: named || place === WORLD ? isPlaced(tokens, n) : false });
  }
  return found;
}

function isPlaced(tokens: readonly Token[], n: number): boolean {
  const before = tokens[n - 1]?.tag === 'DT' ? tokens[n - 2] : tokens[n - 1];
  return EVERYWHERE.has(tokens[n]!.lower) || PLACING.has(before?.lower ?? '');
}
