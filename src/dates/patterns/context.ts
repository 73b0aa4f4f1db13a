import type { Token } from '../../core/layers.ts';
import type { Parts } from '../pattern.ts';

const PAUSE = /^[.,;:!?)\]”"—–-]/;

/** Nothing of the phrase follows: `on the 5th, the Soviets`, not `on the 5th floor`. */
export const endsPhrase = (parts: Parts): boolean => {
  const after = parts.after;
  return after === undefined || PAUSE.test(after.text) || /^(?:VB|MD)/.test(after.tag) || !/^\p{Ll}/u.test(after.text);
};

/** `the day before,`, not `the day before the vote`. */
export const beforePause = (parts: Parts): boolean => parts.after === undefined || PAUSE.test(parts.after.text);

/** What stands before a number that counts, prices or names something: `No. 1984`, `$2000`, `over 1900`. */
const COUNTS =
  wordSet(`$ £ € ¥ # no no. nos nos. number about over under nearly almost some approximately roughly exactly only least
  most than every each per flight route highway interstate boeing airbus room page pages pp p section article chapter model type unit
  channel area worth up another additional total estimated maximum minimum x × + = % rs usd eur gbp`);

/** What stands before a year of any age: `in 1415`, `(1453`, `as late as 1781`. */
const DATES =
  wordSet(`in since until till by during before after from to through between early late mid of circa around year years and
  or as for & ( [ – - — ' ’ ‘`);

/** After these a number is a year even before a plural noun: `in 1942 troops landed`, though not `in 1942 miles`. */
const FIRM = wordSet('in since until till during circa early late mid ( [');

/** Measures that no year stands before. */
const MEASURES =
  wordSet(`% percent per km m kg ft feet miles meters metres kilometers kilometres tons tonnes barrels dollars euros pounds
  rials tomans yen hours minutes seconds days weeks months years yards acres hectares words million billion trillion thousand hundred
  hrs mph hp horsepower calories gmt utc h`);

/** People and things that are counted and have no plural in -s, or are counted far more often than dated. */
const COUNTED =
  wordSet(`people men women children dead wounded others more other such times copies members casualties soldiers prisoners
  civilians aircraft`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** Years that a text of our time mostly means by a bare number of four digits. */
const [FIRST_MODERN, LAST_MODERN] = [1800, 2100];

/**
 * Whether a bare number of four digits is a year: `maybe` where only the rest of the document can tell (`the 1777 campaigns`).
 * 1800 to 2100 is one unless something counted follows or a word that counts stands before; any other needs a word that dates.
 */
export function yearChance(parts: Parts): 'yes' | 'maybe' | 'no' {
  const value = parts.of('year')!;
  if (parts.has('bc') || parts.has('ad') || parts.has('part') || parts.has('yearUnit') || parts.has('season'))
    return 'yes';
  const { before, after } = parts;
  const word = wordBefore(parts);
  if (parts.has('about')) return value >= 1400 && value <= 2030 && !isCounted(value, after) ? 'yes' : 'no';
  if (before !== undefined && (COUNTS.has(word) || isJoined(parts, before))) return 'no';
  if (after !== undefined && (MEASURES.has(after.lower) || isUnit(parts, after))) return 'no';
  if (FIRM.has(word) && (value >= FIRST_MODERN || !isCounted(value, after))) return 'yes';
  if (isCounted(value, after)) return COUNTED.has(after!.lower) ? 'no' : 'maybe';
  return DATES.has(word) || (value >= FIRST_MODERN && value <= LAST_MODERN) ? 'yes' : 'maybe';
}

/** Whether a number in a pattern that has more than a bare year is one. */
export const isYear = (parts: Parts): boolean => yearChance(parts) !== 'no';

/** The word before, with its stop when it is an abbreviation: `No.` of `No. 1999`. */
function wordBefore({ before, beforeThat }: Parts): string {
  return before?.text === '.' && beforeThat !== undefined ? `${beforeThat.lower}.` : (before?.lower ?? '');
}

/** `2000m`, `1984°`: glued to what follows. */
const isUnit = (parts: Parts, after: Token) =>
  after.start === parts.items.ends[parts.to - 1] && /^[\p{L}%°²]/u.test(after.text) && !/^['’]?s$/.test(after.lower);

const VERB_S = /(?:ss|us|is|was|has|'s|’s)$/;

/** `2000 soldiers`, `1500 villages`: something counted in small letters. `the 2008 elections` are of a year: it is no round number. */
function isCounted(value: number, after: Token | undefined): boolean {
  if (after === undefined) return false;
  if (COUNTED.has(after.lower)) return true;
  const isPlural =
    after.tag !== '' ? after.tag === 'NNS' : /^\p{Ll}{3,}s$/u.test(after.text) && !VERB_S.test(after.text);
  return isPlural && (value % 100 === 0 || value < 1900 || value > 2049);
}

/** `MH-1980`, `12.1984`, `A/2000`: a number glued to what stands before it by a mark. */
const isJoined = (parts: Parts, before: Token) =>
  before.end === parts.items.starts[parts.from] && !/^["'“‘’([–—/-]/.test(before.text);
