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
  /** Stands in square or round brackets, or ends in square ones: `[Related: …]`, `… [VIDEO]`. */
  bracketed: boolean;
  /** A colon within the first 40 characters: `SEE MORE: …`, `Photo: …`. */
  labelled: boolean;
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

/** What is counted of a text of no characters. */
export const EMPTY: Readonly<Measure> = {
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
  bracketed: false,
  labelled: false,
};

/** One pass over the block's characters. */
export function measure(text: string, block: Block, lists: WordLists): Measure {
  const m = { ...EMPTY };
  measureInto(m, text, block, lists);
  return m;
}

/** @param m an empty measure, which is filled */
export function measureInto(m: Measure, text: string, { start, end }: Block, lists: WordLists): void {
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) at = countWord(text, at, end, m, lists);
    else if (isDigit(code)) at = countNumber(text, at, end, m);
    else countMark(text, at++, end, m);
  }
  m.start = startOf(text, start);
  m.end = endOf(text, start, end);
  const [first, last] = [text[start]!, text[end - 1]!];
  m.bracketed = last === ']' || (first === '(' && last === ')');
  const colon = text.slice(start, start + 40).indexOf(':');
  m.labelled = colon > 0 && start + colon < end - 1;
}

function endOfWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isWordPart(text.charCodeAt(at))) at++;
  return at;
}

const isWordPart = (code: number): boolean => isLetter(code) || isMark(code) || isDigit(code) || APOSTROPHES.has(code);

function countWord(text: string, from: number, end: number, m: Measure, lists: WordLists): number {
  const at = endOfWord(text, from, end);
  if (!isSpaced(text.charCodeAt(from))) return countUnspaced(text, from, at, m);
  let upper = 0;
  for (let n = from; n < at; n++) if (isCapital(text.charCodeAt(n))) upper++;
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
function countUnspaced(text: string, from: number, to: number, m: Measure): number {
  const words = Math.ceil((to - from) / 2);
  let hiragana = 0;
  for (let n = from; n < to; n++) if (text.charCodeAt(n) >= 0x3041 && text.charCodeAt(n) <= 0x3096) hiragana++;
  m.words += words;
  m.letters += to - from;
  m.stops += hiragana > 0 ? hiragana / 3 : 0.3 * words;
  return to;
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
