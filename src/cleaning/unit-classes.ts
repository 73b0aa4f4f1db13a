import { isDigit, isLetter, isMark } from '../text/characters.ts';
import { type CodeUnits, codeUnits } from '../text/code-units.ts';
import { foldedUnit } from '../text/fingerprint.ts';

/** Classes of UTF-16 units, bits of one number. Hot loops take the bits they ask for into constants of their own. */
export const UNIT = {
  LETTER: 1,
  DIGIT: 2,
  IN_WORD: 4,
  CAPITAL: 8,
  CLOSER: 16,
  STOP: 32,
  QUOTE: 64,
  SEPARATOR: 128,
  /** Folded by itself, whatever stands around it. */
  WESTERN: 256,
  /** A Western letter: a word of such letters alone is one word, whatever counts as one. */
  PLAIN: 512,
} as const;
const { LETTER, DIGIT, IN_WORD, CAPITAL, CLOSER, STOP, QUOTE, SEPARATOR, WESTERN, PLAIN } = UNIT;

/** Above the classes stands the unit in small letters. */
const LOWER_SHIFT = 16;
export const lowerOf = (kind: number): number => kind >>> LOWER_SHIFT;

/** Small letters for capital ones, where one unit makes one. */
export const LOWER: Uint16Array = Uint16Array.from({ length: 0x10000 }, (_, code) => lowered(code));

function lowered(code: number): number {
  const small = String.fromCharCode(code).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : code;
}

/** `İ`, whose small letter is two units. */
const growsSmall = (code: number): boolean => String.fromCharCode(code).toLowerCase().length > 1;

const CLASSES = Int32Array.from({ length: 0x10000 }, (_, code) => {
  const letter = isLetter(code) ? LETTER | IN_WORD : 0;
  const capital = lowered(code) !== code || growsSmall(code) ? CAPITAL : 0;
  const western = foldedUnit(code) >= 0 ? WESTERN : 0;
  const plain = letter && foldedUnit(code) === lowered(code) ? PLAIN : 0;
  const inWord = (isDigit(code) ? DIGIT | IN_WORD : 0) | (isMark(code) ? IN_WORD : 0);
  return letter | inWord | capital | western | plain | (LOWER[code]! << LOWER_SHIFT);
});
const mark = (marks: string, of: number) => {
  for (const code of codeUnits(marks).subarray(0, marks.length)) CLASSES[code]! |= of;
};
mark('|•·»›/>©→▶✕×●', SEPARATOR);
mark('"“”„«»「」', QUOTE);
mark('"\'“”’»)]', CLOSER);
mark('.!?。！？؟۔।', STOP);
mark("'’", IN_WORD);

/** The classes of the unit at `at`, and its small letter. */
export const classOf = (units: CodeUnits, at: number): number => CLASSES[units[at]!]!;
