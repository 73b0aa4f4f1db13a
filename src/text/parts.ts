import type { Span } from '../core/span.ts';
import type { CodeUnits } from './code-units.ts';
import { trim } from './lines.ts';

/** One habit by which a line holds two things: where `cut` matches, the line parts at the end of group `first`. */
interface Seam {
  readonly name: string;
  /** A quick look at text[start, end) that spares most lines the pattern. */
  readonly may: (text: string, units: CodeUnits, start: number, end: number) => boolean;
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

const [COLON, ZERO, NINE, BIG_B, BIG_Y, SMALL_Y] = [0x3a, 0x30, 0x39, 0x42, 0x59, 0x79];

/** Whether text[start, end) holds two digits in a row near its start. */
function mayHoldYear(units: CodeUnits, start: number, end: number): boolean {
  for (let at = start + 1, limit = Math.min(end, start + YEAR_REACH + 2); at < limit; at++)
    if (isDecimal(units[at]!) && isDecimal(units[at - 1]!)) return true;
  return false;
}

/** Whether text[start, end) holds `B` before `y`, or the colon after a cue, not at its start. */
function mayHoldByline(text: string, units: CodeUnits, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = units[at]!;
    if (code === COLON && OTHER_CUE.test(text.slice(at - 3, at))) return true;
    const next = code === BIG_B ? units[at + 1]! : 0;
    if (next === SMALL_Y || next === BIG_Y) return true;
  }
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
    may: (text, units, start, end) => mayHoldYear(units, start, end) && YEAR_BEFORE_DASH.test(text.slice(start, end)),
    cut: new RegExp(`^(?<first>${PLACE}${DATE}${AGENCY}${DASH})(?=["“‘«']?\\p{Lu})`, 'u'),
    example: '3 June 2019--“We will not wait,” the mayor said.',
  },
];

/** No seam stands further into a line than this. */
const REACH = 400;

/** Parts each line that holds two things. @returns spans in order, without surrounding blanks. */
export function splitParts(text: string, units: CodeUnits, lines: readonly Span[]): Span[] {
  const parts: Span[] = [];
  for (const line of lines) {
    const at = seamOf(text, units, line);
    if (at === null) parts.push(line);
    else for (const part of [trim(units, line.start, at), trim(units, at, line.end)]) if (part) parts.push(part);
  }
  return parts;
}

/** @returns where a line parts, or null. */
function seamOf(text: string, units: CodeUnits, { start, end }: Span): number | null {
  const reach = Math.min(end, start + REACH);
  for (const { may, cut } of SEAMS) {
    if (!may(text, units, start, reach)) continue;
    const first = cut.exec(text.slice(start, reach))?.groups?.first;
    if (first !== undefined && start + first.length < end) return start + first.length;
  }
  return null;
}
