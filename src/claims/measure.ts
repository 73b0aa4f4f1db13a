import type { About, Found, Placed } from './about.ts';
import * as amount from './amount.ts';
import { containerOf, isListed } from './containers.ts';
import { counted, elided, isCounted, multiplied, ofWhich } from './counted.ts';
import * as governed from './governed.ts';
import { holderOf } from './holder.ts';
import { named } from './named.ts';
import { given, isSayer } from './order.ts';
import { headOf, type Reading, type Stretch, tokenAt, trimmed } from './stretch.ts';

type Find = (reading: Reading, placed: Placed, before: readonly Found[], holder: Stretch | null) => Stretch | null;

/** A rule that says nothing of counts: what is counted is no noun to their left. */
function uncounted(find: (reading: Reading, placed: Placed) => Stretch | null): Find {
  return (reading, placed) => (isCounted(placed.quantity) ? null : find(reading, placed));
}

/** In this order; the first that finds a noun phrase decides. */
const RULES = [
  ['of_which', ofWhich, '200 million users, of which [40 million] are Iranians -> users'],
  ['multiplied', multiplied, '[three times] the rate of civilians -> rate of civilians'],
  ['counted', counted, '[40 million] active users -> active users'],
  ['elided', elided, '8 people for this and [another 8] for that -> people'],
  ['conversion', amount.conversion, 'a road of seven miles [(11 km)] -> road'],
  ['named', named, 'Nick Hague, [44], flew -> Nick Hague'],
  ['bracketed', amount.bracketed, 'Acme shares ([3 %]) fell -> Acme shares'],
  ['modifies', amount.modifies, 'an [80 yard] pass -> pass'],
  ['owned', uncounted(amount.owned), 'less than men’s [$67,000] -> men'],
  ['of', amount.ofPhrase, '[24 percent] of visitors -> visitors'],
  ['amount_of', amount.amountOf, 'a speed of [15 mph] -> speed'],
  ['given', uncounted(given), 'fined the bank [$5m] -> bank'],
  ['object', governed.object, 'sold the house for [$2m] -> house'],
  ['in', governed.purpose, 'suffered [$5 million] in damages -> damages'],
  ['subject', governed.asserted, 'The road stretches over [seven miles] -> road'],
  ['attached', uncounted(governed.attached), 'There was an improvement to [64 percent] -> improvement'],
  ['nearest', uncounted(governed.nearest), 'Price: [$5] -> price'],
] as const satisfies readonly (readonly [string, Find, string])[];

/** @param before what was found for the quantities to the left in the same sentence, in order. */
export function readMeasure(reading: Reading, placed: Placed, before: readonly Found[]): About {
  const holder = isSayer(reading, placed) ? null : (gapped(reading, placed, before) ?? holderOf(reading, placed.first));
  for (let n = 0; n < RULES.length; n++) {
    const found = (RULES[n]![1] as Find)(reading, placed, before, holder);
    const measure = found && trimmed(reading, found);
    if (measure) return decide(reading, placed, before, holder, RULES[n]![0], measure);
  }
  return { measure: null, head: -1, holder, rule: 'none' };
}

/** `Ada scored 20 points, [Bo Lind] 15`, `Ada got 5 percent, [Bo Lind] 9 percent`: the name right before a number that leaves out its verb. */
function gapped(
  { tokens, phrases }: Reading,
  { first, end, quantity }: Placed,
  before: readonly Found[],
): Stretch | null {
  const np = first > 0 && tokens[first - 1]!.tag.startsWith('NNP') ? phrases.of[first - 1]! : -1;
  if (np < 0 || !/^(?:[,;.]|CC|)$/.test(tokenAt(tokens, end)?.tag ?? '')) return null;
  const { start } = phrases.list[np]!;
  const isNext = quantity.unit !== null && quantity.unit === before.at(-1)?.placed.quantity.unit;
  const opens = isNext && quantity.kind !== 'duration' && /^(?:[,:]|CC)$/.test(tokenAt(tokens, start - 1)?.tag ?? '');
  return opens || quantity.rule === 'quantities/ellipsis' ? { first: start, end: first } : null;
}

function decide(
  reading: Reading,
  placed: Placed,
  before: readonly Found[],
  holder: Stretch | null,
  rule: string,
  found: Stretch,
): About {
  const isChange =
    rule === 'modifies' && reading.nouns.change.has(tokenAt(reading.tokens, headOf(reading, found))?.lower ?? '');
  const measure = (isChange ? changed(reading, found) : null) ?? found;
  const head = (rule === 'counted' ? placed.quantity.head : null) ?? headOf(reading, measure);
  const container = rule === 'counted' ? containerOf(reading, placed, holder, before) : null;
  const isOther =
    rule === 'modifies' ? isAside(reading, found) : rule === 'counted' && isListed(reading, placed, holder, before);
  const owner = isOther ? null : holder;
  return { measure, head, holder: apart((container && trimmed(reading, container)) ?? owner, measure), rule };
}

/** `won it in a 5 km [race]`, `after a 2 day trial`: what stands behind such a joint is not the subject's own; `trades at a 5 percent discount` is. */
function isAside({ tokens, phrases }: Reading, { first }: Stretch): boolean {
  const np = phrases.of[first]!;
  const joint = tokenAt(tokens, (np < 0 ? first : phrases.list[np]!.start) - 1);
  return (
    joint !== undefined &&
    (joint.tag === 'IN' || joint.lower === 'to' || joint.lower === 'following') &&
    !OWNING.has(joint.lower)
  );
}
const OWNING: ReadonlySet<string> = new Set(['at', 'for']);

/** `5 percent increase in [sales]`: what changed; null when the phrase does not say. */
function changed(reading: Reading, measure: Stretch): Stretch | null {
  for (let n = measure.first; n + 1 < measure.end; n++)
    if (['in', 'of', 'on'].includes(reading.tokens[n]!.lower))
      return trimmed(reading, { first: n + 1, end: measure.end });
  return null;
}

const apart = (holder: Stretch | null, measure: Stretch): Stretch | null =>
  holder && (holder.end <= measure.first || measure.end <= holder.first) ? holder : null;
