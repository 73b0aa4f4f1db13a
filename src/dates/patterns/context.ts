import type { Token } from '../../core/layers.ts';
import type { Parts } from '../pattern.ts';

const PAUSE = /^[.,;:!?)\]”"—–-]/;

/** Nothing of the phrase follows: `on the 5th, the Soviets`, not `on the 5th floor`. */
export const endsPhrase = (parts: Parts): boolean => {
  const after = parts.after;
  return after === undefined || PAUSE.test(after.text) || !/^\p{Ll}/u.test(after.text);
};

/** `the day before,`, not `the day before the vote`. */
export const beforePause = (parts: Parts): boolean => parts.after === undefined || PAUSE.test(parts.after.text);

/** What stands before a number that counts, prices or names something: `No. 1984`, `$2000`, `over 1900`. */
const COUNTS = new Set(
  `$ £ € ¥ # no no. nos nos. number about over under nearly almost some approximately roughly exactly only least most than every each
  per flight route highway interstate boeing airbus room page pages pp p section article chapter model type unit channel area
  worth up another additional total estimated maximum minimum x × + = % rs usd eur gbp`.split(/\s+/),
);

/** What stands before a year: `in 2009`, `(1939`, `the 1979 revolution`. */
const DATES = new Set(
  `in since until till by during before after from to through between early late mid of circa around year years and or & ( [ – - — / ' ’ ‘ the a 's ’s`.split(
    ' ',
  ),
);
const FIRM = new Set(
  'in since until till by during before after from through between circa year early late mid ( ['.split(' '),
);

/** What a number before it counts: measures, money, people. */
const COUNTED = new Set(
  `% percent per people men women children soldiers troops dead wounded km m kg ft feet miles meters metres kilometers kilometres tons
  tonnes barrels dollars euros pounds rials tomans yen hours minutes seconds days weeks months years yards acres hectares words
  pages copies copy times million billion trillion thousand hundred others more other such hrs hours m² mph hp horsepower members
  civilians casualties prisoners ships aircraft tanks guns rounds calories votes seats`.split(/\s+/),
);
const VERB_S = /(?:ss|us|is|'s|’s)$/;

/**
 * Whether a bare number of four digits is a year. 1800 to 2100 is one unless something it counts follows, or a word that counts
 * stands before; any other needs a word that dates.
 */
export function isYear(parts: Parts): boolean {
  const value = parts.of('year')!;
  if (parts.has('bc') || parts.has('ad') || parts.has('part') || parts.has('yearUnit') || parts.has('season'))
    return true;
  const [before, after] = [parts.before, parts.after];
  const word = before?.lower;
  if (parts.has('about')) return FIRM.has(word ?? '') || (value >= 1400 && value <= 2030 && !counts(after));
  if (word !== undefined && (COUNTS.has(word) || isJoined(parts, before!))) return false;
  if (after !== undefined && after.start === parts.items.ends[parts.to - 1] && /^[\p{L}%°²]/u.test(after.text)) {
    if (after.lower !== "'s" && after.lower !== '’s') return false;
  }
  if (value >= 1800 && value <= 2100) return FIRM.has(word ?? '') ? !measures(after) : !counts(after);
  return word !== undefined && DATES.has(word) && !counts(after) && (value < 1800 ? !isClockLike(after) : true);
}

const measures = (after: Token | undefined) =>
  after !== undefined && COUNTED.has(after.lower) && after.lower !== 'others';
const isClockLike = (after: Token | undefined) => after !== undefined && /^(?:hours|hrs|h|gmt|utc)$/.test(after.lower);

/** `1942 soldiers` and `2000 people`: a plural noun in small letters, which a year before it rarely has. */
function counts(after: Token | undefined): boolean {
  if (after === undefined) return false;
  if (COUNTED.has(after.lower)) return true;
  if (after.tag !== '') return after.tag === 'NNS';
  return /^\p{Ll}{3,}s$/u.test(after.text) && !VERB_S.test(after.text);
}

/** `MH-1980`, `12.1984`, `A/2000`: a number glued to what stands before it by a mark. */
const isJoined = (parts: Parts, before: Token) =>
  before.end === parts.items.starts[parts.from] && !/^["'“‘’([–—/-]/.test(before.text);
