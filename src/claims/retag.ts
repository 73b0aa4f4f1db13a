import type { Token } from '../core/layers.ts';
import type { GoverningVerbs } from '../text/subjects.ts';
import { type NounKinds, tokenAt } from './stretch.ts';

/** What tells a verb from a noun where their forms do not. */
export interface VerbLexicon {
  readonly nouns: NounKinds;
  readonly verbs: GoverningVerbs;
  /** Verbs that who gets so much stands behind: `fined the bank $5`. */
  readonly gives: ReadonlySet<string>;
  /** Verbs of speech that stand before who speaks: `said two sources`. */
  readonly says: ReadonlySet<string>;
  /** Verbs whose past is as their base: `cut`. */
  readonly unchanged: ReadonlySet<string>;
}

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBP', 'VBZ', 'MD']);
/** How many adverbs may stand between a subject and its verb. */
const ADVERBS = 3;

/**
 * A sentence says something by a finite verb. Where the tagger found none, the first word that can be one behind a noun is read
 * so: `a bath costs/NNS about $40`, `researchers looked/VBN at it`, `five countries spend/VB more`, `the firm cut/NN 40 jobs`.
 * @param tokens of one sentence; the word's tag is changed in place.
 */
export function findMainVerb(tokens: Token[], lexicon: VerbLexicon): void {
  for (let n = 0; n < tokens.length; n++) if (FINITE.has(tokens[n]!.tag)) return;
  for (let n = 1; n + 1 < tokens.length; n++) {
    const tag = verbTag(tokens, n, lexicon);
    if (tag === null) continue;
    tokens[n] = tagged(tokens[n]!, tag);
    return;
  }
}

function verbTag(tokens: readonly Token[], at: number, { nouns, unchanged }: VerbLexicon): string | null {
  const { tag, lower } = tokens[at]!;
  if (!MAY_BE.has(tag)) return null;
  let last = at - 1;
  while (last > 0 && last >= at - ADVERBS && tokens[last]!.tag === 'RB') last--;
  const before = tokens[last]!.tag;
  if (!before.startsWith('NN')) return null;
  const isModified = last < at - 1;
  if (tag === 'NN') return unchanged.has(lower) && opensObject(tokens, at + 1) ? 'VBD' : null;
  if (tag === 'VB') return 'VBP';
  if (tag === 'VBN') return (isModified || lower.endsWith('ed')) && tokens[at + 1]!.lower !== 'by' ? 'VBD' : null;
  if (isModified || takesObject(tokens, at, before)) return 'VBZ';
  return before === 'NN' && !nouns.modifier.has(lower) && isClosed(tokens) && opensObject(tokens, at + 1)
    ? 'VBZ'
    : null;
}
const MAY_BE: ReadonlySet<string> = new Set(['VBN', 'VB', 'NNS', 'NN']);

/** `the bar charges $40`, `the plan aims to cut`: what no noun in the plural is followed by. */
function takesObject(tokens: readonly Token[], at: number, before: string): boolean {
  const next = tokens[at + 1]!.tag === 'RB' ? at + 2 : at + 1;
  const tag = tokens[next]?.tag ?? '';
  if (tag === '$' || tag === 'CD') return true;
  if (before === 'NNS' || before === 'NNPS') return false;
  return tag === 'DT' || tag === 'PRP$' || (tag === 'TO' && tokens[next + 1]?.tag === 'VB');
}

/** `the law binds [companies]`, `the firm cut [forty old posts]` */
function opensObject(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + ADVERBS && BEFORE_NOUN.has(tokenAt(tokens, at)?.tag ?? '')) at++;
  return at > from + 2 || /^(?:NN|\$)/.test(tokenAt(tokens, at)?.tag ?? '');
}
const BEFORE_NOUN: ReadonlySet<string> = new Set(['DT', 'PRP$', 'CD', 'JJ', 'VBN']);

/** `will cool/JJ gas`, `could double/JJ output`, `would likely cost/NN more`: behind a modal and its adverbs stands a verb. */
export function asGoverned(tokens: Token[]): void {
  for (let n = 1; n + 2 < tokens.length; n++) if (tokens[n]!.tag === 'MD') governVerb(tokens, n);
}

function governVerb(tokens: Token[], modal: number): void {
  let at = modal + 1;
  while (at < tokens.length && at < modal + ADVERBS && (tokens[at]!.tag === 'RB' || tokens[at]!.lower === 'likely'))
    at++;
  const tag = tokenAt(tokens, at)?.tag;
  if (tag === 'JJ' || (tag === 'NN' && at > modal + 1)) tokens[at] = tagged(tokens[at]!, 'VB');
}

/** Headings have no stop, and mostly no verb. */
const isClosed = (tokens: readonly Token[]): boolean => /^(?:\.|'')$/.test(tokens.at(-1)!.tag);

/** `the 5-gallon bottles/VBZ of water`, `a three-hour recorded/VBD interview`: a measure joined by a hyphen stands before a noun. */
export function asMeasured(tokens: Token[], end: number): void {
  const token = tokens[end];
  if (token?.tag === 'VBZ') tokens[end] = tagged(token, 'NNS');
  else if (token?.tag === 'VBD' && tokens[end + 1]?.tag.startsWith('NN')) tokens[end] = tagged(token, 'VBN');
}

/** A token with another tag, of the one shape that tokens have. */
export const tagged = ({ text, lower, start, end, shape }: Token, tag: string): Token => ({
  text,
  lower,
  start,
  end,
  tag,
  shape,
});
