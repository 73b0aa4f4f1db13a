import type { Span } from '../core/span.ts';
import type { Line } from './lines.ts';

/** Columns that people and mail programs wrap at. */
const NARROWEST = 40;
const WIDEST = 132;
/** A file is taken for hard-wrapped when so many of its neighbouring lines break where the next word would not have fitted … */
const FULL_SHARE = 0.5;
/** … and so many breaks stand amid a sentence: the next line starts with a small letter or a digit. */
const AMID_SHARE = 0.25;
const FEWEST_BREAKS = 3;
/** Where every line is full, so many amid a sentence are enough: a short text of short sentences. */
const FEWEST_AMID = 2;
/** A line longer than the column by a long word or an address does not speak against it. */
const OVERLONG_SHARE = 0.02;

const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]*$/u;
const GOES_ON = /^["'“‘«(]?[\p{Ll}\p{Nd}]/u;

/**
 * Joins the lines of hard-wrapped paragraphs: where the file wraps at a column, a line whose next word would not have fitted goes on in the next.
 * @returns spans of one or several lines, in order.
 */
export function joinWrapped(text: string, lines: readonly Line[]): Span[] {
  const column = wrapColumn(text, lines);
  const joined: Span[] = [];
  lines.forEach((line, n) => {
    const last = joined.at(-1);
    if (column !== null && last && !line.afterGap && isFull(text, lines[n - 1]!, line, column)) last.end = line.end;
    else joined.push({ start: line.start, end: line.end });
  });
  return joined;
}

/** @returns the column that the file wraps at, or null. */
function wrapColumn(text: string, lines: readonly Line[]): number | null {
  const pairs = lines.flatMap((line, n) => (n > 0 && !line.afterGap ? [[lines[n - 1]!, line] as const] : []));
  if (pairs.length < FEWEST_BREAKS) return null;
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  const column = lengths[Math.ceil(lengths.length * (1 - OVERLONG_SHARE)) - 1]!;
  if (column < NARROWEST || column > WIDEST) return null;
  const full = pairs.filter(([a, b]) => isFull(text, a, b, column));
  const amid = full.filter(
    ([a, b]) => !ENDS_SENTENCE.test(tail(text, a)) && GOES_ON.test(text.slice(b.start, b.start + 2)),
  );
  const enough = full.length >= FULL_SHARE * pairs.length && amid.length >= AMID_SHARE * pairs.length;
  const fewest = full.length === pairs.length ? FEWEST_AMID : FEWEST_BREAKS;
  return enough && amid.length >= fewest ? column : null;
}

const tail = (text: string, line: Span) => text.slice(Math.max(line.start, line.end - 4), line.end);

/** Whether the first word of the next line would have run past the column. */
function isFull(text: string, line: Span, next: Span, column: number): boolean {
  const word = /^\S{1,60}/.exec(text.slice(next.start, Math.min(next.end, next.start + 60)))?.[0].length ?? 0;
  return line.end - line.start + 1 + word > column;
}
