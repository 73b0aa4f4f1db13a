import type { Token } from '../core/layers.ts';
import { textAt } from '../text/token-at.ts';
import { CODE } from './lexicon.ts';

/** What the digits at a token are: `value` is the number, of a clock time minutes, of `7,2018` day * 10,000 + year, of `7.5.2018` packed the same way. */
export interface Numeral {
  readonly code: string;
  readonly value: number;
  /** Tokens it is made of. */
  readonly length: number;
}

const SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
const HALVES_OF_DAY: ReadonlySet<string> = new Set(['am', 'pm', 'a.m.', 'p.m.']);

/** Years that a bare number of four digits can be. */
const [FIRST_YEAR, LAST_YEAR] = [1000, 2199];

/** Reads the numeral at `tokens[at]`, which starts with a digit, and what belongs to it: `20th`, `1980s`, `10:30 AM`. */
export function readNumber(tokens: readonly Token[], at: number): Numeral {
  const { text, end } = tokens[at]!;
  const next = tokens[at + 1];
  const value = text.length > 4 ? -1 : smallNumber(text);
  if (value < 0) return halfOfDay(next) ? { code: CODE.time, value: 0, length: 2 } : grouped(text);
  if (text.length <= 2 && halfOfDay(next)) return { code: CODE.time, value: value * 60, length: 2 };
  if (next === undefined || next.start !== end) return { code: plain(text, value), value, length: 1 };
  if (SUFFIXES.has(next.lower)) return { code: CODE.ordinal, value, length: 2 };
  if (text.length <= 2 && next.text === ':') return clock(tokens, at, value);
  if (DECADE_ENDS.has(next.lower) && value % 10 === 0 && inYears(value)) return { code: CODE.decade, value, length: 2 };
  return { code: plain(text, value), value, length: 1 };
}

/** -1 for what is not digits alone. */
function smallNumber(text: string): number {
  let value = 0;
  for (let n = 0; n < text.length; n++) {
    const digit = text.charCodeAt(n) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** `1980s`, `1980's`. */
const DECADE_ENDS: ReadonlySet<string> = new Set(['s', "'s", '’s']);
const inYears = (value: number) => value >= FIRST_YEAR && value <= LAST_YEAR;
const halfOfDay = (token: Token | undefined) => token !== undefined && HALVES_OF_DAY.has(token.lower);

function plain(text: string, value: number): string {
  if (text.length <= 2) return value >= 1 && value <= 31 ? CODE.day : CODE.number;
  if (text.length === 4 && inYears(value)) return CODE.year;
  return text.length === 3 ? CODE.number : CODE.bigNumber;
}

/** `10:30`, `10:30:15`, `10:30 AM`. */
function clock(tokens: readonly Token[], at: number, hours: number): Numeral {
  const minutes = tokens[at + 2];
  if (!minutes || !/^\d\d$/.test(minutes.text) || hours > 24) return { code: CODE.day, value: hours, length: 1 };
  let length = 3;
  if (textAt(tokens, at + 3) === ':' && /^\d\d$/.test(textAt(tokens, at + 4))) length = 5;
  if (halfOfDay(tokens[at + length])) length++;
  return { code: CODE.time, value: hours * 60 + Number(minutes.text), length };
}

/** `7,2018` for a missing blank, `7.5.2018`; any other number with marks or more than four digits is none of ours. */
function grouped(text: string): Numeral {
  const glued = /^(\d{1,2}),(\d{4})$/.exec(text);
  if (glued && inYears(Number(glued[2]))) {
    return { code: CODE.dayYear, value: Number(glued[1]) * 10_000 + Number(glued[2]), length: 1 };
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/.exec(text);
  if (dotted) {
    const packed = (Number(dotted[1]) * 100 + Number(dotted[2])) * 10_000 + Number(dotted[3]);
    return { code: CODE.numericDate, value: packed, length: 1 };
  }
  return { code: CODE.bigNumber, value: 0, length: 1 };
}
