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

/** What a table holds; other characters are rare beside marks. */
const TABLED = 0x2100;

/** A test for one character, by a table where it has it. NaN, past the end of a text, belongs to no class. */
function characterTest(pattern: RegExp): (code: number) => boolean {
  const test = (code: number): boolean => pattern.test(String.fromCharCode(code));
  const table = Uint8Array.from({ length: TABLED }, (_, code) => (test(code) ? 1 : 0));
  return (code) => (code < TABLED ? table[code] === 1 : test(code));
}

export const isSpace = characterTest(/^\s$/);
const isMarkUnit = characterTest(/^["“”„‟«»‘’‚']$/);
/** What stands before an opening mark. */
export const isBeforeOpen = characterTest(/^[\s([{—–―:;,/.…>"“”„‟«»‘’‚'-]$/);
/** What stands behind a closing mark. */
export const isAfterClose = characterTest(/^[\s)\]}—–―:;,/.…?!<"“”„‟«»‘’‚'-]$/);

/** Units that are a mark by themselves or doubled. */
const MARKS = Uint8Array.from({ length: TABLED }, (_, code) => (code === 0x60 || isMarkUnit(code) ? 1 : 0));

/** @returns the offset of the next character in text[at, end) that may be a mark; `end` when there is none. */
export function nextMark(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && MARKS[text.charCodeAt(next)] !== 1) next++;
  return next;
}

/** How many units the mark has that `nextMark` found: two for `''` and a pair of backticks, 0 for a lone backtick. */
export function markLength(text: string, at: number, end: number): number {
  const mark = text[at]!;
  const doubled = (mark === "'" || mark === '`') && at + 1 < end && text[at + 1] === mark;
  return doubled ? 2 : mark === '`' ? 0 : 1;
}
