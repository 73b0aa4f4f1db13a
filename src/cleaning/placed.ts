import { isStamped } from './lines.ts';
import type { Passage } from './passage.ts';
import { isPlaced } from './phrases.ts';
import { isSigned, PLACE } from './signs.ts';
import { type Above, canHead, endsIn, LATER, MOST, PLACED_FEWEST, REACH, topicality } from './title.ts';
import { upperOf } from './upper.ts';

/** With neither, the text starts so many blocks below it. */
export const NEXT = 2;
/** So much it tells of the text. */
export const PLACED_LEAST = 0.3;
/** So much where another line tells of the text too, but has neither author nor date. */
export const PLACED_SURE = 0.5;

/** The headline over the author or the date, though other pages link to it or print it twice; there it may end in a stop. @param sign where an author or a date is taken to stand */
export function placedOf(above: Above, least: number, sign: number): number | null {
  const { text, passages, first, words } = above;
  let best: number | null = null;
  let bestScore = least;
  let place = sign;
  for (let n = first - 1; n >= Math.max(0, first - REACH); n--) {
    const passage = passages[n]!;
    if (isSigned(text, passage)) place = n;
    if (place - n > PLACE || place === n || passage.words < PLACED_FEWEST) continue;
    if (!canHead(above, n) && !(place === n + 1 && isStoppedHeadline(text, passage))) continue;
    const score = topicality(passage, words);
    // From below: of two alike the upper one wins.
    if (best !== null && (score < bestScore - LATER || endsIn(text, passage, passages[best]!))) continue;
    if (score < least) continue;
    best = n;
    bestScore = score;
  }
  return best === null ? null : upperOf(above, best);
}

/** `Ships Wait at Anchor. Here Is Why.` */
const isStoppedHeadline = (text: string, passage: Passage): boolean =>
  passage.end === 'stop' &&
  passage.words <= MOST &&
  passage.start === 'capital' &&
  !isPlaced(passage.hits) &&
  !isStamped(text, passage);
