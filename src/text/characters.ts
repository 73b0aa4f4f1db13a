/** Classes of characters by UTF-16 unit, fast for what most text is made of. Surrogates belong to none: a letter beyond the Basic Multilingual Plane counts as a mark. */

/** Every UTF-16 unit in order. */
const UNITS = Array.from({ length: 0x100 }, (_, row) =>
  String.fromCharCode(...Array.from({ length: 0x100 }, (_, column) => (row << 8) | column)),
).join('');

/** A table of 0 and 1 by UTF-16 unit. @param run matches one or more characters of a class; with the flags g and u */
export function unitTable(run: RegExp): Uint8Array {
  const table = new Uint8Array(UNITS.length);
  for (const { 0: found, index } of UNITS.matchAll(run)) table.fill(1, index, index + found.length);
  return table;
}

const [LETTERS, MARKS, BLANKS, DIGITS] = [
  unitTable(/[\p{L}\p{Nl}]+/gu),
  unitTable(/\p{M}+/gu),
  unitTable(/\p{White_Space}+/gu),
  unitTable(/\p{Nd}+/gu),
];
const IN_WORDS = LETTERS.map((letter, code) => letter | MARKS[code]!);

/** Each takes a UTF-16 unit, or NaN past the end of the text. */
export const isLetter = (code: number): boolean => LETTERS[code] === 1;
/** A combining mark. */
export const isMark = (code: number): boolean => MARKS[code] === 1;
/** What goes on within a word: a letter or a combining mark. */
export const isInWord = (code: number): boolean => IN_WORDS[code] === 1;
/** Unicode White_Space: what JavaScript calls \s, with U+0085 and without the byte-order mark. */
export const isBlank = (code: number): boolean => BLANKS[code] === 1;
export const isDigit = (code: number): boolean => DIGITS[code] === 1;
/** What patterns call \s: a byte-order mark is in it, a NEXT LINE is not. */
export const isSpace = (code: number): boolean => (BLANKS[code] === 1 && code !== 0x85) || code === 0xfeff;

/** Half of a pair that is one character beyond the Basic Multilingual Plane: the first, the second, either. */
export const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
export const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
export const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;
