import type { Span } from '../core/span.ts';
import { isBlank } from './characters.ts';

/** A line end is LF, CR LF, CR, LINE SEPARATOR or PARAGRAPH SEPARATOR. */
const LINE_END = /\r\n?|[\n\u2028\u2029]/g;

export interface Line extends Span {
  /** Whether an empty line, or the start of the text, stands before it. */
  afterGap: boolean;
}

/** @returns the lines that hold more than blanks, without surrounding blanks. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let [from, afterGap] = [0, true];
  const add = (to: number) => {
    const span = trim(text, from, to);
    if (span) lines.push({ ...span, afterGap });
    afterGap = span === null;
  };
  for (const end of text.matchAll(LINE_END)) {
    add(end.index);
    from = end.index + end[0].length;
  }
  add(text.length);
  return lines;
}

/** @returns text[start, end) without surrounding blanks; null when nothing is left. */
export function trim(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}
