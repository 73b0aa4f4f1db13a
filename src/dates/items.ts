import type { Token } from '../core/layers.ts';
import { CODE, type Entry, type Lexicon, type Needs } from './lexicon.ts';
import { readNumber } from './numerals.ts';
import { hyphenated, isDigit, type Run } from './runs.ts';

/** A run of words as the patterns see it: one character of `codes` for each item, and beside it the item's value and place. */
export interface Items {
  codes: string;
  readonly values: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** Index of each item's first token in the sentence. */
  readonly tokens: number[];
  /** Items that are a date only in the right company. */
  readonly doubtful: { item: number; needs: Needs }[];
}

/**
 * Turns a run of tokens into items: `May` `7` `th` are two, `New Year 's Eve` is one. The tokens to either side of the run, if
 * there are any, become items of class `other`.
 */
export function itemsOf(tokens: readonly Token[], { from, to }: Run, lexicon: Lexicon): Items {
  const items: Items = { codes: '', values: [], starts: [], ends: [], tokens: [], doubtful: [] };
  if (from > 0) pushOther(items, tokens, from - 1);
  let at = from;
  while (at < to) at += readItem(items, tokens, at, lexicon);
  if (at < tokens.length) pushOther(items, tokens, at);
  return items;
}

const pushOther = (items: Items, tokens: readonly Token[], at: number): void =>
  push(items, CODE.other, 0, tokens[at]!.start, tokens[at]!.end, at);

/** @returns how many tokens the item at `at` is made of. */
function readItem(items: Items, tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const token = tokens[at]!;
  if (isDigit(token.text.charCodeAt(0))) {
    const read = readNumber(tokens, at);
    push(items, read.code, read.value, token.start, tokens[at + read.length - 1]!.end, at);
    return read.length;
  }
  const holiday = readHoliday(items, tokens, at, lexicon);
  if (holiday > 0) return holiday;
  const entry = lexicon.words.get(token.lower);
  if (entry?.code === CODE.weekday && endsName(tokens, at, lexicon)) {
    pushOther(items, tokens, at);
    return 1;
  }
  if (entry) return readWord(items, tokens, at, entry);
  return readHyphenated(items, token, at, lexicon);
}

function readHoliday(items: Items, tokens: readonly Token[], at: number, { holidays, holidayStarts }: Lexicon): number {
  const token = tokens[at]!;
  const named = token.text === token.lower ? undefined : holidayStarts.get(token.lower);
  const n = named?.find((h) => startsWith(tokens, at, holidays[h]!.words));
  if (n === undefined) return 0;
  const { length } = holidays[n]!.words;
  push(items, CODE.holiday, n, token.start, tokens[at + length - 1]!.end, at);
  return length;
}

/** `Fox News Sunday`, `Black Friday`: all its words with capitals, or all in small letters. */
function endsName(tokens: readonly Token[], at: number, { dayNames }: Lexicon): boolean {
  const day = tokens[at]!;
  const isCapital = day.text !== day.lower;
  const isBefore = (word: string, n: number): boolean => {
    const token = tokens[at - 1 - n];
    return token?.lower === word && (token.text !== token.lower) === isCapital;
  };
  return dayNames.get(day.lower)?.some((words) => words.every(isBefore)) === true;
}

const straight = (word: string) => word.replace('’', "'");
const startsWith = (tokens: readonly Token[], at: number, words: readonly string[]) =>
  words.every((word, n) => tokens[at + n] !== undefined && straight(tokens[at + n]!.lower) === word);

function readWord(items: Items, tokens: readonly Token[], at: number, entry: Entry): number {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (next === undefined || next.start !== token.end) {
    pushEntry(items, entry, token.start, token.end, at);
    return 1;
  }
  if (entry.code === CODE.apostrophe && /^\d\d$/.test(next.text)) return readShortYear(items, tokens, at);
  if (entry.code === CODE.q || entry.code === CODE.h) return readPeriodCode(items, token, next, entry, at);
  const isHyphened = entry.code === CODE.part && isDash(next);
  // "Jan. 5", "ca. 466": the stop belongs to the word, unless it ends the sentence.
  const isStopped = next.text === '.' && at + 2 < tokens.length && isShortened(entry);
  pushEntry(items, entry, token.start, isStopped ? next.end : token.end, at);
  return isHyphened || isStopped ? 2 : 1;
}

const isShortened = ({ code, needs }: Entry) => code === CODE.about || (needs !== 'nothing' && needs !== 'season');

function pushEntry(items: Items, { code, value, needs }: Entry, start: number, end: number, at: number): void {
  if (needs !== 'nothing') items.doubtful.push({ item: items.values.length, needs });
  push(items, code, value, start, end, at);
}

/** `'89` a year, `'80s` a decade. */
function readShortYear(items: Items, tokens: readonly Token[], at: number): number {
  const [token, digits, s] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]];
  const isDecade = s !== undefined && s.lower === 's' && s.start === digits.end;
  const code = isDecade ? CODE.decadeWord : CODE.shortYear;
  push(items, code, Number(digits.text), token.start, isDecade ? s.end : digits.end, at);
  return isDecade ? 3 : 2;
}

/** `Q2`, `H1`. */
function readPeriodCode(items: Items, token: Token, digit: Token, { code }: Entry, at: number): number {
  const value = Number(digit.text);
  const isCode = value >= 1 && value <= (code === CODE.q ? 4 : 2);
  if (!isCode) push(items, CODE.other, 0, token.start, token.end, at);
  else push(items, code === CODE.q ? CODE.quarterCode : CODE.halfCode, value, token.start, digit.end, at);
  return isCode ? 2 : 1;
}

const isDash = (token: Token) => /^[-–‐‑]$/.test(token.text);

/** `mid-May`, `September-October`, `nineteenth-century`, `year-end`; any other hyphenated word is none of ours. */
function readHyphenated(items: Items, token: Token, at: number, lexicon: Lexicon): number {
  const pair = hyphenated(token.lower, lexicon.words);
  if (!pair) {
    push(items, CODE.other, 0, token.start, token.end, at);
    return 1;
  }
  const [first, second, length] = pair;
  const middle = token.start + length;
  push(items, first.code, first.value, token.start, middle, at);
  if (first.code !== CODE.part && first.code === second.code) push(items, CODE.dash, 0, middle, middle + 1, at);
  push(items, second.code, second.value, middle + 1, token.end, at);
  return 1;
}

function push(items: Items, code: string, value: number, start: number, end: number, token: number): void {
  items.codes += code;
  items.values.push(value);
  items.starts.push(start);
  items.ends.push(end);
  items.tokens.push(token);
}
