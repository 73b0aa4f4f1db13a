import type { Span } from '../core/span.ts';
import { isBlank } from './characters.ts';
import type { CodeUnits } from './code-units.ts';

const [LINE_FEED, CARRIAGE_RETURN, LINE_SEPARATOR, PARAGRAPH_SEPARATOR] = [0x0a, 0x0d, 0x2028, 0x2029];

/** A line end is LF, CR LF, CR, LINE SEPARATOR or PARAGRAPH SEPARATOR. Most characters stand between these in the order of their codes. */
const isLineEnd = (code: number): boolean =>
  (code <= CARRIAGE_RETURN || code >= LINE_SEPARATOR) &&
  (code === LINE_FEED || code === CARRIAGE_RETURN || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR);

export interface Line extends Span {
  /** Whether an empty line, or the start of the text, stands before it. */
  afterGap: boolean;
}

/** @returns the lines that hold more than blanks, without surrounding blanks. */
export function splitLines(units: CodeUnits, length: number): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let afterGap = true;
  for (let at = 0; at <= length; at++) {
    while (at < length && !isLineEnd(units[at]!)) at++;
    const start = pastBlanks(units, from, at);
    if (start < at) lines.push({ start, end: beforeBlanks(units, start, at), afterGap });
    afterGap = start === at;
    if (units[at]! === CARRIAGE_RETURN && units[at + 1]! === LINE_FEED) at++;
    from = at + 1;
  }
  return lines;
}

/** @returns units[start, end) without surrounding blanks; null when nothing is left. */
export function trim(units: CodeUnits, start: number, end: number): Span | null {
  const from = pastBlanks(units, start, end);
  return from < end ? { start: from, end: beforeBlanks(units, from, end) } : null;
}

function pastBlanks(units: CodeUnits, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(units[at]!)) at++;
  return at;
}

function beforeBlanks(units: CodeUnits, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(units[at - 1]!)) at--;
  return at;
}
