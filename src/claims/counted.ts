import type { Quantity, Token } from '../core/layers.ts';
import type { Found, Placed } from './about.ts';
import { nounAt, nounPhraseAt, OF, type Reading, type Stretch, tokenAt, withTail } from './stretch.ts';

/** Whether a noun of the sentence is the unit. */
export const isCounted = ({ kind, unit, unitCode, head }: Quantity): boolean =>
  head !== null || ((kind === 'count' || kind === 'rank') && unit !== null && unitCode === null);

/** `200 million [active users]`, `millions of [arrests]`, `30,000 [such businesses]`; `12 gold and 8 bronze [medals]`. */
export function counted(reading: Reading, placed: Placed): Stretch | null {
  const { quantity, first, end } = placed;
  if (!isCounted(quantity)) return null;
  const { phrases, tokens } = reading;
  const { head } = quantity;
  if (head === null) {
    const at = OF.has(tokens[end]?.lower ?? '') ? end + 1 : end;
    const np = nounPhraseAt(reading, at);
    return np
      ? { first: Math.max(at, phrases.list[np.index]!.start), end: withTail(reading, np.index, OF, tokens.length).end }
      : null;
  }
  if (quantity.rule === 'quantities/shared') return { first: head, end: head + 1 };
  const np = nounPhraseAt(reading, head);
  const start = np ? phrases.list[np.index]!.start : head;
  if (np && head >= end && np.head === head)
    return { first: Math.max(start, end), end: withTail(reading, np.index, OF, tokens.length).end };
  return start < end && first < head + 1 && end < head + 1
    ? { first: end, end: head + 1 }
    : { first: start, end: head + 1 };
}

/** `10 times as many [cases]`, `three times the [rate of civilians]`, `twice more [power]`: what is so many times as much. */
export function multiplied(reading: Reading, { quantity, end }: Placed): Stretch | null {
  const { tokens } = reading;
  if (quantity.unit !== 'time' && quantity.rule !== 'quantities/multiple') return null;
  const from = quantity.head === null ? end + Number(tokenAt(tokens, end)?.lower === 'times') : quantity.head + 1;
  const asMany = tokenAt(tokens, from)?.lower === 'as' && AMOUNTS.has(tokenAt(tokens, from + 1)?.lower ?? '');
  const at = asMany ? from + 2 : from;
  if (!asMany && !COMPARED.has(tokenAt(tokens, at)?.lower ?? '')) return null;
  const np = nounAt(reading, at);
  return np ? { first: at, end: withTail(reading, np.index, OF, tokens.length).end } : null;
}
const AMOUNTS: ReadonlySet<string> = new Set(['many', 'much']);
const COMPARED: ReadonlySet<string> = new Set(['the', 'its', 'their', 'more', 'fewer', 'less']);

/** `… users, of which 40 million are Iranians`: what was counted before. */
export function ofWhich({ tokens }: Reading, { first }: Placed, before: readonly Found[]): Stretch | null {
  const of = tokenAt(tokens, first - 2)?.lower;
  const which = tokenAt(tokens, first - 1)?.lower;
  const back = of === 'of' && (which === 'which' || which === 'whom' || which === 'them');
  return back ? (before.at(-1)?.measure ?? null) : null;
}

/** How many numbers back what was counted may stand. */
const NEAR = 8;

/** `8 people for photos and another 8 for videos`, `held 5 men and let 3 more go`: what was counted before, in the same unit. */
export function elided(
  { tokens }: Reading,
  { quantity, first, end }: Placed,
  before: readonly Found[],
): Stretch | null {
  const more =
    quantity.kind === 'count' && quantity.unit === null && (isMore(tokens[end]) || isMore(tokenAt(tokens, first - 1)));
  if (!more && (!isCounted(quantity) || quantity.head !== null)) return null;
  return (
    before
      .slice(-NEAR)
      .findLast(({ placed }) => (more || placed.quantity.unit === quantity.unit) && isCounted(placed.quantity))
      ?.measure ?? null
  );
}
const MORE = new Set(['more', 'others', 'another']);
const isMore = (token: Token | undefined): boolean => token !== undefined && MORE.has(token.lower);
