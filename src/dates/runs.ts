import type { Token } from '../core/layers.ts';
import { lowerAt, tokenAt } from '../text/token-at.ts';
import { DIGIT, HYPHEN } from '../text/token-shape.ts';
import type { Beside } from './beside.ts';
import { CODE, type Entry, type Lexicon } from './lexicon.ts';

/** Tokens [from, to) of a sentence, all of them words that expressions are made of. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const NONE: readonly Run[] = [];
/** Words that may be a date without being in a list. */
const NUMBERS = DIGIT | HYPHEN;

/** The runs that hold a word which makes a date, as `May`, `week` or `2018` do and `the`, `in` and `last` do not: all others are passed over. */
export function runsOf(tokens: readonly Token[], lexicon: Lexicon): readonly Run[] {
  const { triggers } = lexicon;
  let runs: Run[] | null = null;
  let done = 0;
  for (let at = triggers.next(tokens, 0, NUMBERS); at >= 0; at = triggers.next(tokens, at + 1, NUMBERS)) {
    if (!makesDate(tokens, at, lexicon)) continue;
    const run = runAround(tokens, at, done, lexicon);
    if (!isIdle(tokens, run, lexicon)) {
      if (runs === null) runs = [run];
      else runs.push(run);
    }
    done = run.to;
    at = done - 1;
  }
  return runs ?? NONE;
}

function runAround(tokens: readonly Token[], at: number, done: number, lexicon: Lexicon): Run {
  let from = at;
  let to = at + 1;
  while (from > done && isKnown(tokens[from - 1]!, lexicon)) from--;
  while (to < tokens.length && isKnown(tokens[to]!, lexicon)) to++;
  return { from, to };
}

/** A bare `year`, `the days of`: a unit that nothing relates to a date. */
function isIdle(tokens: readonly Token[], { from, to }: Run, { words, beside }: Lexicon): boolean {
  for (let at = from; at < to; at++) {
    const entry = words.get(tokens[at]!.lower);
    if (entry === undefined || entry.relates || (entry.makesDate && !entry.isUnit)) return false;
    if ((entry.code === CODE.quarterUnit || entry.code === CODE.yearUnit) && isReported(tokens, at, beside))
      return false;
  }
  return true;
}

/** `for the quarter`, `in the year` */
const isReported = (tokens: readonly Token[], at: number, { reports }: Beside): boolean =>
  lowerAt(tokens, at - 1) === 'the' && reports.has(lowerAt(tokens, at - 2));

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function makesDate(tokens: readonly Token[], at: number, { words, filter }: Lexicon): boolean {
  const { text, lower } = tokens[at]!;
  if (isDigit(lower.charCodeAt(0))) return text.length > 3 ? couldDate(text) : isMarked(tokens, at);
  const entry = words.get(lower);
  if (entry === undefined) return filter.mayStartCompound(lower) && hyphenated(lower, words) !== null;
  if (!entry.makesDate || (text.length === 1 && !isFollowedByDigit(tokens, at))) return false;
  return !(entry.isCapital && text === lower) || (entry.code === CODE.month && hasNumberBeside(tokens, at));
}

/** `Q2`, `H1` */
const isFollowedByDigit = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.start === tokens[at]!.end && startsDigit(tokens[at + 1]);

/** `7 may`, `may 7`, `the 7th of may`: what saves a month in small letters that is a word besides. */
const hasNumberBeside = (tokens: readonly Token[], at: number): boolean =>
  startsDigit(tokenAt(tokens, at - 1)) ||
  startsDigit(tokens[at + 1]) ||
  startsDigit(tokenAt(tokens, at - 2)) ||
  startsDigit(tokenAt(tokens, at - 3));

const startsDigit = (token: Token | undefined): boolean => token !== undefined && isDigit(token.text.charCodeAt(0));

/** `2018`, `7,2018`, `7.5.2018`; not `1,234,567.5`. */
function couldDate(text: string): boolean {
  if (text.length === 4) return text < '2200' && text >= '1000';
  return text.length >= 6 && text.length <= 10;
}

const YEAR_MARKS: ReadonlySet<string> = new Set(["'", '’', '‘', '/']);

/** The digits of `'89` and of `5/7/18`. */
function isMarked(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1);
  return before !== undefined && before.end === tokens[at]!.start && YEAR_MARKS.has(before.text);
}

function isKnown(token: Token, { words, known, filter }: Lexicon): boolean {
  const { shape, lower } = token;
  if ((shape & DIGIT) !== 0 && isDigit(lower.charCodeAt(0))) return true;
  if (known.mayHold(token) && words.has(lower)) return true;
  return (shape & HYPHEN) !== 0 && filter.mayStartCompound(lower) && hyphenated(lower, words) !== null;
}

/** The two words of `mid-May` or `fourth-quarter`, and the length of the first; null when they are none of ours. */
export function hyphenated(word: string, words: ReadonlyMap<string, Entry>): readonly [Entry, Entry, number] | null {
  const length = hyphenIn(word);
  if (length < 3) return null;
  const [first, second] = [words.get(word.slice(0, length)), words.get(word.slice(length + 1))];
  return first && second?.endsCompound ? [first, second, length] : null;
}

/** The three characters that join words. */
export const HYPHENS: readonly number[] = [0x2d, 0x2010, 0x2011];

/** The first of them; -1 when there is none. */
function hyphenIn(word: string): number {
  for (let n = 0; n < word.length; n++) if (HYPHENS.includes(word.charCodeAt(n))) return n;
  return -1;
}
