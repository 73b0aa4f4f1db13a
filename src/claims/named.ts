import type { Placed } from './about.ts';
import { NOMINAL, nounPhraseAt, type Reading, type Stretch, tokenAt } from './stretch.ts';

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
