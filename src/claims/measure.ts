import type { Quantity } from '../core/layers.ts';
import { headOf, type Reading, type Stretch, trimmed, withTail } from './stretch.ts';

/** What a quantity counts or measures, and what the sentence says it of. */
export interface About {
  /** `active users`; null when the sentence does not say. */
  readonly measure: Stretch | null;
  /** Token of the measure's head noun, or -1. */
  readonly head: number;
  /** The noun phrase that has, does or is so much: the subject of the clause, where it is another than the measure. */
  readonly holder: Stretch | null;
  /** The table's row that decided. */
  readonly rule: MeasureRule;
}

/** A quantity's own place among the tokens: [first, end) with comparator, number, scale and unit. */
export interface Placed extends Stretch {
  readonly quantity: Quantity;
}

export type MeasureRule =
  | 'of_which'
  | 'counted'
  | 'elided'
  | 'conversion'
  | 'named'
  | 'modifies'
  | 'of'
  | 'amount_of'
  | 'lasting'
  | 'in'
  | 'price'
  | 'object'
  | 'subject'
  | 'nearest'
  | 'none';

const OF: ReadonlySet<string> = new Set(['of']);
const TAIL: ReadonlySet<string> = new Set([
  'of',
  'in',
  'for',
  'to',
  'from',
  'on',
  'at',
  'by',
  'with',
  'between',
  'against',
  'per',
  'over',
]);
/** Joints before a number that make it the amount of the noun before them. */
const AMOUNT: ReadonlySet<string> = new Set(['of', 'at', 'worth', 'between', 'from']);
const PURPOSE: ReadonlySet<string> = new Set(['in', 'for', 'on']);
/** Nouns of change and their likes say nothing of what changed: `a 5 percent rise`. */
const CHANGE: ReadonlySet<string> = new Set(
  'increase decrease rise fall drop decline gain jump surge plunge slump hike reduction climb slide dip'.split(' '),
);
const NOMINAL = new Set(['NN', 'NNS', 'NNP', 'NNPS']);

/** @param before what was found for the quantities to the left in the same sentence, in order. */
export function readMeasure(reading: Reading, placed: Placed, before: readonly (About & { placed: Placed })[]): About {
  const holder = holderOf(reading, placed);
  for (const [rule, find] of RULES) {
    const found = find(reading, placed, before, holder);
    const measure = found && trimmed(reading, found);
    if (!measure || (rule !== 'counted' && reading.taken[headOf(reading, measure)] === 1)) continue;
    const about =
      CHANGE.has(reading.tokens[headOf(reading, measure)]?.lower ?? '') && rule === 'modifies'
        ? changed(reading, measure)
        : null;
    const decided = about ?? measure;
    const head = rule === 'counted' ? (placed.quantity.head ?? headOf(reading, decided)) : headOf(reading, decided);
    const container = rule === 'counted' ? amountOf(reading, placed) : null;
    return { measure: decided, head, holder: apart(container ?? holder, decided), rule };
  }
  return { measure: null, head: -1, holder, rule: 'none' };
}

type Find = (
  reading: Reading,
  placed: Placed,
  before: readonly (About & { placed: Placed })[],
  holder: Stretch | null,
) => Stretch | null;

/** In this order; the first that finds a noun phrase decides. */
const RULES: readonly (readonly [MeasureRule, Find])[] = [
  ['of_which', ofWhich],
  ['counted', counted],
  ['elided', elided],
  ['conversion', conversion],
  ['named', named],
  ['modifies', modifies],
  ['of', ofPhrase],
  ['amount_of', amountOf],
  ['lasting', lasting],
  ['in', purpose],
  ['price', price],
  ['object', object],
  ['subject', asserted],
  ['nearest', nearest],
];

const isCounted = ({ kind, unit, unitCode, head }: Quantity): boolean =>
  head !== null || ((kind === 'count' || kind === 'rank') && unit !== null && unitCode === null);

/** `200 million [active users]`, `millions of [arrests]`, `30,000 [such businesses]`. */
function counted(reading: Reading, placed: Placed): Stretch | null {
  const { quantity, first, end } = placed;
  if (!isCounted(quantity)) return null;
  const { phrases, tokens } = reading;
  const head = quantity.head;
  if (head !== null) {
    const np = phrases.of[head]!;
    const start = np >= 0 ? phrases.list[np]!.start : head;
    const stretch = { first: head >= end ? Math.max(start, end) : start, end: head + 1 };
    return np >= 0 && head >= end && phrases.list[np]!.head === head
      ? { first: stretch.first, end: withTail(reading, np, OF, tokens.length).end }
      : withoutNumber(stretch, first, end);
  }
  const at = OF.has(tokens[end]?.lower ?? '') ? end + 1 : end;
  const np = at < tokens.length ? phrases.of[at]! : -1;
  if (np < 0 || phrases.list[np]!.kind !== 'noun') return null;
  return { first: Math.max(at, phrases.list[np]!.start), end: withTail(reading, np, OF, tokens.length).end };
}

const withoutNumber = (stretch: Stretch, first: number, end: number): Stretch =>
  stretch.first < end && first < stretch.end && end < stretch.end ? { first: end, end: stretch.end } : stretch;

/** `… users, of which 40 million are Iranians`: what was counted before. */
function ofWhich({ tokens }: Reading, { first }: Placed, before: readonly About[]): Stretch | null {
  const [of, which] = [tokens[first - 2]?.lower, tokens[first - 1]?.lower];
  return of === 'of' && (which === 'which' || which === 'whom' || which === 'them')
    ? (before.at(-1)?.measure ?? null)
    : null;
}

/** `8 people for photos and another 8 for videos`: what was counted before in the same unit. */
function elided(_: Reading, { quantity }: Placed, before: readonly (About & { placed: Placed })[]): Stretch | null {
  if (!isCounted(quantity) || quantity.head !== null) return null;
  return (
    before.findLast(({ placed }) => placed.quantity.unit === quantity.unit && isCounted(placed.quantity))?.measure ??
    null
  );
}

/** `seven miles (11 km)`, `$5.4m, or £4m`: the same thing in another unit. */
function conversion(
  { tokens }: Reading,
  { first, quantity }: Placed,
  before: readonly (About & { placed: Placed })[],
): Stretch | null {
  const last = before.at(-1);
  if (!last || last.placed.quantity.kind === 'count' || quantity.kind === 'count') return null;
  const opens = tokens[first - 1]?.text === '(' && last.placed.end === first - 1;
  const or = tokens[first - 1]?.lower === 'or' && first - last.placed.end <= 2;
  return opens || or ? last.measure : null;
}

/** `an 80 yard [touchdown]`, `a 5 percent [penalty]`. */
function modifies(reading: Reading, { end }: Placed): Stretch | null {
  const { phrases, tokens } = reading;
  let from = end;
  if (tokens[from]?.text === '-' || tokens[from]?.tag === 'POS') from++;
  const np = phrases.of[from] ?? -1;
  if (np < 0 || np !== phrases.of[end - 1] || !NOMINAL.has(tokens[phrases.list[np]!.head]!.tag)) return null;
  if (phrases.list[np]!.head < from || TIME.test(tokens[phrases.list[np]!.head]!.lower)) return null;
  return { first: from, end: withTail(reading, np, new Set(['of', 'for', 'in', 'on', 'to']), tokens.length).end };
}

/** `[Nick Hague] 44`, `[Nick Hague], 44,`: an age after a name. */
function named({ phrases, tokens }: Reading, { first, quantity }: Placed): Stretch | null {
  if (quantity.kind !== 'age') return null;
  const at = tokens[first - 1]?.tag === ',' || tokens[first - 1]?.text === '(' ? first - 2 : first - 1;
  const np = at >= 0 ? phrases.of[at]! : -1;
  if (np < 0 || phrases.list[np]!.kind !== 'noun' || !tokens[at]!.tag.startsWith('NN')) return null;
  return { first: phrases.list[np]!.start, end: at + 1 };
}

/** `under [the rule of mullahs] for 39 years`. */
function lasting({ phrases, tokens }: Reading, { first, quantity }: Placed): Stretch | null {
  if (quantity.kind !== 'duration' || tokens[first - 1]?.lower !== 'for') return null;
  let np = phrases.of[first - 2] ?? -1;
  if (np < 0 || phrases.list[np]!.kind !== 'noun') return null;
  while (
    OF.has(tokens[phrases.list[np]!.start - 1]?.lower ?? '') &&
    phrases.list[np - 1]?.end === phrases.list[np]!.start - 1
  )
    np--;
  const { start, head } = phrases.list[np]!;
  return NOMINAL.has(tokens[head]!.tag) ? { first: start, end: first - 1 } : null;
}

/** `sold [the house in Paris] for $2m`: what was given for the money, the object of the verb. */
function price({ phrases, tokens, clauses }: Reading, { first, quantity }: Placed): Stretch | null {
  if (quantity.kind !== 'money' || !['for', 'at'].includes(tokens[first - 1]?.lower ?? '')) return null;
  const verb = clauses.governor(first);
  if (verb < 0 || phrases.list[verb]!.end > first) return null;
  const object = phrases.list[verb + 1];
  if (!object || object.kind !== 'noun' || object.start !== phrases.list[verb]!.end || object.end > first - 1)
    return null;
  return NOMINAL.has(tokens[object.head]!.tag) ? { first: object.start, end: first - 1 } : null;
}

/** `24 percent of [Telegram's visitors]`, `5 miles of [new tunnels]`, `$5m worth of [aid]`. */
function ofPhrase(reading: Reading, { end }: Placed): Stretch | null {
  const { phrases, tokens } = reading;
  const at = tokens[end]?.lower === 'worth' ? end + 1 : afterBrackets(tokens, end);
  if (tokens[at]?.lower !== 'of') return null;
  const np = phrases.of[at + 1] ?? -1;
  return np >= 0 && phrases.list[np]!.kind === 'noun' ? withTail(reading, np, TAIL, tokens.length) : null;
}

/** `8 miles (13 km) of tunnels`: a conversion stands between. */
const BRACKETS = 6;
function afterBrackets(tokens: Reading['tokens'], at: number): number {
  if (tokens[at]?.text !== '(') return tokens[at]?.text === ')' ? at + 1 : at;
  for (let n = at + 1; n < at + BRACKETS; n++) if (tokens[n]?.text === ')') return n + 1;
  return at;
}

/** `[a speed] of 15 mph`, `[sales] of 5,835`, `[a market] worth over 2 billion`. */
function amountOf(reading: Reading, { first }: Placed): Stretch | null {
  const { phrases, tokens } = reading;
  let at = first - 1;
  while (
    at >= 0 &&
    (tokens[at]!.tag === 'DT' || tokens[at]!.tag === 'RB' || tokens[at]!.lower === 'up' || tokens[at]!.lower === 'to')
  )
    at--;
  if (at < 1 || !AMOUNT.has(tokens[at]!.lower)) return null;
  const np = phrases.of[at - 1]!;
  if (np < 0 || phrases.list[np]!.kind !== 'noun' || !NOMINAL.has(tokens[phrases.list[np]!.head]!.tag)) return null;
  if (tokens[at]!.lower !== 'of' && tokens[at]!.lower !== 'worth') return null;
  if (VESSEL.has(tokens[phrases.list[np]!.head]!.lower)) return null;
  return { first: phrases.list[np]!.start, end: phrases.list[np]!.end };
}

/** Nouns that say nothing of what is counted: `a total of 40 users`. */
const VESSEL: ReadonlySet<string> = new Set('total sum number maximum minimum record group pair team set'.split(' '));

/** `500 billion tomans in [financial damages]`, `$200 for [a flight]`; of money alone, as other amounts are `in` places and times. */
function purpose(reading: Reading, { end, quantity }: Placed): Stretch | null {
  const { phrases, tokens } = reading;
  if (quantity.kind !== 'money' || quantity.trend !== null || !PURPOSE.has(tokens[end]?.lower ?? '')) return null;
  const np = phrases.of[end + 1] ?? -1;
  if (np < 0 || phrases.list[np]!.kind !== 'noun') return null;
  const head = tokens[phrases.list[np]!.head]!;
  if (head.tag !== 'NN' && head.tag !== 'NNS') return null;
  return TIME.test(head.lower) ? null : withTail(reading, np, OF, tokens.length);
}
const TIME =
  /^(?:days?|weeks?|months?|years?|decades?|hours?|minutes?|quarters?|today|yesterday|cash|total|advance|part|full)$/;

/** The subject of the verb that governs the number, with what hangs on it up to the verb. */
function holderOf(reading: Reading, { first }: Placed): Stretch | null {
  const { phrases, clauses, tokens } = reading;
  const verb = clauses.governor(first);
  if (verb < 0) return null;
  const np = clauses.subject(verb);
  if (np < 0 || phrases.of[first] === np) return null;
  const named = PRONOUN.has(tokens[phrases.list[np]!.head]!.lower) ? spokenBefore(reading, verb, np) : np;
  if (named < 0 || ['PRP', 'EX', 'DT', 'CD'].includes(tokens[phrases.list[named]!.head]!.tag)) return null;
  const subject = phrases.list[named]!;
  const limit = named === np && phrases.list[verb]!.start > subject.end ? phrases.list[verb]!.start : tokens.length;
  const stretch = { first: listStart(reading, named), end: withTail(reading, named, TAIL, limit).end };
  return stretch.first <= first && first < stretch.end ? null : trimmed(reading, stretch);
}

const PRONOUN: ReadonlySet<string> = new Set(['it', 'they', 'he', 'she', 'itself', 'themselves']);

/** `The company said it has`: the subject of the verb before, when the pronoun is that of a clause within its own. */
function spokenBefore({ phrases, clauses, tokens }: Reading, verb: number, pronoun: number): number {
  for (let n = verb - 1; n >= 0 && n > verb - 8; n--) {
    const phrase = phrases.list[n]!;
    if (phrase.kind !== 'verb' || !phrase.finite || phrase.start > phrases.list[pronoun]!.start) continue;
    const np = clauses.subject(n);
    if (np < 0) return -1;
    const head = tokens[phrases.list[np]!.head]!;
    const plural = head.tag === 'NNS' || head.tag === 'NNPS';
    return plural === (tokens[phrases.list[pronoun]!.head]!.lower === 'they') ? np : -1;
  }
  return -1;
}

/** `[Facebook and Twitter] have`: where a list that ends in a phrase begins. */
function listStart({ phrases, tokens }: Reading, np: number): number {
  let first = np;
  for (let step = 0; step < 6; step++) {
    const { start } = phrases.list[first]!;
    const left = phrases.list[first - 1];
    const joint = tokens[start - 1];
    const listed = joint?.tag === 'CC' || (joint?.tag === ',' && first < np);
    if (!listed || left?.kind !== 'noun' || left.end !== start - 1) break;
    first--;
  }
  return phrases.list[first]!.start;
}

/** The subject, unless it stands behind a length of time: `Nine days later the firm …` says nothing of the firm's length. */
function asserted(_: Reading, { quantity, end }: Placed, __: readonly About[], holder: Stretch | null): Stretch | null {
  if (isCounted(quantity)) return null;
  return quantity.kind === 'duration' && holder && holder.first >= end ? null : holder;
}

/** `pulled [the sector] 0.7 percent lower`: what a verb moves by a share. */
function object({ phrases, tokens }: Reading, { first, quantity }: Placed): Stretch | null {
  if (quantity.kind !== 'percentage') return null;
  const np = phrases.of[first - 1] ?? -1;
  if (np < 1 || phrases.list[np]!.kind !== 'noun' || !NOMINAL.has(tokens[phrases.list[np]!.head]!.tag)) return null;
  const verb = phrases.list[np - 1]!;
  return verb.kind === 'verb' && verb.end === phrases.list[np]!.start ? phraseStretch(phrases.list[np]!) : null;
}
const phraseStretch = ({ start, end }: { readonly start: number; readonly end: number }): Stretch => ({
  first: start,
  end,
});

/** Without a verb that governs the number: the nearest noun phrase to its left, from the noun that the rest hangs on. */
function nearest(reading: Reading, { first, quantity }: Placed): Stretch | null {
  const { phrases, tokens, clauses } = reading;
  if (isCounted(quantity) || quantity.kind === 'duration' || clauses.governor(first) >= 0) return null;
  for (let n = phrases.of[first]! - 1; n >= 0; n--) {
    const phrase = phrases.list[n]!;
    if (phrase.kind === 'verb') break;
    if (!NOMINAL.has(tokens[phrase.head]!.tag) || reading.taken[phrase.head] === 1) continue;
    let top = n;
    while (
      TAIL.has(tokens[phrases.list[top]!.start - 1]?.lower ?? '') &&
      phrases.list[top - 1]?.end === phrases.list[top]!.start - 1
    )
      top--;
    return { first: phrases.list[top]!.start, end: phrase.end };
  }
  return null;
}

/** `5 percent increase in [sales]`: what changed; null when the phrase does not say. */
function changed({ tokens }: Reading, measure: Stretch): Stretch | null {
  for (let n = measure.first; n + 1 < measure.end; n++)
    if (['in', 'of', 'on'].includes(tokens[n]!.lower)) return { first: n + 1, end: measure.end };
  return null;
}

const apart = (holder: Stretch | null, measure: Stretch): Stretch | null =>
  holder && (holder.end <= measure.first || measure.end <= holder.first) ? holder : null;
