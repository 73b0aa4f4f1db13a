import type { Span } from '../core/span.ts';
import { isBlank, isDigit, isLetter, isMark } from './characters.ts';

/** By UTF-16 unit: tables, so that the loops over all of a text have no branches. */
const byUnit = (of: (code: number) => number): Uint8Array =>
  Uint8Array.from({ length: 0x10000 }, (_, code) => of(code));

const isLowSurrogate = (code: number) => code >= 0xdc00 && code < 0xe000;
const VISIBLE = byUnit((code) => (isBlank(code) || isLowSurrogate(code) ? 0 : 1));

/** Non-blank characters of a span, in code points. */
export function visibleCharacters(text: string, { start, end }: Span): number {
  let count = 0;
  for (let n = start; n < end; n++) count += VISIBLE[text.charCodeAt(n)]!;
  return count;
}

/** 1 for what stands in a word, 2 for what goes on in one. */
const IN_WORD = byUnit((code) => (isLetter(code) || isDigit(code) ? 1 : isMark(code) ? 2 : 0));

/** Runs of letters, combining marks and digits. */
export function words(text: string): number {
  let [count, inside] = [0, 0];
  for (let n = 0; n < text.length; n++) {
    const part = IN_WORD[text.charCodeAt(n)]!;
    const now = (part & 1) | ((part >> 1) & inside);
    count += now & ~inside;
    inside = now;
  }
  return count;
}
