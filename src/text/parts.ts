import type { Span } from '../core/span.ts';
import type { CodeUnits } from './code-units.ts';
import { trim } from './lines.ts';
import { NextOf } from './next-of.ts';

/** The text whose lines are parted. */
interface Page {
  readonly text: string;
  readonly units: CodeUnits;
  readonly colons: NextOf;
  readonly bs: NextOf;
}

/** One habit by which a line holds two things: where `cut` matches, the line parts at the end of group `first`. */
interface Seam {
  readonly name: string;
  /** A quick look at text[start, end) that spares most lines the pattern. */
  readonly may: (page: Page, start: number, end: number) => boolean;
  readonly cut: RegExp;
  readonly example: string;
}

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';
const DATE = `(?:${DAY} ${MONTH},? ${YEAR}|${MONTH} ${DAY},? ${YEAR}|${YEAR}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]${YEAR})`;
/** `LONDON, `, `Washington DC – `: a place before the date, short and in capitals. */
const PLACE = "(?:\\p{Lu}[\\p{L}.'’]{1,20}(?: \\p{Lu}[\\p{L}.'’]{1,20}){0,3}(?:,| [-–—])? ){0,2}";
const AGENCY = '(?: ?\\([\\p{L} .&/-]{2,30}\\))?';
const DASH = ' ?(?:-{1,3}|[–—]{1,2}|:) ?';

/** A year, or a month and a day, near the start of a line, with a dash or a colon not far behind. */
const YEAR_BEFORE_DASH = /^.{0,90}(?:(?:19|20)\d\d|\d\d-\d\d).{0,40}[-–—:]/;
const YEAR_REACH = 90;

/** What ends in a colon and is a cue as `By` is. */
const OTHER_CUE = /^(?:Por|Von|Par|.Di)$/s;

const [ZERO, NINE, BIG_Y, SMALL_Y] = [0x30, 0x39, 0x59, 0x79];

/** Whether text[start, end) holds two digits in a row near its start: one of the two stands at every other place. */
function mayHoldYear(units: CodeUnits, start: number, end: number): boolean {
  const limit = Math.min(end, start + YEAR_REACH + 2);
  for (let at = start + 1; at < limit; at += 2)
    if (isDecimal(units[at]!) && (isDecimal(units[at - 1]!) || (at + 1 < limit && isDecimal(units[at + 1]!))))
      return true;
  return false;
}

/** Whether text[start, end) holds `B` before `y`, or the colon after a cue, not at its start. */
function mayHoldByline({ text, units, colons, bs }: Page, start: number, end: number): boolean {
  for (let at = colons.from(start + 1); at < end; at = colons.from(at + 1))
    if (OTHER_CUE.test(text.slice(at - 3, at))) return true;
  for (let at = bs.from(start + 1); at < end; at = bs.from(at + 1))
    if (units[at + 1] === SMALL_Y || units[at + 1] === BIG_Y) return true;
  return false;
}

const isDecimal = (code: number): boolean => code >= ZERO && code <= NINE;

const SEAMS: readonly Seam[] = [
  {
    name: 'byline glued to what stands before it',
    may: mayHoldByline,
    cut: /^(?<first>.{0,300}?[\p{Ll}\p{N}.)”"’])(?:(?:By|BY|Por|Von|Par|Di): ?\p{Lu}|B[yY] \p{Lu}[\p{L}.'’-]{0,30} \p{Lu})/u,
    example: 'Harbour at nightBy: J. Moran, staff writer',
  },
  {
    name: 'dateline before the first sentence',
    may: ({ text, units }, start, end) =>
      mayHoldYear(units, start, end) && YEAR_BEFORE_DASH.test(text.slice(start, end)),
    cut: new RegExp(`^(?<first>${PLACE}${DATE}${AGENCY}${DASH})(?=["“‘«']?\\p{Lu})`, 'u'),
    example: '3 June 2019--“We will not wait,” the mayor said.',
  },
];

/** No seam stands further into a line than this. */
const REACH = 400;

/** Parts each line that holds two things. @returns spans in order, without surrounding blanks. */
export function splitParts(text: string, units: CodeUnits, lines: readonly Span[]): Span[] {
  const parts: Span[] = [];
  const page = { text, units, colons: new NextOf(text, ':'), bs: new NextOf(text, 'B') };
  for (const line of lines) {
    const at = seamOf(page, line);
    if (at === null) parts.push(line);
    else for (const part of [trim(units, line.start, at), trim(units, at, line.end)]) if (part) parts.push(part);
  }
  return parts;
}

/** @returns where a line parts, or null. */
function seamOf(page: Page, { start, end }: Span): number | null {
  const reach = Math.min(end, start + REACH);
  for (const { may, cut } of SEAMS) {
    if (!may(page, start, reach)) continue;
    const first = cut.exec(page.text.slice(start, reach))?.groups?.first;
    if (first !== undefined && start + first.length < end) return start + first.length;
  }
  return null;
}
