import type { Block } from '../core/layers.ts';
import { isDigit, isLetter, isMark } from '../text/characters.ts';

/** What can be counted in a block without looking around it. */
export interface Measure {
  /** Runs of letters, marks, digits and apostrophes. */
  words: number;
  /** Words that start with a capital, the first left out. */
  capitals: number;
  /** Words of two and more letters, all capitals. */
  shouts: number;
  /** Words of the table of stop words. */
  stops: number;
  /** Words of address: you, your, our, we, us. */
  address: number;
  numbers: number;
  letters: number;
  commas: number;
  quotes: number;
  /** Marks that set links apart: | • · » › / > ©. */
  separators: number;
  /** Stops, question and exclamation marks that a blank or the end follows. */
  sentences: number;
  end: 'stop' | 'question' | 'colon' | 'comma' | 'ellipsis' | 'none';
  start: 'capital' | 'small' | 'digit' | 'quote' | 'mark';
  /** Holds an address: @, www., ://. */
  address_mark: boolean;
}

const SEPARATORS = new Set(Array.from('|•·»›/>©→▶✕×●', (mark) => mark.charCodeAt(0)));
const QUOTES = new Set(Array.from('"“”„«»「」', (mark) => mark.charCodeAt(0)));
const CLOSERS = new Set(Array.from('"\'“”’»)]', (mark) => mark.charCodeAt(0)));
const APOSTROPHES = new Set([0x27, 0x2019]);
const STOPS = new Set(Array.from('.!?。！？؟۔।', (mark) => mark.charCodeAt(0)));

/** Longest word that can stand in the table of stop words. */
const LONGEST_STOP_WORD = 10;

export type WordLists = { readonly stops: ReadonlySet<string>; readonly address: ReadonlySet<string> };

/** One pass over the block's characters. */
export function measure(text: string, { start, end }: Block, lists: WordLists): Measure {
  const m: Measure = {
    words: 0,
    capitals: 0,
    shouts: 0,
    stops: 0,
    address: 0,
    numbers: 0,
    letters: 0,
    commas: 0,
    quotes: 0,
    separators: 0,
    sentences: 0,
    end: 'none',
    start: 'mark',
    address_mark: false,
  };
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) at = countWord(text, at, end, m, lists);
    else if (isDigit(code)) at = countNumber(text, at, end, m);
    else countMark(text, at++, end, m);
  }
  m.start = startOf(text, start);
  m.end = endOf(text, start, end);
  return m;
}

function countWord(text: string, from: number, end: number, m: Measure, lists: WordLists): number {
  let at = from;
  let upper = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) upper += isCapital(code) ? 1 : 0;
    else if (!isMark(code) && !isDigit(code) && !APOSTROPHES.has(code)) break;
  }
  const length = at - from;
  m.words++;
  m.letters += length;
  if (upper > 0 && m.words > 1 && isCapital(text.charCodeAt(from))) m.capitals++;
  if (upper === length && length > 1) m.shouts++;
  if (length <= LONGEST_STOP_WORD) {
    const word = upper > 0 ? text.slice(from, at).toLowerCase() : text.slice(from, at);
    if (lists.stops.has(word)) m.stops++;
    if (lists.address.has(word)) m.address++;
  }
  return at;
}

function countNumber(text: string, from: number, end: number, m: Measure): number {
  let at = from;
  while (
    at < end &&
    (isDigit(text.charCodeAt(at)) || (at + 1 < end && isDigit(text.charCodeAt(at + 1)) && /[.,:]/.test(text[at]!)))
  )
    at++;
  m.numbers++;
  m.words++;
  return at;
}

function countMark(text: string, at: number, end: number, m: Measure): void {
  const code = text.charCodeAt(at);
  if (code === 0x20) return;
  if (code === 0x2c) m.commas++;
  else if (STOPS.has(code))
    m.sentences += at + 1 >= end || text.charCodeAt(at + 1) <= 0x20 || CLOSERS.has(text.charCodeAt(at + 1)) ? 1 : 0;
  else if (QUOTES.has(code)) m.quotes++;
  else if (SEPARATORS.has(code)) m.separators++;
  else if (code === 0x40) m.address_mark = true;
  if (code === 0x2e && text.startsWith('www', at - 3)) m.address_mark = true;
  if (code === 0x3a && text.startsWith('//', at + 1)) m.address_mark = true;
}

/** Letters whose lower case differs; ASCII by range, the rest by the language's own tables. */
function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

function startOf(text: string, start: number): Measure['start'] {
  const code = text.charCodeAt(start);
  if (isDigit(code)) return 'digit';
  if (isLetter(code)) return isCapital(code) ? 'capital' : 'small';
  return QUOTES.has(code) || code === 0x2018 || code === 0x27 ? 'quote' : 'mark';
}

function endOf(text: string, start: number, end: number): Measure['end'] {
  let at = end - 1;
  while (at > start && CLOSERS.has(text.charCodeAt(at))) at--;
  const mark = text[at]!;
  if (mark === '…' || (mark === '.' && text[at - 1] === '.')) return 'ellipsis';
  if (mark === '?' || mark === '!' || mark === '？' || mark === '！' || mark === '؟') return 'question';
  if (STOPS.has(mark.charCodeAt(0))) return 'stop';
  if (mark === ':' || mark === '：') return 'colon';
  return mark === ',' || mark === ';' || mark === '،' ? 'comma' : 'none';
}
