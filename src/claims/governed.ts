import type { Token } from '../core/layers.ts';
import { firstFrom } from '../text/search.ts';
import type { Found, Placed } from './about.ts';
import { afterBracket, QUOTED } from './amount.ts';
import { isCounted } from './counted.ts';
import { AGES } from './named.ts';
import {
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
  const { tokens, phrases, dated } = reading;
  const joint = COMPARES.has(tokens[first]!.lower)
    ? first
    : first - 1 - (tokenAt(tokens, first - 1)?.tag === 'DT' ? 1 : 0);
  if (quantity.kind === 'duration' || (tokenAt(tokens, joint)?.tag !== 'IN' && tokenAt(tokens, joint)?.tag !== 'TO'))
    return null;
  const np = nounAt(reading, joint - 1);
  // "News broke on Monday that two firms …": a clause hangs on no noun, and nothing is measured of a date.
  if (tokens[joint]!.lower === 'that' || (np && (dated[np.head] === 1 || AGES.has(tokens[np.head]!.lower))))
    return null;
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

/** `a time when 24 bankers make more` */
const opensClause = (token: Token | undefined): boolean => token?.tag.startsWith('W') === true;

/** How many phrases to the left the noun of a number without a verb may stand. */
const REACH = 16;

/** Where no finite verb governs the number: the nearest noun to its left, from the one that it hangs on. */
export function nearest(reading: Reading, { first, quantity }: Placed): Stretch | null {
  const { tokens, phrases, clauses, dated } = reading;
  if (quantity.kind === 'duration' || phraseAt(phrases, clauses.governor(first))?.finite) return null;
  const last = firstFrom(phrases.list, first, (phrase) => phrase.start) - 1;
  for (let n = last; n >= 0 && n > last - REACH; n--) {
    const phrase = phrases.list[n]!;
    if (phrase.kind === 'verb' || opensClause(tokenAt(tokens, phrase.end))) break;
    if (!nounAt(reading, phrase.head) || dated[phrase.head] === 1) continue;
    const top = phrases.list[upTo(reading, n)]!;
    return nounAt(reading, top.head) ? { first: top.start, end: phrase.end } : null;
  }
  return null;
}
