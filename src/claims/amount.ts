import type { Found, Placed } from './about.ts';
import { isCounted } from './counted.ts';
import { AGES } from './named.ts';
import { nounAt, nounPhraseAt, phraseAt, type Reading, type Stretch, TAIL, tokenAt, withTail } from './stretch.ts';

/** `seven miles (11 km)`, `$5.4m, or £4m`: the same thing in another unit. */
export function conversion({ tokens }: Reading, { first, quantity }: Placed, before: readonly Found[]): Stretch | null {
  const last = before.at(-1);
  if (last && quantity.rule === 'quantities/ages') return last.measure;
  if (!last || last.placed.quantity.kind === 'count' || quantity.kind === 'count') return null;
  const opens = tokenAt(tokens, first - 1)?.text === '(' && last.placed.end === first - 1;
  const or = tokenAt(tokens, first - 1)?.lower === 'or' && first - last.placed.end <= 2;
  return opens || or ? last.measure : null;
}

/** How many words a bracket may hold before a number. */
const BRACKET = 24;

/** `[Ada Park] (15 points, 7 rebounds)`: what stands before the bracket that the number is in. */
export function bracketed(
  reading: Reading,
  { first, quantity }: Placed,
  _: readonly Found[],
  holder: Stretch | null,
): Stretch | null {
  if (isCounted(quantity) && quantity.head !== null && quantity.kind === 'count') return null;
  const { tokens, phrases } = reading;
  for (let n = first - 1; n >= 0 && n > first - BRACKET; n--) {
    if (tokens[n]!.text === ')') return null;
    if (tokens[n]!.text !== '(') continue;
    if (holder !== null && holder.first > n && holder.end <= first) return null; // "(prices start at $5)"
    const np = nounAt(reading, n - 1);
    return np ? { first: phrases.list[np.index]!.start, end: n } : null;
  }
  return null;
}

const MODIFIED: ReadonlySet<string> = new Set(['of', 'for', 'in', 'on', 'to']);

/** `an 80 yard [touchdown]`, `the car's 8 kW [engine]`. */
export function modifies(reading: Reading, { end }: Placed): Stretch | null {
  const { phrases, tokens, nouns } = reading;
  const from = tokens[end]?.text === '-' || tokens[end]?.tag === 'POS' ? end + 1 : end;
  const np = nounAt(reading, from);
  if (!np || np.index !== phrases.of[end - 1] || np.head < from || nouns.time.has(tokens[np.head]!.lower)) return null;
  if (countsAgain(reading, from, np.head)) return null;
  return { first: phrases.list[np.index]!.start, end: withTail(reading, np.index, MODIFIED, tokens.length).end };
}

/** `25 points 11 rebounds`: the noun is what the next number counts; `a 2.4-litre four-cylinder engine` has both. */
function countsAgain({ tokens, taken }: Reading, from: number, head: number): boolean {
  for (let n = from; n < head; n++)
    if (taken[n] === 1 && taken[n + 1] === 0 && !tokens[n]!.text.includes('-') && tokens[n + 1]!.text !== '-')
      return true;
  return false;
}

/** `24 percent of [Telegram's visitors]`, `5 miles (8 km) of [new tunnels]`, `$5m worth of [aid]`. */
export function ofPhrase(reading: Reading, placed: Placed): Stretch | null {
  const { tokens } = reading;
  const { end } = placed;
  const at = tokens[end]?.lower === 'worth' ? end + 1 : afterBracket(tokens, end);
  if (tokens[at]?.lower !== 'of') return null;
  const np = nounPhraseAt(reading, at + 1);
  return np && isWhole(reading, placed, np.head) && !isCounting(reading, np.head)
    ? withTail(reading, np.index, TAIL, tokens.length)
    : null;
}

/** `20 of her season-high 31 points`: a word before a number is no whole. */
const isCounting = ({ tokens, taken }: Reading, head: number): boolean =>
  taken[head + 1] === 1 && (tokens[head]!.tag.startsWith('JJ') || tokens[head]!.text.includes('-'));

/** Neither a pronoun (`three of them`) nor the time that a stretch of time is of: `the first six months of the year`. */
function isWhole({ tokens, taken, dated, nouns }: Reading, { quantity }: Placed, head: number): boolean {
  if (taken[head] === 1 || tokens[head]!.tag === 'PRP') return false;
  return quantity.kind !== 'duration' || (dated[head] === 0 && !nouns.time.has(tokens[head]!.lower));
}

/** `more than [women]'s $67,000`, `compared with [women] $67,000`: whose an amount is that stands before no noun. */
export function owned(reading: Reading, { first }: Placed): Stretch | null {
  const { tokens, phrases } = reading;
  const end = tokenAt(tokens, first - 1)?.tag === 'POS' ? first - 1 : first;
  const np = nounAt(reading, end - 1);
  if (!np) return null;
  const { start } = phrases.list[np.index]!;
  const isCompared = /^compar(?:ed|ing)$/.test(tokenAt(tokens, start - 2)?.lower ?? '');
  return end < first || isCompared ? { first: start, end } : null;
}

/** `8 miles (13 km) of tunnels`: a conversion stands between. */
export function afterBracket(tokens: Reading['tokens'], at: number): number {
  if (tokens[at]?.text !== '(') return tokens[at]?.text === ')' ? at + 1 : at;
  for (let n = at + 1; n < at + 8; n++) if (tokens[n]?.text === ')') return n + 1;
  return at;
}

/** `[a speed] of 15 mph`, `[sales] of 5,835`, `[a market] worth over 2 billion`, `with [prices] as low as $5`. */
export function amountOf(reading: Reading, { first }: Placed): Stretch | null {
  const { phrases, tokens, nouns } = reading;
  let at = first - 1;
  while (at >= 0 && (SLACK.has(tokens[at]!.lower) || QUOTED.has(tokens[at]!.tag))) at--;
  const isOf = at >= 0 && (tokens[at]!.lower === 'of' || tokens[at]!.lower === 'worth');
  if (!isOf && !(at === first - 1 && tokens[first]!.lower === 'as')) return null;
  const np = nounAt(reading, isOf ? at - 1 : at);
  const head = np && tokens[np.head]!.lower;
  if (!head || nouns.vessel.has(head) || nouns.sum.has(head) || AGES.has(head)) return null;
  return { first: phrases.list[upToOf(reading, np.index)]!.start, end: phrases.list[np.index]!.end };
}

/** `[a margin of error] of 3 points` */
function upToOf({ phrases, tokens }: Reading, np: number): number {
  const left = phraseAt(phrases, np - 1);
  const { start, head } = phrases.list[np]!;
  const joint = start - 1;
  return start === head && left?.kind === 'noun' && left.end === joint && tokens[joint]!.lower === 'of' ? np - 1 : np;
}
const SLACK = new Set([
  'a',
  'an',
  'the',
  'up',
  'to',
  'about',
  'around',
  'roughly',
  'just',
  'only',
  'nearly',
  'almost',
  'between',
  'some',
]);

/** `$5 million in “savings”`. */
export const QUOTED = new Set(['``', "''"]);
