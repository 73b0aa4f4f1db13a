import type { Span } from '../core/span.ts';
import { isBlank, isDigit, isLetter, isLowSurrogate, isMark, isSurrogate } from './characters.ts';
import type { CodeUnits } from './code-units.ts';

/** What stands in a stretch of text. */
export interface Counts {
  /** Non-blank characters, in code points. */
  readonly visible: number;
  /** Runs of letters, combining marks and digits. */
  readonly words: number;
  /** Whether it may hold characters beyond the Basic Multilingual Plane, which take two units. */
  readonly hasPairs: boolean;
  readonly hasLineEnds: boolean;
}

export const LINE_END = /[\r\n\u2028\u2029\v\f\u0085]/;

const VISIBLE = 1;
/** Stands in a word. */
const IN_WORD = 2;
/** Goes on in a word. */
const GOES_ON = 4;
const SURROGATE = 8;
const ENDS_LINE = 16;

/** By UTF-16 unit: a table, so that the pass over all of a text has no branches. */
const CLASSES = Uint8Array.from(
  { length: 0x10000 },
  (_, code) =>
    (isBlank(code) || isLowSurrogate(code) ? 0 : VISIBLE) |
    (isLetter(code) || isDigit(code) ? IN_WORD : isMark(code) ? GOES_ON : 0) |
    (isSurrogate(code) ? SURROGATE : 0) |
    (LINE_END.test(String.fromCharCode(code)) ? ENDS_LINE : 0),
);

/** Counts all of them in one pass. @param units of the text in which the span lies */
export function count(units: CodeUnits, { start, end }: Span): Counts {
  let [visible, words, inside, seen] = [0, 0, 0, 0];
  for (let at = start; at < end; at++) {
    const classes = CLASSES[units[at]!]!;
    const now = ((classes >> 1) & 1) | ((classes >> 2) & inside);
    visible += classes & VISIBLE;
    words += now & ~inside;
    inside = now;
    seen |= classes;
  }
  return { visible, words, hasPairs: (seen & SURROGATE) !== 0, hasLineEnds: (seen & ENDS_LINE) !== 0 };
}
