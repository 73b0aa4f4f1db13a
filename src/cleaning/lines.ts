import { hasByline } from '../text/byline.ts';
import { readStamp, type Stamp } from '../text/stamp.ts';
import type { Passage } from './passage.ts';
import { MARK } from './vocabulary.ts';

/** What a whole block may be; patterns are only tried where what was counted in it lets them fit, and once. */

/** No line names its author without the word `by`. */
export function isByline(text: string, passage: Passage): boolean {
  if ((passage.marks & MARK.BY) === 0) return false;
  passage.byline ??= hasByline(text, passage.block);
  return passage.byline;
}

/** A line of time without a number is none. */
function stampOf(text: string, passage: Passage): Stamp | null {
  if (passage.numbers === 0) return null;
  if (passage.line === undefined) passage.line = readStamp(text, passage.block.start, passage.block.end);
  return passage.line;
}

/** A day of publication, with or without a place, a time and an author, and nothing else. */
export const isDate = (text: string, passage: Passage): boolean =>
  stampOf(text, passage)?.dates.some(({ year, kind }) => year !== null && kind !== 'updated') === true;

/** A line of time of any kind. */
export const isStamped = (text: string, passage: Passage): boolean => stampOf(text, passage) !== null;
