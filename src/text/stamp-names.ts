import type { Span } from '../core/span.ts';
import { dateAt } from './stamp-date.ts';
import type { StampToken } from './stamp-tokens.ts';

/** Words in capitals that stand together in a line of time: a place, a section, an agency, an author. */
export interface Group extends Span {
  readonly words: number;
  /** A date or time stands right before it, right behind it: no mark is between. */
  readonly afterDate: boolean;
  beforeDate: boolean;
}

type Tokens = readonly StampToken[];

const DOT = 0x2e;

/** The token after a group of names: words in capitals with particles and the stops of initials between them. The same one where none stands. */
export function afterGroup(text: string, tokens: Tokens, at: number): number {
  let to = at;
  for (let n = at; n < tokens.length; n++) {
    if (isName(tokens, n, at)) to = n + 1;
    else if (!mayJoin(text, tokens[n]!, n === at)) break;
  }
  return isInitial(tokens[to - 1]) && isStop(tokens[to]) ? to + 1 : to;
}

function isName(tokens: Tokens, n: number, from: number): boolean {
  const { kind } = tokens[n]!;
  return kind === 'name' || (kind === 'month' && dateAt(tokens, n) === null) || (kind === 'zone' && n > from);
}

/** `The Western Harbour`, `and Minh Do`, not `the harbour`; within a group any particle and the stop of an initial. */
function mayJoin(text: string, token: StampToken, isFirst: boolean): boolean {
  if (token.kind !== 'particle') return isStop(token) && token.isGlued;
  return !isFirst || /^(?:and|\p{Lu}.*)$/u.test(text.slice(token.start, token.end));
}

const isStop = (token: StampToken | undefined): boolean => token?.kind === 'separator' && token.value === DOT;
const isInitial = (token: StampToken | undefined): boolean => token !== undefined && token.end - token.start === 1;

/** @param afterDate whether the token before is the last of a date or time */
export function groupOf(tokens: Tokens, from: number, to: number, afterDate: boolean): Group {
  let words = 0;
  for (let n = from; n < to; n++) if (tokens[n]!.kind !== 'separator') words++;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, words, afterDate, beforeDate: false };
}

/** Most words on one side of a date without a mark between, and in all. */
const [MOST_BEFORE, MOST_AFTER, MOST] = [6, 4, 14];

/** Whether the names of a line could be those of a headline: too many, or on both sides of the date. @param signed the line has a clock time or says by whom */
export function mayHead(text: string, names: readonly Group[], signed: boolean): boolean {
  let words = 0;
  for (const group of names) {
    words += group.words;
    if ((group.afterDate && group.words > MOST_AFTER) || (group.beforeDate && group.words > MOST_BEFORE)) return true;
    if (!signed && group.words > 1 && text[group.end] === ':') return true;
  }
  const isAround = names.some(({ afterDate }) => afterDate) && names.some(({ beforeDate }) => beforeDate);
  return words > MOST || (isAround && !signed);
}
