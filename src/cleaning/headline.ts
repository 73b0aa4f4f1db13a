import { NEXT, PLACED_LEAST, PLACED_SURE, placedOf } from './placed.ts';
import { isAboveSign, PLACE } from './signs.ts';
import { type Above, canHead, endsIn, FEWEST, isDoubled, LATER, REACH, topicality } from './title.ts';
import { upperOf } from './upper.ts';

/** @param stated the headline as the input states it, folded; null when it does not @returns index of the headline's block; null for none */
export function headlineOf(above: Above, stated: string | null): number | null {
  const asStated = stated === null ? null : statedIn(above, stated);
  if (asStated !== null) return asStated;
  const topical = topicalOf(above);
  if (topical === null) return ownOf(above) ?? placedOf(above, PLACED_LEAST, above.first + PLACE - NEXT);
  const upper = upperOf(above, topical);
  return isAboveSign(above, upper) || isAboveSign(above, topical)
    ? upper
    : (placedOf(above, PLACED_SURE, Number.POSITIVE_INFINITY) ?? upper);
}

function statedIn({ passages, first, words }: Above, stated: string): number | null {
  for (let n = Math.max(0, first - REACH); n < first; n++) if (words.say(passages[n]!) === stated) return n;
  return null;
}

/** The line above the text that shares most words with it. */
function topicalOf(above: Above): number | null {
  const { text, passages, first, words } = above;
  let best: number | null = null;
  let bestScore = 0.35;
  for (let n = Math.max(0, first - REACH); n < first; n++) {
    if (!canHead(above, n)) continue;
    const passage = passages[n]!;
    const near = 1 - (first - n) / (2 * REACH);
    const score =
      topicality(passage, words) * near +
      (n === 0 ? 0.2 : 0) -
      (passage.documentFrequency > 1 ? 0.5 : 0) -
      (isDoubled(passages, n) ? 0.2 : 0);
    const isTrail = best !== null && endsIn(text, passages[best]!, passage);
    if (!isTrail && score <= bestScore + (best === null ? 0 : LATER)) continue;
    best = n;
    bestScore = score;
  }
  return best;
}

/** How far above the text a headline may stand that shares no word with it. */
const NEAR = 8;

/** The first line above the text that could be its headline, where none shares words with it: of the article by its looks, and in no other document. */
function ownOf(above: Above): number | null {
  const { passages, inBody, first } = above;
  for (let n = Math.max(0, first - NEAR); n < first; n++) {
    const { documentFrequency, words } = passages[n]!;
    if (inBody[n] && documentFrequency === 1 && words > FEWEST && canHead(above, n) && !isDoubled(passages, n))
      return n;
  }
  return null;
}
