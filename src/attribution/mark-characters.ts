import { isLetter } from '../text/characters.ts';
import { unitTest } from './characters.ts';

/** Classes of characters around quotation marks, by UTF-16 unit. */

/** Which marks belong together; `„Ja“` closes with the mark that opens in English, hence by family, not by character. */
export type Family = 'double' | 'straight' | 'angle' | 'single';

/** A quotation mark, of one character or two. */
export interface Mark {
  readonly text: string;
  readonly family: Family;
  /** It closes nothing: `„`. */
  readonly onlyOpens: boolean;
}

const markOf = (text: string, family: Family): Mark => ({ text, family, onlyOpens: '„«‚``'.includes(text) });
const MARKS: ReadonlyMap<number, Mark> = new Map(
  (
    [
      ['“”„‟', 'double'],
      ['"', 'straight'],
      ['«»', 'angle'],
      ["‘’‚'", 'single'],
    ] as const
  ).flatMap(([marks, family]) => Array.from(marks, (mark) => [mark.charCodeAt(0), markOf(mark, family)] as const)),
);
const TWO_APOSTROPHES = markOf("''", 'double');
const TWO_BACKTICKS = markOf('``', 'double');

export const isSpace = unitTest(/^\s$/);
/** A mark by itself or doubled. */
const mayBeMark = unitTest(/^["“”„‟«»‘’‚'`]$/);
/** What stands before an opening mark. */
export const isBeforeOpen = unitTest(/^[\s([{—–―:;,/.…>"“”„‟«»‘’‚'-]$/);
/** What stands behind a closing mark. */
export const isAfterClose = unitTest(/^[\s)\]}—–―:;,/.…?!<"“”„‟«»‘’‚'-]$/);

/** Adds the offsets of the characters of text[from, to) that may be marks, apostrophes inside words left out. */
export function addMarks(text: string, from: number, to: number, offsets: number[]): void {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (mayBeMark(unit) && !(isApostrophe(unit) && isInWord(text, at))) offsets.push(at);
  }
}

/** `don’t`, `Adams’s` */
const isInWord = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));

const [APOSTROPHE, BACKTICK] = [0x27, 0x60];
const isApostrophe = (unit: number): boolean => unit === 0x2019 || unit === APOSTROPHE || unit === 0x2018;

/** @returns the mark at an offset of `addMarks`: of two units for `''` and a pair of backticks, null for a lone backtick. */
export function markAt(text: string, at: number, end: number): Mark | null {
  const unit = text.charCodeAt(at);
  const doubled = (unit === APOSTROPHE || unit === BACKTICK) && at + 1 < end && text.charCodeAt(at + 1) === unit;
  if (doubled) return unit === APOSTROPHE ? TWO_APOSTROPHES : TWO_BACKTICKS;
  return MARKS.get(unit) ?? null;
}
