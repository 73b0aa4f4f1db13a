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

/** A mark, a verb or another phrase follows: `for the quarter fell`, `in the year to March`; not `for the year 1990`, `for the year of`. */
export const endsClause = ({ after }: Parts): boolean =>
  after === undefined || PAUSE.test(after.text) || /^(?:VBD|VBZ|MD|CC)/.test(after.tag);

/** Years that a text of our time mostly means by a bare number of four digits. */
const [FIRST_MODERN, LAST_MODERN] = [1800, 2100];
/** `about 1500` is a year, `about 1200` and `about 2050` are rather numbers. */
const [FIRST_ABOUT, LAST_ABOUT] = [1400, 2030];

/** Parts of a match that tell a number as a year. */
const YEAR_COMPANY = ['bc', 'ad', 'part', 'yearUnit', 'season'] as const;

/**
 * Whether a bare number of four digits is a year: `maybe` where only the rest of the document can tell (`the 1777 campaigns`).
 * 1800 to 2100 is one unless something counted follows or a word that counts stands before; any other needs a word that dates.
 */
export function yearChance(parts: Parts): 'yes' | 'maybe' | 'no' {
  const value = parts.of('year')!;
  if (parts.hasAny(YEAR_COMPANY)) return 'yes';
  const { before, after } = parts;
  const { leads, follows } = parts.lexicon.yearNeighbours;
  const led = leads.get(wordBefore(parts));
  if (led === 'number' || (before !== undefined && isJoined(parts, before))) return 'no';
  if (after !== undefined && (follows.get(after.lower) === 'measure' || isUnit(parts, after))) return 'no';
  const counted = isCounted(value, after, follows);
  if (parts.has('about')) return value >= FIRST_ABOUT && value <= LAST_ABOUT && !counted ? 'yes' : 'no';
  if (led === 'year' && (value >= FIRST_MODERN || !counted)) return 'yes';
  if (counted) return follows.get(after!.lower) === 'counted' ? 'no' : 'maybe';
  return led !== undefined || (value >= FIRST_MODERN && value <= LAST_MODERN) ? 'yes' : 'maybe';
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
function isCounted(value: number, after: Token | undefined, follows: ReadonlyMap<string, string>): boolean {
  if (after === undefined) return false;
  if (follows.get(after.lower) === 'counted') return true;
  const isPlural =
    after.tag !== '' ? after.tag === 'NNS' : /^\p{Ll}{3,}s$/u.test(after.text) && !VERB_S.test(after.text);
  return isPlural && (value % 100 === 0 || value < 1900 || value > 2049);
}

/** `MH.1980`, `555-1984`: a number glued to what stands before it, other than by the mark of a quotation, bracket or range of years. */
function isJoined(parts: Parts, before: Token): boolean {
  if (before.end !== parts.items.starts[parts.from]) return false;
  if (!/^["'“‘’([–—/-]/.test(before.text)) return true;
  const other = parts.beforeThat;
  return other !== undefined && other.end === before.start && /^\d+$/.test(other.text) && other.text.length !== 4;
}
