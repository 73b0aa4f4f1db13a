import { unitTest } from './characters.ts';

/** Classes of characters around quotation marks, by UTF-16 unit. */

/** Which marks belong together; `„Ja“` closes with the mark that opens in English, hence by family, not by character. */
export type Family = 'double' | 'straight' | 'angle' | 'single';

const FAMILY: ReadonlyMap<string, Family> = new Map([
  ['“', 'double'],
  ['”', 'double'],
  ['„', 'double'],
  ['‟', 'double'],
  ['``', 'double'],
  ["''", 'double'],
  ['"', 'straight'],
  ['«', 'angle'],
  ['»', 'angle'],
  ['‘', 'single'],
  ['’', 'single'],
  ['‚', 'single'],
  ["'", 'single'],
]);

export const familyOf = (mark: string): Family => FAMILY.get(mark)!;

export const isSpace = unitTest(/^\s$/);
/** A mark by itself or doubled. */
const mayBeMark = unitTest(/^["“”„‟«»‘’‚'`]$/);
/** What stands before an opening mark. */
export const isBeforeOpen = unitTest(/^[\s([{—–―:;,/.…>"“”„‟«»‘’‚'-]$/);
/** What stands behind a closing mark. */
export const isAfterClose = unitTest(/^[\s)\]}—–―:;,/.…?!<"“”„‟«»‘’‚'-]$/);

/** @returns the offset of the next character in text[at, end) that may be a mark; `end` when there is none. */
export function nextMark(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && !mayBeMark(text.charCodeAt(next))) next++;
  return next;
}

/** How many units the mark has that `nextMark` found: two for `''` and a pair of backticks, 0 for a lone backtick. */
export function markLength(text: string, at: number, end: number): number {
  const mark = text[at]!;
  const doubled = (mark === "'" || mark === '`') && at + 1 < end && text[at + 1] === mark;
  return doubled ? 2 : mark === '`' ? 0 : 1;
}
