import type { Span } from '../core/span.ts';
import type { StampToken } from './stamp-tokens.ts';

/** A date as a line of time writes it. */
export interface StampDate extends Span {
  /** `11/12/2019`: whichever order the document writes; null when the month is told. */
  readonly numeric: { readonly first: number; readonly second: number } | null;
  readonly day: number;
  /** 1 to 12; 0 where `numeric` leaves it open. */
  readonly month: number;
  /** Null when it is not said. */
  readonly year: number | null;
}

/** A date or a time, and the token after it. */
interface Read<Value> {
  readonly value: Value;
  readonly to: number;
}

type Tokens = readonly StampToken[];

const [DASH, DOT, SLASH, COMMA, COLON, PLUS] = [0x2d, 0x2e, 0x2f, 0x2c, 0x3a, 0x2b];

/** The date that starts at a token, or null. */
export const dateAt = (tokens: Tokens, at: number): Read<StampDate> | null =>
  tokens[at]!.kind === 'month' ? monthFirst(tokens, at) : (inNumbers(tokens, at) ?? numberFirst(tokens, at));

const isNumber = (token: StampToken | undefined, from: number, to: number): boolean =>
  token?.kind === 'number' && token.value >= from && token.value <= to;
const isDay = (token: StampToken | undefined): boolean => isNumber(token, 1, 31);
const isYear = (token: StampToken | undefined): boolean =>
  isNumber(token, 1600, 2199) && token!.end - token!.start === 4;
const isMark = (token: StampToken | undefined, ...marks: number[]): boolean =>
  token?.kind === 'separator' && marks.includes(token.value);

/** The next token that is none of these marks. */
function past(tokens: Tokens, at: number, ...marks: number[]): number {
  let to = at;
  while (isMark(tokens[to], ...marks)) to++;
  return to;
}

/** `Nov. 20, 2019`, `NOVEMBER 20 2019`, `Nov.November 18, 2019`, `Nov-18-2019`, `Nov 20` */
function monthFirst(tokens: Tokens, at: number): Read<StampDate> | null {
  const month = tokens[at]!.value;
  let dayAt = past(tokens, at + 1, DOT, DASH);
  if (tokens[dayAt]?.kind === 'month' && tokens[dayAt]!.value === month) dayAt = past(tokens, dayAt + 1, DOT);
  if (!isDay(tokens[dayAt])) return null;
  return withYear(tokens, at, dayAt, month, tokens[dayAt]!.value);
}

/** `20 November 2019`, `the 20th of Nov., 2019`, `20-Nov-2019`, `2019 November 20` */
function numberFirst(tokens: Tokens, at: number): Read<StampDate> | null {
  let monthAt = past(tokens, at + 1, DASH, DOT);
  if (tokens[monthAt]?.kind === 'particle') monthAt++;
  if (tokens[monthAt]?.kind !== 'month') return null;
  const month = tokens[monthAt]!.value;
  if (isDay(tokens[at])) return withYear(tokens, at, monthAt, month, tokens[at]!.value);
  const day = tokens[past(tokens, monthAt + 1, DOT)];
  if (!isYear(tokens[at]) || !isDay(day)) return null;
  return dateOf(tokens, at, tokens.indexOf(day!), { month, day: day!.value, year: tokens[at]!.value });
}

/** Reads the year behind a day and a month. @param last the second of both */
function withYear(tokens: Tokens, at: number, last: number, month: number, day: number): Read<StampDate> {
  const yearAt = past(tokens, last + 1, COMMA, DOT, DASH);
  const hasYear = isYear(tokens[yearAt]);
  return dateOf(tokens, at, hasYear ? yearAt : last, { month, day, year: hasYear ? tokens[yearAt]!.value : null });
}

/** `2019-11-20`, `2019/11/20`, `11/20/2019`, `20.11.19` */
function inNumbers(tokens: Tokens, at: number): Read<StampDate> | null {
  const mark = tokens[at + 1];
  if (!isMark(mark, DASH, DOT, SLASH) || at + 4 >= tokens.length) return null;
  const [first, second, third] = [tokens[at]!, tokens[at + 2]!, tokens[at + 4]!];
  if (tokens[at + 3]!.value !== mark!.value || third.kind !== 'number') return null;
  if (!second.isGlued || !third.isGlued) return null;
  if (isYear(first) && isNumber(second, 1, 12) && isDay(third))
    return dateOf(tokens, at, at + 4, { month: second.value, day: third.value, year: first.value });
  const isShort = third.end - third.start === 2;
  if (!isDay(first) || !isDay(second) || (!isYear(third) && !isShort)) return null;
  const year = isShort ? 2000 + third.value : third.value;
  const numeric = { first: first.value, second: second.value };
  return dateOf(tokens, at, at + 4, { month: 0, day: 0, year, numeric });
}

const dateOf = (
  tokens: Tokens,
  from: number,
  last: number,
  { month, day, year, numeric = null }: Pick<StampDate, 'month' | 'day' | 'year'> & Partial<StampDate>,
): Read<StampDate> => ({
  value: { start: tokens[from]!.start, end: tokens[last]!.end, month, day, year, numeric },
  to: last + 1,
});

/** The token after a clock time with its zone: `4:30 pm EST`, `10.15am`, `0339 GMT (1139 HKT)`, `T22:05:36Z`; the same one where none stands. */
export function afterTime(tokens: Tokens, at: number): number {
  const to = afterClock(tokens, at);
  return to === at ? at : afterZone(tokens, to);
}

function afterClock(tokens: Tokens, at: number): number {
  const isT = tokens[at]!.kind === 'name' && tokens[at]!.isGlued && tokens[at]!.end - tokens[at]!.start === 1;
  const hour = isT ? at + 1 : at;
  const isHour = isNumber(tokens[hour], 0, 24);
  if (
    isHour &&
    isMark(tokens[hour + 1], COLON, DOT) &&
    isNumber(tokens[hour + 2], 0, 59) &&
    tokens[hour + 2]!.isGlued
  ) {
    let to = hour + 3;
    while (isMark(tokens[to], COLON, DOT) && isNumber(tokens[to + 1], 0, 999) && tokens[to + 1]!.isGlued) to += 2;
    return tokens[to]?.kind === 'half' ? to + 1 : to;
  }
  if (isNumber(tokens[hour], 0, 12) && tokens[hour + 1]?.kind === 'half') return hour + 2;
  const isMilitary = tokens[hour]?.kind === 'number' && tokens[hour]!.end - tokens[hour]!.start === 4;
  return isMilitary && tokens[hour + 1]?.kind === 'zone' ? hour + 1 : at;
}

function afterZone(tokens: Tokens, at: number): number {
  let to = at;
  while (tokens[to]?.kind === 'zone' || (isMark(tokens[to], COMMA, SLASH) && tokens[to + 1]?.kind === 'zone')) to++;
  return isMark(tokens[to], PLUS, DASH) && isNumber(tokens[to + 1], 0, 14) && tokens[to + 1]!.isGlued ? to + 2 : to;
}
