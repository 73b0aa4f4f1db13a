import type { Span } from '../core/span.ts';
import { trim } from './lines.ts';

/** One habit by which a line holds two things: where `cut` matches, the line parts at the end of group `first`. */
interface Seam {
  readonly name: string;
  /** A quick look that spares most lines the pattern. */
  readonly may: RegExp;
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

const SEAMS: readonly Seam[] = [
  {
    name: 'byline glued to what stands before it',
    may: /\SB[yY][: ]|\S(?:Por|Von|Par|Di):/,
    cut: /^(?<first>.{0,300}?[\p{Ll}\p{N}.)”"’])(?:(?:By|BY|Por|Von|Par|Di): ?\p{Lu}|B[yY] \p{Lu}[\p{L}.'’-]{0,30} \p{Lu})/u,
    example: 'Harbour at nightBy: J. Moran, staff writer',
  },
  {
    name: 'dateline before the first sentence',
    may: /^.{0,90}(?:(?:19|20)\d\d|\d\d-\d\d).{0,40}[-–—:]/,
    cut: new RegExp(`^(?<first>${PLACE}${DATE}${AGENCY}${DASH})(?=["“‘«']?\\p{Lu})`, 'u'),
    example: '3 June 2019--“We will not wait,” the mayor said.',
  },
];

/** No seam stands further into a line than this. */
const REACH = 400;

/** Parts a line that holds two things. @returns one span or two, without surrounding blanks. */
export function splitParts(text: string, line: Span): Span[] {
  const head = text.slice(line.start, Math.min(line.end, line.start + REACH));
  for (const { may, cut } of SEAMS) {
    if (!may.test(head)) continue;
    const first = cut.exec(head)?.groups?.first;
    if (first === undefined || line.start + first.length >= line.end) continue;
    const at = line.start + first.length;
    return [trim(text, line.start, at), trim(text, at, line.end)].filter((span) => span !== null);
  }
  return [line];
}

export const seamExamples: readonly string[] = SEAMS.map((seam) => seam.example);
