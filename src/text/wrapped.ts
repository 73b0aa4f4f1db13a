import type { Span } from '../core/span.ts';
import { isSpace } from './characters.ts';
import type { CodeUnits } from './code-units.ts';
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
/** No more of a word is looked at. */
const LONGEST_WORD = 60;

const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]*$/u;
const GOES_ON = /^["'“‘«(]?[\p{Ll}\p{Nd}]/u;

/**
 * Joins the lines of hard-wrapped paragraphs: where the file wraps at a column, a line whose next word would not have fitted goes on in the next.
 * @returns spans of one or several lines, in order.
 */
export function joinWrapped(text: string, units: CodeUnits, lines: readonly Line[]): readonly Span[] {
  const column = wrapColumn(text, units, lines);
  if (column === null) return lines;
  const joined: Span[] = [];
  lines.forEach((line, n) => {
    if (!line.afterGap && n > 0 && isFull(units, lines[n - 1]!, line, column)) joined.at(-1)!.end = line.end;
    else joined.push({ start: line.start, end: line.end });
  });
  return joined;
}

/** @returns the column that the file wraps at, or null. */
function wrapColumn(text: string, units: CodeUnits, lines: readonly Line[]): number | null {
  const column = longestLine(lines);
  if (column < NARROWEST || column > WIDEST) return null;
  const [pairs, full, amid] = countBreaks(text, units, lines, column);
  const enough = full >= FULL_SHARE * pairs && amid >= AMID_SHARE * pairs;
  const fewest = full === pairs ? FEWEST_AMID : FEWEST_BREAKS;
  return pairs >= FEWEST_BREAKS && enough && amid >= fewest ? column : null;
}

/** The length of the longest line, the overlong ones aside: no more than one past the widest column; 0 where there is none. */
function longestLine(lines: readonly Line[]): number {
  let longer = lines.length - Math.ceil(lines.length * (1 - OVERLONG_SHARE));
  if (countWide(lines) > longer) return WIDEST + 1;
  const counts = new Uint32Array(WIDEST + 2);
  for (const { start, end } of lines) counts[Math.min(WIDEST + 1, end - start)]!++;
  let length = lines.length === 0 ? 0 : WIDEST + 1;
  while (length > 0 && counts[length]! <= longer) longer -= counts[length--]!;
  return length;
}

/** How many lines are longer than the widest column. */
function countWide(lines: readonly Line[]): number {
  let wide = 0;
  for (const { start, end } of lines) if (end - start > WIDEST) wide++;
  return wide;
}

/** @returns how many lines go on without a gap, how many of these break at the column, and how many of those amid a sentence. */
function countBreaks(
  text: string,
  units: CodeUnits,
  lines: readonly Line[],
  column: number,
): [pairs: number, full: number, amid: number] {
  let pairs = 0;
  let full = 0;
  let amid = 0;
  for (let n = 1; n < lines.length; n++) {
    const line = lines[n - 1]!;
    const next = lines[n]!;
    if (next.afterGap) continue;
    pairs++;
    if (!isFull(units, line, next, column)) continue;
    full++;
    if (!ENDS_SENTENCE.test(tail(text, line)) && GOES_ON.test(text.slice(next.start, next.start + 2))) amid++;
  }
  return [pairs, full, amid];
}

const tail = (text: string, line: Span) => text.slice(Math.max(line.start, line.end - 4), line.end);

/** Whether the first word of the next line would have run past the column. */
function isFull(units: CodeUnits, line: Span, next: Span, column: number): boolean {
  const room = column - (line.end - line.start) - 1;
  if (room < 0) return true;
  return room < LONGEST_WORD && firstWord(units, next) > room;
}

/** Length of a line's first word. */
function firstWord(units: CodeUnits, { start, end }: Span): number {
  const limit = Math.min(end, start + LONGEST_WORD);
  let at = start;
  while (at < limit && !isSpace(units[at]!)) at++;
  return at - start;
}
