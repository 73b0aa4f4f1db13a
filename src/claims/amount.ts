import { firstFrom } from '../text/search.ts';
import type { Found, Placed } from './about.ts';
import { isCounted } from './counted.ts';
import {
  NOMINAL,
  nounAt,
  nounPhraseAt,
  OF,
  phraseAt,
  type Reading,
  type Stretch,
  TAIL,
  tokenAt,
  upTo,
  withTail,
} from './stretch.ts';

/** `seven miles (11 km)`, `$5.4m, or £4m`: the same thing in another unit. */
export function conversion({ tokens }: Reading, { first, quantity }: Placed, before: readonly Found[]): Stretch | null {
  const last = before.at(-1);
  if (last && quantity.rule === 'quantities/ages') return last.measure;
  if (!last || last.placed.quantity.kind === 'count' || quantity.kind === 'count') return null;
  const opens = tokenAt(tokens, first - 1)?.text === '(' && last.placed.end === first - 1;
  const or = tokenAt(tokens, first - 1)?.lower === 'or' && first - last.placed.end <= 2;
  return opens || or ? last.measure : null;
}

/** `[Nick Hague] 44`, `[Nick Hague], 44,`, `the [tablet] 16 inch`: a size or age right after its noun. */
export function named(reading: Reading, placed: Placed): Stretch | null {
  const { tokens, phrases } = reading;
  const { first, quantity } = placed;
  const isAge = quantity.kind === 'age' || isBareAge(reading, placed);
  if (!isAge && quantity.kind !== 'measurement') return null;
  const within = isAge || (first > 0 && phrases.of[first]! >= 0 && phrases.of[first] === phrases.of[first - 1]);
  const mark = tokenAt(tokens, first - 1)?.tag === ',' || tokenAt(tokens, first - 1)?.text === '(';
  if (!within && !(mark && isAge)) return null;
  let at = mark ? first - 2 : first - 1;
  const np = nounPhraseAt(reading, at);
  if (!np || !NOMINAL.has(tokens[at]!.tag) || np.head >= first) return null;
  const { start } = phrases.list[np.index]!;
  if (AGES.has(tokens[at]!.lower) && at > start) at--; // "children ages 5 to 8"
  return { first: start, end: at + 1 };
}
const AGES = new Set(['age', 'ages']);

/** `Park, 44 — a judge — said`: a bare number between a name's comma and another mark. */
function isBareAge({ tokens }: Reading, { first, end, quantity }: Placed): boolean {
  const closed = tokens[end]?.tag === ',' || tokens[end]?.tag === ':' || tokens[end]?.tag === 'SYM';
  const name = tokenAt(tokens, first - 1)?.tag === ',' && tokenAt(tokens, first - 2)?.tag === 'NNP';
  return quantity.kind === 'count' && quantity.unit === null && closed && name;
}

/** How many words a bracket may hold before a number. */
const BRACKET = 24;

/** `[Ada Park] (15 points, 7 rebounds)`: what stands before the bracket that the number is in. */
export function bracketed(reading: Reading, { first, quantity }: Placed): Stretch | null {
  if (isCounted(quantity) && quantity.head !== null && quantity.kind === 'count') return null;
  const { tokens, phrases } = reading;
  for (let n = first - 1; n >= 0 && n > first - BRACKET; n--) {
    if (tokens[n]!.text === ')') return null;
    if (tokens[n]!.text !== '(') continue;
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
export function ofPhrase(reading: Reading, { end }: Placed): Stretch | null {
  const { tokens } = reading;
  const at = tokens[end]?.lower === 'worth' ? end + 1 : afterBracket(tokens, end);
  if (tokens[at]?.lower !== 'of') return null;
  const np = nounPhraseAt(reading, at + 1);
  return np && reading.taken[np.head] === 0 ? withTail(reading, np.index, TAIL, tokens.length) : null;
}

/** `8 miles (13 km) of tunnels`: a conversion stands between. */
function afterBracket(tokens: Reading['tokens'], at: number): number {
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
  if (!np || nouns.vessel.has(tokens[np.head]!.lower) || nouns.sum.has(tokens[np.head]!.lower)) return null;
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
const QUOTED = new Set(['``', "''"]);
const PURPOSE = new Set(['in', 'for', 'on']);

/** `500 billion tomans in [financial damages]`, `$200 for [a flight]`; of money alone, as other amounts are `in` places and times. */
export function purpose(reading: Reading, { end, quantity }: Placed): Stretch | null {
  const { tokens, nouns, dated } = reading;
  const at = afterBracket(tokens, end);
  if (quantity.kind !== 'money' || quantity.trend !== null || !PURPOSE.has(tokens[at]?.lower ?? '')) return null;
  const np = nounAt(reading, QUOTED.has(tokens[at + 1]?.tag ?? '') ? at + 2 : at + 1);
  if (!np || dated[np.head] === 1) return null;
  const head = tokens[np.head]!;
  if ((head.tag !== 'NN' && head.tag !== 'NNS') || nouns.time.has(head.lower)) return null;
  return withTail(reading, np.index, OF, tokens.length);
}

const PARTICLE = new Set(['up', 'down', 'off', 'out', 'back']);
const MOVED = new Set(['by', 'to', 'from', 'at', 'for']);

/** `sold [the house in Paris] for $2m`, `cut [the price of its phones] by 5 dollars`, `pulled [the sector] 0.7 percent lower`: what a verb moves by so much. */
export function object(reading: Reading, { first, quantity }: Placed): Stretch | null {
  const { phrases, tokens, clauses, dated, nouns } = reading;
  const joint = first - (tokenAt(tokens, first - 1)?.tag === 'DT' ? 2 : 1);
  const joined = MOVED.has(tokenAt(tokens, joint)?.lower ?? '');
  if (quantity.kind === 'age' || (quantity.kind === 'duration' && tokenAt(tokens, joint)?.lower !== 'by')) return null;
  const verb = phraseAt(phrases, clauses.governor(first));
  if (!verb || verb.end >= first || (!joined && quantity.kind !== 'percentage')) return null;
  // "edged up its forecast by", "cut down the price to"
  const np = nounAt(reading, PARTICLE.has(tokenAt(tokens, verb.end)?.lower ?? '') ? verb.end + 1 : verb.end);
  const until = joined ? joint : first;
  if (!np || phrases.list[np.index]!.end > until || dated[np.head] === 1 || nouns.time.has(tokens[np.head]!.lower))
    return null;
  // "Acme beats Umbra by 5 points": a name is who else does it; but "sold Umbra for $5", "cut GDP by 5 percent".
  const rival = !joined || (tokens[joint]!.lower === 'by' && quantity.trend === null);
  if (rival && tokens[np.head]!.tag.startsWith('NNP')) return null;
  const found = withTail(reading, np.index, TAIL, until);
  return joined || found.end === until ? found : null;
}

/** The subject, unless a length of time only dates it: `Nine days later the firm …`, `died nine days ago` say nothing of its length. */
export function asserted(
  { tokens }: Reading,
  { quantity, end }: Placed,
  __: readonly Found[],
  holder: Stretch | null,
): Stretch | null {
  if (
    isCounted(quantity) ||
    (quantity.kind === 'age' && /-olds?$/.test(quantity.valueText + (quantity.unitText ?? '')))
  )
    return null;
  const dates =
    quantity.kind === 'duration' && (tokens[end]?.lower === 'ago' || (holder !== null && holder.first >= end));
  return dates ? null : holder;
}

/** Joints that a number may take as its own comparator: `loans [above 7 percent]`. */
const COMPARES = new Set(['above', 'below', 'over', 'under']);

/** `an improvement in margins to [64 percent]`: where no subject is named, the noun that the number hangs on by a joint. */
export function attached(reading: Reading, { first, quantity }: Placed): Stretch | null {
  const { tokens, phrases } = reading;
  const joint = COMPARES.has(tokens[first]!.lower)
    ? first
    : first - 1 - (tokenAt(tokens, first - 1)?.tag === 'DT' ? 1 : 0);
  if (quantity.kind === 'duration' || (tokenAt(tokens, joint)?.tag !== 'IN' && tokenAt(tokens, joint)?.tag !== 'TO'))
    return null;
  const np = nounAt(reading, joint - 1);
  const top = np && phrases.list[upTo(reading, np.index)]!;
  // "Get it at Acme for $5": the number hangs on `it`, not on Acme.
  return top && nounAt(reading, top.head) ? { first: top.start, end: phrases.list[np.index]!.end } : null;
}

/**
 * `[Acme]'s four plants`; where no verb governs it also `[Ada Park] 10 goals`: the one whose possessive or name stands before a
 * count in its own noun phrase.
 */
export function possessor(reading: Reading, { first }: Placed): Stretch | null {
  const { tokens, clauses } = reading;
  const np = nounPhraseAt(reading, first);
  const start = np ? reading.phrases.list[np.index]!.start : first;
  let last = first - 1;
  while (last >= start && PREMODIFIER.has(tokens[last]!.tag)) last--;
  const owns =
    last >= start &&
    (tokens[last]!.tag === 'POS' || (tokens[last]!.tag.startsWith('NNP') && clauses.governor(first) < 0));
  return owns ? { first: start, end: last + 1 } : null;
}
const PREMODIFIER = new Set(['JJ', 'JJR', 'JJS']);

/** How many phrases to the left the noun of a number without a verb may stand. */
const REACH = 16;

/** Where no finite verb governs the number: the nearest noun to its left, from the one that it hangs on. */
export function nearest(reading: Reading, { first, quantity }: Placed): Stretch | null {
  const { phrases, clauses } = reading;
  if (quantity.kind === 'duration' || phraseAt(phrases, clauses.governor(first))?.finite) return null;
  const last = firstFrom(phrases.list, first, (phrase) => phrase.start) - 1;
  for (let n = last; n >= 0 && n > last - REACH; n--) {
    const phrase = phrases.list[n]!;
    if (phrase.kind === 'verb') break;
    if (!nounAt(reading, phrase.head)) continue;
    const top = phrases.list[upTo(reading, n)]!;
    return nounAt(reading, top.head) ? { first: top.start, end: phrase.end } : null;
  }
  return null;
}
