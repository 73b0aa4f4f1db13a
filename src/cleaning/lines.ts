import { hasByline } from '../text/byline.ts';
import { readStamp, type Stamp } from '../text/stamp.ts';
import type { Passage } from './passage.ts';
import { MARK } from './vocabulary.ts';

/** What a whole block may be; patterns are only tried where what was counted in it lets them fit. */

/** No line names its author without the word `by`. */
export const isByline = (text: string, { block, marks }: Passage): boolean =>
  (marks & MARK.BY) !== 0 && hasByline(text, block);

/** A line of time without a number is none. */
const stampOf = (text: string, { block, numbers }: Passage): Stamp | null =>
  numbers > 0 ? readStamp(text, block.start, block.end) : null;

/** A day of publication, with or without a place, a time and an author, and nothing else. */
export const isDate = (text: string, passage: Passage): boolean =>
  stampOf(text, passage)?.dates.some(({ year, kind }) => year !== null && kind !== 'updated') === true;

/** A line of time of any kind. */
export const isStamped = (text: string, passage: Passage): boolean => stampOf(text, passage) !== null;
