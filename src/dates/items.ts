import type { Token } from '../core/layers.ts';
import { CODE, codeOf, type Entry, type Lexicon, type Needs } from './lexicon.ts';
import { readNumber } from './numerals.ts';

/** A sentence as the patterns see it: one character of `codes` for each item, and beside it the item's value and place. */
export interface Items {
  codes: string;
  readonly values: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** Index of each item's first token. */
  readonly tokens: number[];
  /** Items that are a date only in the right company. */
  readonly doubtful: { item: number; needs: Needs }[];
}

/** Turns the tokens of a sentence into items: `May` `7` `th` are two, `New Year 's Eve` is one. Null when no token can be part of a date. */
export function itemsOf(tokens: readonly Token[], lexicon: Lexicon): Items | null {
  if (!tokens.some((token) => isTrigger(token, lexicon))) return null;
  const items: Items = { codes: '', values: [], starts: [], ends: [], tokens: [], doubtful: [] };
  for (let at = 0; at < tokens.length; ) at += readItem(items, tokens, at, lexicon);
  return items;
}

/** Classes that stand in every other sentence and make no date alone. */
// biome-ignore format: a table
const COMMON: ReadonlySet<string> = new Set(
  (['a', 'the', 'of', 'in', 'on', 'at', 'to', 'and', 'or', 'between', 'from', 'about', 'nearly', 'so', 'far', 'comma', 'dash', 'slash', 'stop', 'colon', 's', 'apostrophe', 'open', 'close', 'that', 'this', 'same', 'very', 'past', 'last', 'next', 'before', 'after', 'later', 'part', 'half', 'portion', 'edge', 'count', 'final', 'clock', 'h', 'q', 'suffix', 'ordinal', 'current', 'coming', 'early', 'hundred'] as string[])
    .map((name) => codeOf(name as 'a')),
);

function isTrigger(token: Token, { words, holidayStarts }: Lexicon): boolean {
  const first = token.text.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  const entry = words.get(token.lower);
  if (entry) return !COMMON.has(entry.code);
  return holidayStarts.has(token.lower) || token.lower.includes('-');
}

/** @returns how many tokens the item at `at` is made of. */
function readItem(items: Items, tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const token = tokens[at]!;
  const first = token.text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const read = readNumber(tokens, at);
    push(items, read.code, read.value, token.start, tokens[at + read.length - 1]!.end, at);
    return read.length;
  }
  const holiday = lexicon.holidayStarts.get(token.lower);
  if (holiday && token.text !== token.lower) {
    const n = holiday.find((h) => startsWith(tokens, at, lexicon.holidays[h]!.words));
    if (n !== undefined) {
      const length = lexicon.holidays[n]!.words.length;
      push(items, CODE.holiday, n, token.start, tokens[at + length - 1]!.end, at);
      return length;
    }
  }
  const entry = lexicon.words.get(token.lower);
  if (entry) return readWord(items, tokens, at, entry);
  if (token.lower.includes('-')) return readHyphenated(items, token, at, lexicon);
  push(items, CODE.other, 0, token.start, token.end, at);
  return 1;
}

const straight = (word: string) => word.replace('’', "'");
const startsWith = (tokens: readonly Token[], at: number, words: readonly string[]) =>
  words.every((word, n) => tokens[at + n] !== undefined && straight(tokens[at + n]!.lower) === word);

function readWord(items: Items, tokens: readonly Token[], at: number, entry: Entry): number {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const touches = next !== undefined && next.start === token.end;
  if (touches && (entry.code === CODE.q || entry.code === CODE.h)) {
    const value = Number(next.text);
    if (value >= 1 && value <= (entry.code === CODE.q ? 4 : 2)) {
      push(items, entry.code === CODE.q ? CODE.quarterCode : CODE.halfCode, value, token.start, next.end, at);
      return 2;
    }
  }
  if (touches && entry.code === CODE.apostrophe && /^\d\d$/.test(next.text)) {
    const tens = tokens[at + 2];
    const isDecade = tens !== undefined && tens.lower === 's' && tens.start === next.end;
    push(
      items,
      isDecade ? CODE.decadeWord : CODE.shortYear,
      Number(next.text),
      token.start,
      isDecade ? tens.end : next.end,
      at,
    );
    return isDecade ? 3 : 2;
  }
  // "mid-1980s": the hyphen belongs to the word; "Jan. 5", "ca. 466": the stop does, unless it ends the sentence.
  const joins =
    touches &&
    ((entry.code === CODE.part && isDash(next)) ||
      (next.text === '.' && at + 2 < tokens.length && (entry.needs !== 'nothing' || entry.code === CODE.about)));
  if (entry.needs !== 'nothing') items.doubtful.push({ item: items.values.length, needs: entry.needs });
  push(items, entry.code, entry.value, token.start, joins && next.text === '.' ? next.end : token.end, at);
  return joins ? 2 : 1;
}

const isDash = (token: Token) => /^[-–‐‑]$/.test(token.text);

/** `mid-May`, `September-October`, `nineteenth-century`, `year-end`, any other hyphenated word is none of ours. */
function readHyphenated(items: Items, token: Token, at: number, lexicon: Lexicon): number {
  const parts = token.lower.split(/[-‐‑]/, 3);
  const [first, second] = parts.length === 2 ? parts.map((part) => lexicon.words.get(part)) : [];
  if (!first || !second || (COMMON.has(second.code) && second.code !== CODE.edge)) {
    push(items, CODE.other, 0, token.start, token.end, at);
    return 1;
  }
  const middle = token.start + parts[0]!.length;
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
