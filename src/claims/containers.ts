import type { Found, Placed } from './about.ts';
import { amountOf } from './amount.ts';
import { attached, nearest, possessor } from './governed.ts';
import { located } from './order.ts';
import { headOf, nounAt, type Reading, type Stretch, tokenAt } from './stretch.ts';

/** `[a study] of 135 startups`: what holds a count, rather than the subject of the sentence; without one the noun it stands beside. */
export function containerOf(
  reading: Reading,
  placed: Placed,
  holder: Stretch | null,
  before: readonly Found[],
): Stretch | null {
  const found =
    joinedTo(reading, placed) ??
    located(reading, placed) ??
    amountOf(reading, placed) ??
    possessor(reading, placed) ??
    accompanied(reading, placed);
  if (found || holder) return found;
  const beside = attached(reading, placed) ?? nearest(reading, placed);
  if (!beside || reading.nouns.sum.has(tokenAt(reading.tokens, headOf(reading, beside))?.lower ?? '')) return null;
  return isCountedBefore(beside, before) ? null : beside;
}

/** `an 18-hole [course]`, `a four-cylinder [engine]`: what the number and its noun stand before, joined by a hyphen. */
function joinedTo({ tokens, phrases }: Reading, { end, quantity: { head } }: Placed): Stretch | null {
  if (head === null || !(head === end - 1 || (head === end + 1 && tokens[end]!.text === '-'))) return null;
  const np = phrases.of[head]!;
  const last = np < 0 ? head + 1 : phrases.list[np]!.end;
  return last > head + 1 ? { first: head + 1, end: last } : null;
}

/** `[companies] with more than 250 employees`, `[a hotel] with 40 rooms`; not `won the match with 40 points`, where the winner has them. */
function accompanied(reading: Reading, { first }: Placed): Stretch | null {
  const { tokens, phrases } = reading;
  if (tokenAt(tokens, first - 1)?.lower !== 'with') return null;
  const np = nounAt(reading, first - 2);
  if (!np || !/^NNS?$/.test(tokens[np.head]!.tag)) return null;
  const { start, end } = phrases.list[np.index]!;
  // "came fifth in the history with 40 wins": what hangs on a preposition itself must be a thing on its own.
  const hangs = tokenAt(tokens, start - 1)?.tag === 'IN' && !/^an?$/.test(tokens[start]!.lower);
  return hangs || DEFINITE.has(tokens[start]!.lower) ? null : { first: start, end };
}

const DEFINITE: ReadonlySet<string> = new Set('the this that these those its their his her our my your'.split(' '));

/** `5 wickets for 32 runs`: what a number to the left counts holds no others. */
const isCountedBefore = ({ first, end }: Stretch, before: readonly Found[]): boolean =>
  before.some(({ rule, head }) => rule === 'counted' && first <= head && head < end);

/** `29 guards and [two cooks] were safe`: what is counted before, in the subject that a number stands in too. */
export function isListed(
  { phrases, clauses }: Reading,
  { first }: Placed,
  holder: Stretch | null,
  before: readonly Found[],
): boolean {
  const verb = clauses.governor(first);
  return holder !== null && verb >= 0 && phrases.list[verb]!.start > first && isCountedBefore(holder, before);
}
