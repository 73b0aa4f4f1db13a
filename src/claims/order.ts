import type { Placed } from './about.ts';
import { nounAt, OF, phraseAt, type Reading, type Stretch, tokenAt, withTail } from './stretch.ts';

const MARKS: ReadonlySet<string> = new Set([',', "''"]);

/** `…, said [two sources]`: a number behind such a verb counts who speaks. */
export function isSayer({ tokens, says }: Reading, { first }: Placed): boolean {
  const verb = tokenAt(tokens, first - 1);
  return verb !== undefined && says.has(verb.lower) && MARKS.has(tokenAt(tokens, first - 2)?.tag ?? '');
}

const WHERE: ReadonlySet<string> = new Set('in on at within across'.split(' '));

/** `there are 10 names in [the list]`, `46 floods, compared to 21 in [Umbra]`: where so many are, which nothing else has. */
export function located(reading: Reading, { first, end, quantity }: Placed): Stretch | null {
  const { tokens, phrases, clauses, nouns, dated } = reading;
  const { head } = quantity;
  const elided = head !== null && head < first;
  const at = elided ? end : phraseEnd(reading, end - 1, head);
  if (!WHERE.has(tokenAt(tokens, at)?.lower ?? '')) return null;
  const verb = clauses.governor(first);
  const opening = verb < 0 ? undefined : tokenAt(tokens, phrases.list[verb]!.start - 1);
  if (!elided && opening?.tag !== 'EX') return null;
  const np = nounAt(reading, at + 1);
  if (!np || dated[np.head] === 1 || nouns.time.has(tokens[np.head]!.lower)) return null;
  return withTail(reading, np.index, OF, tokens.length);
}

/** Behind the noun phrase of a count. */
function phraseEnd({ phrases }: Reading, number: number, head: number | null): number {
  const phrase = phraseAt(phrases, phrases.of[head ?? number]!);
  return phrase ? phrase.end : number + 1;
}

/** `fined [the bank] $5m`, `giving [the car] 355 hp`: between a verb of giving and an amount stands who gets it. */
export function given(reading: Reading, { first }: Placed): Stretch | null {
  const { tokens, phrases, clauses, gives } = reading;
  const verb = phraseAt(phrases, clauses.governor(first));
  const np = nounAt(reading, first - 1);
  if (!verb || !np || !gives.has(tokens[verb.head]!.lower)) return null;
  const { start } = phrases.list[np.index]!;
  return start === verb.end ? { first: start, end: np.head + 1 } : null;
}
