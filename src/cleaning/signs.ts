import type { Reason } from '../schema/vocabulary.ts';
import { isByline, isStamped } from './lines.ts';
import type { Passage } from './passage.ts';
import type { Above } from './title.ts';

const SIGNS: ReadonlySet<Reason> = new Set(['article_metadata', 'share_links']);

/** Author, date or buttons: what stands under a headline. */
export const isSigned = (text: string, passage: Passage): boolean =>
  isByline(text, passage) ||
  isStamped(text, passage) ||
  passage.hits.some(({ place, reason }) => place === 'whole' && SIGNS.has(reason));

/** A headline is told by its place where its author or date stands at most so many blocks below: a line under it, a name may come between. */
export const PLACE = 4;

/** Whether a block stands where headlines do. */
export function isAboveSign({ text, passages, first }: Above, n: number): boolean {
  for (let at = n + 1; at <= n + PLACE && at < first; at++) if (isSigned(text, passages[at]!)) return true;
  return false;
}
