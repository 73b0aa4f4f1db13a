import type { Span } from '../core/span.ts';
import type { CodeUnits } from '../text/code-units.ts';
import { GRAMMAR_UNIT, type Measure } from './counts.ts';
import type { StopWords } from './stop-words.ts';
import { classOf, UNIT } from './unit-classes.ts';

const { LETTER, DIGIT, IN_WORD, CAPITAL, CLOSER, STOP, QUOTE, SEPARATOR } = UNIT;

/**
 * Counts what stands in [from, end), character by character.
 * @param m the measure of what stands before
 */
export function measureInto(m: Measure, units: CodeUnits, from: number, end: number, stops: StopWords): void {
  for (let at = from; at < end; ) {
    const kind = classOf(units, at);
    if (kind & LETTER) at = countWord(units, at, end, m, stops);
    else if (kind & DIGIT) at = countNumber(units, at, end, m);
    else if (units[at] === SPACE) at++;
    else countMark(units, at++, end, m);
  }
}

/** What a block starts and ends with. */
export function measureEnds(m: Measure, units: CodeUnits, { start, end }: Span): void {
  m.start = startOf(units, start);
  m.end = endOf(units, start, end);
  m.bracketed = units[end - 1] === 0x5d || (units[start] === 0x28 && units[end - 1] === 0x29);
  m.labelled = isLabelled(units, start, end);
}

/** Longest label, with its colon. */
const LABEL = 40;
function isLabelled(units: CodeUnits, start: number, end: number): boolean {
  const to = Math.min(start + LABEL, end - 1);
  for (let at = start; at < to; at++) if (units[at] === COLON) return at > start;
  return false;
}

/** @returns where the word ends */
export function countWord(units: CodeUnits, from: number, end: number, m: Measure, stops: StopWords): number {
  let at = from;
  let upper = 0;
  for (; at < end; at++) {
    const kind = classOf(units, at);
    if (!(kind & IN_WORD)) break;
    if (kind & CAPITAL) upper++;
  }
  if (!isSpaced(units[from]!)) return countUnspaced(units, from, at, m);
  const length = at - from;
  m.words++;
  m.letters += length;
  if (upper > 0 && m.words > 1 && classOf(units, from) & CAPITAL) m.capitals++;
  if (upper === length && length > 1) m.shouts++;
  stops.count(units, from, at, m);
  return at;
}

/** Scripts that are written without blanks: Thai to Khmer, Japanese, Chinese. A word is about two characters long there. */
const isSpaced = (code: number): boolean =>
  code < 0x0e00 ||
  !(
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x9fff)
  );

/** Hiragana stand for the words of grammar; where there are none, three in ten words are taken for such. */
function countUnspaced(units: CodeUnits, from: number, to: number, m: Measure): number {
  const words = Math.ceil((to - from) / 2);
  let hiragana = 0;
  for (let n = from; n < to; n++) if (units[n]! >= 0x3041 && units[n]! <= 0x3096) hiragana++;
  m.words += words;
  m.letters += to - from;
  m.stops += hiragana > 0 ? hiragana * (GRAMMAR_UNIT / 3) : words * ((3 * GRAMMAR_UNIT) / 10);
  return to;
}

const [SPACE, COMMA, FULL_STOP, SLASH, COLON, AT_SIGN, SMALL_W] = [0x20, 0x2c, 0x2e, 0x2f, 0x3a, 0x40, 0x77];

/** @returns where the number ends */
export function countNumber(units: CodeUnits, from: number, end: number, m: Measure): number {
  let at = from;
  while (at < end && (classOf(units, at) & DIGIT || (at + 1 < end && joinsDigits(units, at)))) at++;
  m.numbers++;
  m.words++;
  return at;
}

const joinsDigits = (units: CodeUnits, at: number): boolean =>
  (units[at] === FULL_STOP || units[at] === COMMA || units[at] === COLON) && (classOf(units, at + 1) & DIGIT) !== 0;

export function countMark(units: CodeUnits, at: number, end: number, m: Measure): void {
  const code = units[at]!;
  const kind = classOf(units, at);
  if (code === COMMA) m.commas++;
  else if (kind & STOP)
    m.sentences += at + 1 >= end || units[at + 1]! <= SPACE || classOf(units, at + 1) & CLOSER ? 1 : 0;
  else if (kind & QUOTE) m.quotes++;
  else if (kind & SEPARATOR) m.separators++;
  if (code === AT_SIGN || opensAddress(units, at, code)) m.address_mark = true;
}

/** The stop of `www.`, the colon of `://`. */
const opensAddress = (units: CodeUnits, at: number, code: number): boolean =>
  (code === FULL_STOP && units[at - 1] === SMALL_W && units[at - 2] === SMALL_W && units[at - 3] === SMALL_W) ||
  (code === COLON && units[at + 1] === SLASH && units[at + 2] === SLASH);

function startOf(units: CodeUnits, start: number): Measure['start'] {
  const code = units[start]!;
  const kind = classOf(units, start);
  if (kind & DIGIT) return 'digit';
  if (kind & LETTER) return kind & CAPITAL ? 'capital' : 'small';
  return kind & QUOTE || code === 0x2018 || code === 0x27 ? 'quote' : 'mark';
}

function endOf(units: CodeUnits, start: number, end: number): Measure['end'] {
  let at = end - 1;
  while (at > start && classOf(units, at) & CLOSER) at--;
  const code = units[at]!;
  if (classOf(units, at) & IN_WORD) return 'none';
  const mark = String.fromCharCode(code);
  if (mark === '…' || (mark === '.' && units[at - 1] === FULL_STOP)) return 'ellipsis';
  if (mark === '?' || mark === '!' || mark === '？' || mark === '！' || mark === '؟') return 'question';
  if (classOf(units, at) & STOP) return 'stop';
  if (mark === ':' || mark === '：') return 'colon';
  return mark === ',' || mark === ';' || mark === '،' ? 'comma' : 'none';
}
