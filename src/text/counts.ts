import type { Span } from '../core/span.ts';
import { isBlank, isDigit, isLetter, isMark } from './characters.ts';

/** Non-blank characters of a span, in code points. */
export function visibleCharacters(text: string, { start, end }: Span): number {
  let count = 0;
  for (let n = start; n < end; n++) {
    const code = text.charCodeAt(n);
    const lowSurrogate = code >= 0xdc00 && code < 0xe000;
    if (!isBlank(code) && !lowSurrogate) count++;
  }
  return count;
}

/** Runs of letters, combining marks and digits. */
export function words(text: string): number {
  let [count, inside] = [0, false];
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    const part = isLetter(code) || isDigit(code) || (inside && isMark(code));
    if (part && !inside) count++;
    inside = part;
  }
  return count;
}
