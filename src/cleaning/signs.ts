import type { Reason } from '../schema/vocabulary.ts';
import { isByline, isStamped } from './lines.ts';
import type { Passage } from './passage.ts';
import type { PhraseHit } from './phrases.ts';
import type { Above } from './title.ts';

const SIGNS: ReadonlySet<Reason> = new Set(['article_metadata', 'share_links']);

/** The hit that tells most stands first. */
const isSign = (hit: PhraseHit | undefined): boolean =>
  hit !== undefined && hit.place === 'whole' && SIGNS.has(hit.reason);

/** Author, date or buttons: what stands under a headline. */
export const isSigned = (text: string, passage: Passage): boolean =>
  isSign(passage.hits[0]) || isByline(text, passage) || isStamped(text, passage);

/** A headline is told by its place where its author or date stands at most so many blocks below: a line under it, a name may come between. */
export const PLACE = 4;

/** Whether a block stands where headlines do. */
export function isAboveSign({ text, passages, first }: Above, n: number): boolean {
  for (let at = n + 1; at <= n + PLACE && at < first; at++) if (isSigned(text, passages[at]!)) return true;
  return false;
}
