import { hasByline } from '../text/byline.ts';
import { isDateline, isStamp, LONGEST_DATELINE, LONGEST_STAMP } from '../text/dateline.ts';
import type { Passage } from './passage.ts';
import { MARK } from './vocabulary.ts';

/** What a whole block may be; patterns are only tried where what was counted in it lets them fit. */

/** No line names its author without the word `by`. */
export const isByline = (text: string, { block, marks }: Passage): boolean =>
  (marks & MARK.BY) !== 0 && hasByline(text, block);

/** A date without a number is none. */
export const isDate = (text: string, { block, numbers }: Passage): boolean =>
  numbers > 0 && block.end - block.start <= LONGEST_DATELINE && isDateline(text.slice(block.start, block.end));

export const isStamped = (text: string, { block, numbers }: Passage): boolean =>
  numbers > 0 &&
  block.end - block.start <= LONGEST_STAMP &&
  OPENERS.has(text.charCodeAt(block.start) | 0x20) &&
  isStamp(text.slice(block.start, block.end));

/** First letters of `updated`, `last updated`, `modified`, `published`, `posted`, `created`, `edited`, `date`. */
const OPENERS: ReadonlySet<number> = new Set(Array.from('ulmpced', (letter) => letter.charCodeAt(0)));
