/** Classes of characters by UTF-16 unit, fast for what most text is made of. Surrogates belong to none: a letter beyond the Basic Multilingual Plane counts as a mark. */

const LETTER = /^[\p{L}\p{Nl}]$/u;
const MARK = /^\p{M}$/u;
const BLANK = /^\p{White_Space}$/u;
const DIGIT = /^\p{Nd}$/u;

const classes = (pattern: RegExp): Uint8Array =>
  Uint8Array.from({ length: 0x10000 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0));
const [LETTERS, MARKS, BLANKS, DIGITS] = [classes(LETTER), classes(MARK), classes(BLANK), classes(DIGIT)];
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
