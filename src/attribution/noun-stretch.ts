import type { Token } from '../core/layers.ts';
import { QUOTED } from './statements.ts';
import { AUXILIARY, FINITE, isDay, OPENS_NOUN, REACH, RELATIVE, SUBORDINATOR } from './word-classes.ts';

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
  if (isReduced(tokens, at - 1)) return at - 1;
  if (FINITE.has(tag) || (tag === 'VB' && tokens[at - 2]?.tag === 'MD')) return relativeBefore(tokens, at - 1, floor);
  return tag === 'VBG' && !isNoun(tokens[at - 2]) ? -1 : at - 1;
}

const PARTICIPLE = /(?:ed|held|made|sent|led|taken|seen|given|written|done|built|sold|shown)$/;

/** `A poll released in August found`: a participle that hangs on its noun, though it may be tagged as the verb of a clause. */
export function isReduced(tokens: readonly Token[], at: number): boolean {
  const { tag, lower } = tokens[at]!;
  const next = tokens[at + 1];
  return (
    (tag === 'VBD' || tag === 'VBN') &&
    /^NNS?$/.test(tokens[at - 1]?.tag ?? '') &&
    next !== undefined &&
    (next.tag === 'IN' || isDay(next.lower) || /^(?:by|last|this)$/.test(next.lower)) &&
    !SUBORDINATOR.has(next.lower) &&
    PARTICIPLE.test(lower)
  );
}

/** How far the verb may stand behind a participle on its subject. */
const VERB_WITHIN = 12;

/** Whether the stretch goes on to a finite verb before another noun phrase begins: `released in August found`, not `said in August the bridge was`. */
export function verbFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + VERB_WITHIN; at++) {
    const [before, { tag, lower, text }] = [tokens[at - 1]!, tokens[at]!];
    if (FINITE.has(tag) && !isReduced(tokens, at)) return true;
    if (text === ',' || tag === QUOTED || tag === ':' || tag === 'CC' || tag === 'TO') return false;
    if (RELATIVE.has(lower) || (SUBORDINATOR.has(lower) && tag !== 'IN')) return false;
    if (/^(?:NN|CD)/.test(before.tag) && /^(?:DT|PRP|EX)/.test(tag)) return false;
  }
  return false;
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
