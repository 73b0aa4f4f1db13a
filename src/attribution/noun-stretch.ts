import type { Token } from '../core/layers.ts';
import { tagAt } from '../text/token-at.ts';
import { QUOTED } from './statement.ts';
import { tagsOf } from './tag-sets.ts';
import {
  AUXILIARY,
  classOf,
  DAY,
  isFiniteVerb,
  isNoun,
  isOf,
  isPersonal,
  isProper,
  isVerb,
  OPENS_NOUN,
  REACH,
  RELATIVE,
  SUBORDINATOR,
  setOf,
} from './word-classes.ts';

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
  const { tag, text } = tokens[at - 1]!;
  if (text === ',' || tag === ':' || text === ';' || text === '.') return -1;
  if (tag === QUOTED) return isInName(tokens, at - 1) ? at - 1 : -1;
  if (tag === ')') return openBracket(tokens, at - 1, floor);
  if (tag === 'CC') return joinsNouns(tokens, at - 1, floor) ? at - 1 : -1;
  if (tag !== 'DT' && isOf(tokens[at - 1]!, SUBORDINATOR | RELATIVE)) return -1;
  if (isReduced(tokens, at - 1)) return at - 1;
  if (isFiniteVerb(tag) || (tag === 'VB' && tagAt(tokens, at - 2) === 'MD'))
    return relativeBefore(tokens, at - 1, floor);
  return tag === 'VBG' && !HOLDS_PARTICIPLE.has(tagAt(tokens, at - 2)) ? -1 : at - 1;
}

/** What may stand before an `-ing` that goes on with its noun phrase. */
const HOLDS_PARTICIPLE = tagsOf('NN NNS NNP NNPS PRP PRP$ POS JJ JJR JJS VBG');
const PARTICIPLE = /(?:ed|held|made|sent|led|taken|seen|given|written|done|built|sold|shown)$/;

/** `A poll released in August found`: a participle that hangs on its noun, though it may be tagged as the verb of a clause. */
export function isReduced(tokens: readonly Token[], at: number): boolean {
  const { tag, lower } = tokens[at]!;
  if (tag !== 'VBD' && tag !== 'VBN') return false;
  const before = tokens[at - 1]?.tag;
  const next = tokens[at + 1];
  return (
    (before === 'NN' || before === 'NNS') &&
    next !== undefined &&
    (next.tag === 'IN' || isOf(next, DAY) || BEHIND_PARTICIPLE.has(next.lower)) &&
    !isOf(next, SUBORDINATOR) &&
    PARTICIPLE.test(lower)
  );
}
const BEHIND_PARTICIPLE = setOf('by last this');

/** How far the verb may stand behind a participle on its subject. */
const VERB_WITHIN = 12;

/** Whether the stretch goes on to a finite verb before another noun phrase begins: `released in August found`, not `said in August the bridge was`. */
export function verbFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + VERB_WITHIN; at++) {
    const { tag, text } = tokens[at]!;
    if (isFiniteVerb(tag) && !isReduced(tokens, at)) return true;
    if (text === ',' || tag === QUOTED || tag === ':' || tag === 'CC' || tag === 'TO') return false;
    const word = classOf(tokens[at]!);
    if ((word & RELATIVE) !== 0 || ((word & SUBORDINATOR) !== 0 && tag !== 'IN')) return false;
    if (isCounted(tokens[at - 1]!.tag) && (tag === 'DT' || tag === 'EX' || isPersonal(tag))) return false;
  }
  return false;
}

const isCounted = (tag: string): boolean => isNoun(tag) || tag === 'CD';

/** `MSNBC’s “Morning Joe”`, `Marcia “Cia” Price`: marks inside a noun phrase. */
export const isInName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '“”' &&
  (LEADS_TO_NAME.has(tagAt(tokens, at - 1)) || (isProper(tagAt(tokens, at - 1)) && isProper(tagAt(tokens, at + 1))));
const LEADS_TO_NAME = tagsOf('DT POS JJ PRP$');

const BEFORE_RELATIVE = tagsOf('NN NNS NNP NNPS ) CD DT');
const IN_RELATIVE = tagsOf('RB RBR RBS PRP PRP$ NN NNS NNP NNPS DT');
/** The `who` of a verb inside a relative clause, or -1: `the man [who] lives there said`. */
export function relativeBefore(tokens: readonly Token[], verb: number, floor: number): number {
  for (let at = verb - 1; at >= floor && at > verb - 5; at--) {
    const word = classOf(tokens[at]!);
    if ((word & RELATIVE) !== 0 && at > floor && BEFORE_RELATIVE.has(tokens[at - 1]!.tag)) return at;
    if ((word & AUXILIARY) === 0 && !IN_RELATIVE.has(tokens[at]!.tag)) return -1;
  }
  return -1;
}

export const openBracket = (tokens: readonly Token[], close: number, floor: number): number => {
  for (let at = close - 1; at >= floor && at > close - 12; at--) if (tokens[at]!.tag === '(') return at;
  return -1;
};

const ENDS_NOUN = tagsOf('NN NNS NNP NNPS PRP PRP$ POS CD )');
/** `Trump and Pence said`, but not `met Pence and Trump said`: a verb before the first noun makes it two clauses. */
function joinsNouns(tokens: readonly Token[], and: number, floor: number): boolean {
  if (!ENDS_NOUN.has(tagAt(tokens, and - 1)) || !OPENS_NOUN.has(tagAt(tokens, and + 1))) return false;
  for (let at = and - 1; at >= floor && at > and - 8; at--) {
    const { tag, text } = tokens[at]!;
    if (isVerb(tag) || tag === 'MD' || tag === 'TO') return false;
    if (text === ',' || tag === 'CC' || tag === ':') break;
  }
  return true;
}
