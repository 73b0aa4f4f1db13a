import type { Claim } from '../core/layers.ts';
import type { About, Placed } from './measure.ts';
import type { PlaceMention } from './place.ts';
import type { Reading, Stretch } from './stretch.ts';

/** How many words to either side of a number a place may stand that holds for it. */
const AFTER = 20;
const STOPS = new Set([';', ':', '—', '–', '.', '?', '!']);
/** What follows tells who says so, not where it holds. */
const SAYS = new Set(['according', 'said', 'says', 'told', 'added']);
/** Words that point back to what was counted before. */
const BACK = new Set(['such', 'these', 'those', 'them']);

/**
 * Where a claim holds: a place in its measure, after the number in the same clause, in what holds it, or at the sentence's
 * opening; a people stands for its country. `30,000 such shops` holds where the shops said before are. Null where one would guess.
 */
export function placeOf(
  reading: Reading,
  placed: Placed,
  { measure, holder }: About,
  places: readonly PlaceMention[],
  earlier: readonly Claim[],
  head: string | null,
): string | null {
  const within = (stretch: Stretch | null, slack = 0) =>
    stretch && places.find(({ token }) => token >= stretch.first - slack && token < stretch.end);
  const found =
    within(measure) ??
    after(reading, placed, places) ??
    within(holder) ??
    within({ first: placed.first, end: placed.end }) ??
    opening(reading, placed, places);
  return found ? found.place : pointedBack(reading, placed, measure, earlier, head);
}

function after({ tokens }: Reading, { end }: Placed, places: readonly PlaceMention[]): PlaceMention | null {
  for (const mention of places) {
    if (mention.token < end) continue;
    if (mention.token - end > AFTER) return null;
    for (let n = end; n < mention.token; n++)
      if (STOPS.has(tokens[n]!.text) || SAYS.has(tokens[n]!.lower) || tokens[n]!.tag === 'CD') return null;
    if (mention.placed || isPredicate(tokens, mention.token)) return mention;
  }
  return null;
}

/** `40 million are Iranians`: a people as what is said of the number. */
const isPredicate = (tokens: Reading['tokens'], n: number): boolean =>
  tokens[n - 1]?.tag === 'VBP' || tokens[n - 1]?.tag === 'VBD' || tokens[n - 1]?.tag === 'VBZ';

/** `In Iran, 40 million people …`, `this country of 85 million`: a place before the number with no other number between. */
function opening({ tokens }: Reading, { first }: Placed, places: readonly PlaceMention[]): PlaceMention | null {
  let found: PlaceMention | null = null;
  for (const mention of places)
    if (mention.token < first && (mention.placed || mention.token >= first - 2)) found = mention;
  if (!found) return null;
  for (let n = found.token; n < first; n++) if (STOPS.has(tokens[n]!.text) || SAYS.has(tokens[n]!.lower)) return null;
  return found;
}

function pointedBack(
  { tokens }: Reading,
  { end }: Placed,
  measure: Stretch | null,
  earlier: readonly Claim[],
  head: string | null,
): string | null {
  const first = Math.min(end, measure?.first ?? end);
  const last = measure?.first ?? end;
  const points = tokens.slice(first, last + 1).some(({ lower }) => BACK.has(lower));
  return points && head !== null ? (earlier.findLast((claim) => claim.measureHead === head)?.place ?? null) : null;
}
