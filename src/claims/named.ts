import type { Placed } from './about.ts';
import { NOMINAL, nounAt, nounPhraseAt, type Reading, type Stretch, tokenAt } from './stretch.ts';

/** `[Nick Hague] 44`, `[Nick Hague], 44,`, `the [tablet] 16 inch`: a size or age right after its noun. */
export function named(reading: Reading, placed: Placed): Stretch | null {
  const { tokens, phrases } = reading;
  const { first, quantity } = placed;
  const isAge = quantity.kind === 'age' || isBareAge(reading, placed);
  if (!isAge && quantity.kind !== 'measurement') return null;
  const people = isAge ? agedBy(reading, placed) : null;
  if (people !== null) return people;
  const within = isAge || (first > 0 && phrases.of[first]! >= 0 && phrases.of[first] === phrases.of[first - 1]);
  const mark = tokenAt(tokens, first - 1)?.tag === ',' || tokenAt(tokens, first - 1)?.text === '(';
  if (!within && !(mark && isAge)) return null;
  let at = mark ? first - 2 : first - 1;
  const np = nounPhraseAt(reading, at);
  if (!np || !NOMINAL.has(tokens[at]!.tag) || np.head >= first) return null;
  const { start } = phrases.list[np.index]!;
  if (AGES.has(tokens[at]!.lower) && at-- === start) return null; // "children ages 5 to 8", "at age 5"
  return { first: start, end: at + 1 };
}
/** Nouns that say an age is one, not whose it is. */
export const AGES: ReadonlySet<string> = new Set(['age', 'ages']);
const BOUNDS: ReadonlySet<string> = new Set('between from under over above below'.split(' '));

/** `[farmers] between the ages of 17 and 20`, `[children] under the age of 5` */
function agedBy(reading: Reading, { first }: Placed): Stretch | null {
  const joint = ageJoint(reading.tokens, first);
  const np = joint < 1 ? undefined : nounAt(reading, joint - 1);
  return np ? { first: reading.phrases.list[np.index]!.start, end: joint } : null;
}

/** The joint by which an age hangs on people; -1 without. */
function ageJoint(tokens: Reading['tokens'], first: number): number {
  if (BOUNDS.has(tokens[first]!.lower)) return first;
  let at = first - 1;
  if (tokenAt(tokens, at)?.lower === 'of') at--;
  if (!AGES.has(tokenAt(tokens, at)?.lower ?? '')) return -1;
  if (tokenAt(tokens, --at)?.lower === 'the') at--;
  return BOUNDS.has(tokenAt(tokens, at)?.lower ?? '') ? at : -1;
}

/** `Park, 44 — a judge — said`: a bare number between a name's comma and another mark. */
function isBareAge({ tokens }: Reading, { first, end, quantity }: Placed): boolean {
  const closed = tokens[end]?.tag === ',' || tokens[end]?.tag === ':' || tokens[end]?.tag === 'SYM';
  const name = tokenAt(tokens, first - 1)?.tag === ',' && tokenAt(tokens, first - 2)?.tag === 'NNP';
  return quantity.kind === 'count' && quantity.unit === null && closed && name;
}
