import { firstFrom } from '../text/search.ts';
import type { About, Placed } from './about.ts';
import type { PlaceMention } from './place.ts';
import type { Reading, Stretch } from './stretch.ts';

/** How many words to either side of a number a place may stand that holds for it. */
const REACH = 20;
const STOPS = new Set([';', ':', '—', '–', '.', '?', '!']);
/** What follows tells who says so, not where it holds. */
const SAYS = new Set(['according', 'said', 'says', 'told', 'added']);
/** Words that point back to what was counted before. */
const BACK = new Set(['such', 'these', 'those', 'them']);

/**
 * Where a claim holds: a place in its measure, after the number in the same clause, in what holds it, or before the number; a
 * people stands for its country. `30,000 such shops` holds where the shops said before are. Null where one would guess.
 * @param places of the sentence, in order.
 * @param earlier lemma of a measure's head -> place of the last claim with it.
 */
export function placeOf(
  reading: Reading,
  placed: Placed,
  { measure, holder }: About,
  places: readonly PlaceMention[],
  earlier: ReadonlyMap<string, string | null>,
  head: string | null,
): string | null {
  const found =
    places.length === 0
      ? undefined
      : (within(measure, places) ??
        after(reading, placed, places) ??
        within(holder, places) ??
        within(placed, places) ??
        ahead(reading, placed, places));
  if (found) return found.place;
  return head !== null && pointsBack(reading, placed, measure) ? (earlier.get(head) ?? null) : null;
}

const from = (places: readonly PlaceMention[], token: number): number => firstFrom(places, token, (one) => one.token);

function within(stretch: Stretch | null, places: readonly PlaceMention[]): PlaceMention | undefined {
  const found = stretch ? places[from(places, stretch.first)] : undefined;
  return found && found.token < stretch!.end ? found : undefined;
}

/** `40 million users in Iran`, `of which 40 million are Iranians`; not past a stop, another number, or who says so. */
function after({ tokens, taken }: Reading, { end }: Placed, places: readonly PlaceMention[]): PlaceMention | undefined {
  let next = from(places, end);
  for (let n = end; n < tokens.length && n < end + REACH; n++) {
    const { text, lower, tag } = tokens[n]!;
    if (STOPS.has(text) || SAYS.has(lower) || tag === 'CD' || taken[n] === 1) return undefined;
    if (places[next]?.token !== n) continue;
    const isPredicate = n > 0 && /^VB[PDZ]$/.test(tokens[n - 1]!.tag);
    if (places[next]!.placed || isPredicate) return places[next];
    next++;
  }
  return undefined;
}

/** `In Iran, 40 million people …`, `this country of 85 million`: the nearest place before the number. */
function ahead({ tokens }: Reading, { first }: Placed, places: readonly PlaceMention[]): PlaceMention | undefined {
  const at = from(places, first) - 1;
  const found = at < 0 ? undefined : places[at];
  if (!found || found.token < first - REACH || !(found.placed || found.token >= first - 2)) return undefined;
  for (let n = found.token; n < first; n++)
    if (STOPS.has(tokens[n]!.text) || SAYS.has(tokens[n]!.lower)) return undefined;
  return found;
}

function pointsBack({ tokens }: Reading, { end }: Placed, measure: Stretch | null): boolean {
  const start = Math.min(end, measure?.first ?? end);
  const last = Math.min(measure?.first ?? end, tokens.length - 1);
  for (let n = start; n <= last; n++) if (BACK.has(tokens[n]!.lower)) return true;
  return false;
}
