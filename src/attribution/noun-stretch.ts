import type { Token } from '../core/layers.ts';
import { QUOTED } from './statements.ts';
import { AUXILIARY, FINITE, OPENS_NOUN, REACH, RELATIVE, SUBORDINATOR } from './word-classes.ts';

/** Walks left through nouns, prepositions and the clauses that hang on them, up to where another clause begins. */
export function stretchStart(tokens: readonly Token[], end: number, floor: number): number {
  let at = end;
  for (let step = 0; at > floor && step < REACH; step++) {
    const next = stepLeft(tokens, at, floor);
    if (next < 0) return at;
    at = next;
  }
  return at;
}

/** @returns where the stretch goes on to left of `at`, or -1 where it ends. */
function stepLeft(tokens: readonly Token[], at: number, floor: number): number {
  const { tag, lower, text } = tokens[at - 1]!;
  if (text === ',' || tag === ':' || text === ';' || text === '.') return -1;
  if (tag === QUOTED) return isInName(tokens, at - 1) ? at - 1 : -1;
  if (tag === ')') return openBracket(tokens, at - 1, floor);
  if (tag === 'CC') return joinsNouns(tokens, at - 1, floor) ? at - 1 : -1;
  if ((SUBORDINATOR.has(lower) || RELATIVE.has(lower)) && tag !== 'DT') return -1;
  if (FINITE.has(tag) || (tag === 'VB' && tokens[at - 2]?.tag === 'MD')) return relativeBefore(tokens, at - 1, floor);
  return tag === 'VBG' && !isNoun(tokens[at - 2]) ? -1 : at - 1;
}

/** `MSNBC’s “Morning Joe”`, `Marcia “Cia” Price`: marks inside a noun phrase. */
export const isInName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '“”' &&
  (/^(?:DT|POS|JJ|PRP\$)$/.test(tokens[at - 1]?.tag ?? '') ||
    (/^NNP/.test(tokens[at - 1]?.tag ?? '') && /^NNP/.test(tokens[at + 1]?.tag ?? '')));

const isNoun = (token: Token | undefined): boolean => token !== undefined && /^(?:NN|PRP|POS|JJ|VBG)/.test(token.tag);

/** The `who` of a verb inside a relative clause, or -1: `the man [who] lives there said`. */
export function relativeBefore(tokens: readonly Token[], verb: number, floor: number): number {
  for (let at = verb - 1; at >= floor && at > verb - 5; at--) {
    const { lower, tag } = tokens[at]!;
    if (RELATIVE.has(lower) && at > floor && /^(?:NN|\)|CD|DT)/.test(tokens[at - 1]!.tag)) return at;
    if (!AUXILIARY.has(lower) && !/^(?:RB|PRP|NN|DT)/.test(tag)) return -1;
  }
  return -1;
}

export const openBracket = (tokens: readonly Token[], close: number, floor: number): number => {
  for (let at = close - 1; at >= floor && at > close - 12; at--) if (tokens[at]!.tag === '(') return at;
  return -1;
};

/** `Trump and Pence said`, but not `met Pence and Trump said`: a verb before the first noun makes it two clauses. */
function joinsNouns(tokens: readonly Token[], and: number, floor: number): boolean {
  if (!/^(?:NN|PRP|POS|CD|\))/.test(tokens[and - 1]?.tag ?? '') || !OPENS_NOUN.has(tokens[and + 1]?.tag ?? ''))
    return false;
  for (let at = and - 1; at >= floor && at > and - 8; at--) {
    const { tag, text } = tokens[at]!;
    if (/^V|MD|TO/.test(tag)) return false;
    if (text === ',' || tag === 'CC' || tag === ':') break;
  }
  return true;
}
