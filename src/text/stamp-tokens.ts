import { isInWord, isLetter, isSpace, unitTable } from './characters.ts';
import { LONGEST_STAMP_WORD, STAMP_WORDS, type StampKind, type StampWord, TIME_ZONES } from './stamp-words.ts';

/** A piece of a line of time. */
export interface StampToken {
  readonly kind: StampKind;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Of a number what it says, of a month its number, of a mark its code; else 0. */
  readonly value: number;
  /** No blank stands before it. */
  readonly isGlued: boolean;
}

/** A line of more pieces is none, nor is one with more pieces that no line of time is made of. */
const [MOST, MOST_OTHER] = [60, 5];

/**
 * Parts a line into words, numbers and marks. What pages print without the blank between comes apart: `20248:30 AM`, `ESTUpdated`,
 * `amFeb`. @returns null when it has too many pieces.
 */
export function stampTokens(text: string, start: number, end: number): StampToken[] | null {
  const tokens: StampToken[] = [];
  let others = 0;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    if (isDigit(code)) at = pushNumber(tokens, text, at, end);
    else if (isLetter(code)) at = pushWords(tokens, text, at, end);
    else at = push(tokens, isSeparator(code) ? 'separator' : 'other', at, at + 1, code);
    if (tokens.at(-1)!.kind === 'other') others++;
    if (others > MOST_OTHER || tokens.length > MOST) return null;
  }
  return tokens;
}

function push(tokens: StampToken[], kind: StampKind, start: number, end: number, value: number): number {
  tokens.push({ kind, start, end, value, isGlued: tokens.length > 0 && tokens.at(-1)!.end === start });
  return end;
}

const MARKS = '.,:;/|-–—·•+()[]@*►●';
const isSeparator = (code: number): boolean => MARKS.includes(String.fromCharCode(code));

const [COLON, YEAR] = [0x3a, 4];
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Digits, with what makes them an ordinal. */
function pushNumber(tokens: StampToken[], text: string, start: number, end: number): number {
  let to = start;
  while (to < end && isDigit(text.charCodeAt(to))) to++;
  if (text.charCodeAt(to) === COLON && isYearWithHour(text.slice(start, to))) {
    const middle = start + YEAR;
    push(tokens, 'number', start, middle, Number(text.slice(start, middle)));
    return push(tokens, 'number', middle, to, Number(text.slice(middle, to)));
  }
  const value = to - start > YEAR ? -1 : Number(text.slice(start, to));
  const suffix = text.slice(to, to + 2).toLowerCase();
  const isOrdinal = ORDINALS.has(suffix) && !isLetter(text.charCodeAt(to + 2));
  return push(tokens, 'number', start, isOrdinal ? to + 2 : to, value);
}

const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
const isYearWithHour = (digits: string): boolean => /^(?:19|20)\d\d\d{1,2}$/.test(digits);

const [APOSTROPHE, HYPHEN, CURLY] = [0x27, 0x2d, 0x2019];
const isJoint = (code: number): boolean => code === APOSTROPHE || code === HYPHEN || code === CURLY;

/** A word, or two that stand together and of which one is known. */
function pushWords(tokens: StampToken[], text: string, start: number, end: number): number {
  const short = halfOfDay(text, start, end);
  if (short > 0) return push(tokens, 'half', start, short, 0);
  let to = start + 1;
  let hasCapital = false;
  for (; to < end && goesOn(text, to, end); to++) hasCapital ||= isCapital(text.charCodeAt(to));
  const at = hasCapital ? start + seamOf(text.slice(start, to)) : start;
  if (at > start) pushWord(tokens, text, start, at);
  return pushWord(tokens, text, at, to);
}

function pushWord(tokens: StampToken[], text: string, start: number, end: number): number {
  const word = text.slice(start, end);
  const known = knownWord(word);
  return push(tokens, known?.kind ?? kindOf(word), start, end, known?.value ?? 0);
}

const goesOn = (text: string, at: number, end: number): boolean =>
  isInWord(text.charCodeAt(at)) || (at + 1 < end && isJoint(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1)));

/** `a.m.`, `p.m`: where it ends, 0 when it is none. */
function halfOfDay(text: string, start: number, end: number): number {
  if (text.charCodeAt(start + 1) !== STOP) return 0;
  const match = /^[ap]\.m\.?(?!\p{L})/iu.exec(text.slice(start, Math.min(end, start + 5)));
  return match === null ? 0 : start + match[0].length;
}
const STOP = 0x2e;

/** Where a word comes apart, before a capital in it, if what stands before or behind is a known word; 0 when it does not. */
function seamOf(word: string): number {
  if (knownWord(word)) return 0;
  for (let at = 1; at < Math.min(word.length - 1, 12); at++) {
    if (!isCapital(word.charCodeAt(at)) || isCapital(word.charCodeAt(at + 1))) continue;
    if (isKnown(word.slice(0, at)) || knownWord(word.slice(at))) return at;
  }
  return 0;
}

const knownWord = (word: string): StampWord | undefined =>
  word.length > LONGEST_STAMP_WORD ? undefined : STAMP_WORDS.get(word.toLowerCase());

const CAPITALS = unitTable(/[\p{Changes_When_Lowercased}]+/gu);
/** @param code of a UTF-16 unit, NaN for none */
const isCapital = (code: number): boolean => CAPITALS[code] === 1;
const isKnown = (word: string): boolean => TIME_ZONES.has(word) || knownWord(word)?.kind === 'half';

function kindOf(word: string): StampKind {
  if (!isCapital(word.charCodeAt(0))) return 'other';
  return TIME_ZONES.has(word) ? 'zone' : isPossessive(word) ? 'other' : 'name';
}

const [SMALL_S, BIG_S] = [0x73, 0x53];
function isPossessive(word: string): boolean {
  const [mark, last] = [word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1)];
  return (mark === APOSTROPHE || mark === CURLY) && (last === SMALL_S || last === BIG_S);
}
