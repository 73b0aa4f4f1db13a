import type { Token } from '../core/layers.ts';
import { lowerAt, tagAt } from '../text/token-at.ts';
import { DIGIT, LETTER, PAUSE } from '../text/token-shape.ts';
import { QUOTED } from './statement.ts';
import { tagsOf } from './tag-sets.ts';
import {
  COMPLEMENTIZER,
  isFiniteVerb,
  isNoun,
  isOf,
  isPersonal,
  isProper,
  type Range,
  SUBORDINATOR,
  setOf,
  TIME,
} from './word-classes.ts';

/** What is reported: where it starts and whether `that` or marks show it. */
export interface Content extends Range {
  /** A complementizer, a colon or marks open it: it is certain to be a content. */
  explicit: boolean;
}

/** How far behind a cue its content may start: `told reporters in the capital on Monday that`. */
const REACH = 24;

/** @returns the index behind `told reporters in Ohio on Monday`; the same index when nothing of the kind stands there. */
export function behindAddressee(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at < from + REACH) {
    const { tag, text } = tokens[at]!;
    if (text === ',' || text === '.' || tag === ':' || tag === QUOTED) break;
    if (isFiniteVerb(tag) || OPENS_CLAUSE.has(tag) || isOf(tokens[at]!, COMPLEMENTIZER)) break;
    if (at > from && isNominal(tokens[at - 1]!.tag) && startsNoun(tokens, at)) break;
    at++;
  }
  return at;
}

const OPENS_CLAUSE = tagsOf('WRB WP WDT TO');
const isNominal = (tag: string): boolean => isNoun(tag) || isPersonal(tag) || tag === 'CD';
const opensNoun = (tag: string): boolean => tag === 'DT' || tag === 'EX' || isPersonal(tag);

function startsNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (opensNoun(token.tag)) return true;
  const before = tokens[at - 1]!;
  return isProper(token.tag) && before.tag === 'NNS' && !isOf(token, TIME) && !isOf(before, TIME);
}

/** Skips `Friday`, `later`, `on Monday`, `in a statement`: what says when and where it was said. */
export function behindTime(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const { lower, tag } = tokens[at]!;
    if (isOf(tokens[at]!, TIME)) at++;
    else if ((lower === 'last' || lower === 'this' || lower === 'next') && isModified(tokens[at + 1])) at += 2;
    else if (tag === 'IN' && isSetting(tokens, at)) at = behindSetting(tokens, at + 1);
    else break;
  }
  return at;
}

const isModified = (token: Token | undefined): boolean =>
  token !== undefined && (isNoun(token.tag) || token.tag.startsWith('JJ'));

const SETTINGS = setOf('on in at during to via through by from with after of before');
const isSetting = (tokens: readonly Token[], at: number): boolean => SETTINGS.has(tokens[at]!.lower);

/** Behind the noun phrase of a preposition; up to a new noun phrase, a verb or a mark. */
function behindSetting(tokens: readonly Token[], from: number): number {
  let at = from;
  for (; at < tokens.length && at < from + 10; at++) {
    const { tag, text } = tokens[at]!;
    if (text === ',' || text === '.' || tag === ':' || tag === QUOTED || tag === 'IN') break;
    if (isOf(tokens[at]!, COMPLEMENTIZER)) break;
    if (isFiniteVerb(tag) || tag === 'WRB' || tag === 'TO') break;
    if (at > from && opensNoun(tag)) break;
    if (at > from && isOf(tokens[at - 1]!, TIME)) break;
  }
  return at;
}

const PAUSES = '.,;:—–―';

/** Whether nothing is reported behind a cue: the sentence ends, or a comma, or a quotation opens. */
export function isEmpty(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  if (token === undefined || token.tag === QUOTED) return true;
  if ((token.shape & (LETTER | DIGIT)) !== 0) return false;
  return PAUSES.includes(token.text[0]!) || token.text.startsWith('--');
}

/** Where the content of a cue starts that stands before it. @returns null when nothing follows. */
export function contentAfter(
  tokens: readonly Token[],
  from: number,
  tells: boolean,
  clausal: boolean,
): { from: number; explicit: boolean } | null {
  const start = tells ? behindAddressee(tokens, from) : from;
  if (tells && tagAt(tokens, start) === 'TO' && start > from) return { from: start, explicit: true };
  const that = clausal && (tells || opensSetting(tokens, start)) ? complementizer(tokens, start) : -1;
  if (that >= 0) return { from: that, explicit: true };
  const behind = behindTime(tokens, start);
  const mark = tokens[behind];
  if (mark === undefined) return null;
  const joint = mark.text === ',' || mark.tag === ':';
  if (joint && tagAt(tokens, behind + 1) === QUOTED) return { from: behind + 1, explicit: true };
  if (mark.tag === ':' && mark.text === ':' && behind + 1 < tokens.length) return { from: behind + 1, explicit: true };
  if (mark.tag === QUOTED) return { from: behind, explicit: true };
  if (joint || mark.text === '.' || mark.text === ';') return null;
  // "said on Monday the bridge": the time is skipped only when a clause stands behind it.
  return { from: startsClause(tokens, behind) ? behind : start, explicit: false };
}

/** The `that` of a cue: behind no verb of another clause. */
function complementizer(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length && at < from + REACH; at++) {
    const { lower, tag, text } = tokens[at]!;
    if (lower === 'that' && (tag === 'IN' || tag === 'WDT' || at === from) && !(at > from && tag === 'DT')) return at;
    if (at === from && isOf(tokens[at]!, COMPLEMENTIZER)) return at;
    if (isFiniteVerb(tag) || tag === QUOTED || tag === ':' || text === '.') return -1;
    if (text === ',' && lowerAt(tokens, at + 1) !== 'that') return -1;
    if (at > from && tag === 'PRP') return -1;
  }
  return -1;
}

const SETS = tagsOf('IN RB RBR RBS , WDT WP WP$ WRB');
/** Only a setting may stand between a cue and its `that`; behind a noun phrase it is another's. */
function opensSetting(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (SETS.has(token.tag) || isOf(token, COMPLEMENTIZER | TIME));
}

/** Whether a noun phrase with its verb stands at `from`. */
export function startsClause(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + 12; at++) {
    const { tag, text } = tokens[at]!;
    if (isFiniteVerb(tag)) return at > from;
    if (tag === 'VBN' && isPast(tokens, from, at)) return true;
    if (text === ',' || text === '.' || tag === ':') return false;
  }
  return false;
}

/** `40 people died`: tagged as a participle though nothing but its noun stands before it; not so `in a letter signed by Adams`. */
const isPast = (tokens: readonly Token[], from: number, at: number): boolean =>
  at > from && isNoun(tokens[at - 1]!.tag) && tokens[from]!.tag !== 'IN';

/** The longest content of one cue, in tokens; what goes on behind is a list or no language. */
export const CONTENT = 240;

/** Words that open a clause of the author's behind a comma: `…, though she added`. */
const CUTS = setOf('while though although whereas according adding noting saying');

/** The end of a content: of the statement, or where the author goes on. */
export function contentEnd(tokens: readonly Token[], from: number, object: boolean): number {
  const limit = Math.min(tokens.length, from + CONTENT);
  let list: boolean | null = object ? false : null;
  let at = from;
  for (; at < limit; at++) {
    const { text, tag, shape } = tokens[at]!;
    if (tag !== QUOTED && at > from && at <= from + 2 && isWholly(tokens, from, at)) break;
    if (object && at > from && endsObject(tokens[at]!)) break;
    if ((shape & PAUSE) === 0) continue;
    if (text === ';') {
      list ??= isList(tokens, from, limit);
      if (!list) break;
    }
    if (text === ',' && (CUTS.has(lowerAt(tokens, at + 1)) || turns(tokens, from, at + 1))) break;
  }
  return withoutTail(tokens, from, at);
}

/** `…, but the mayor disagreed`: the author goes on; not so where the same one is spoken of: `she hoped to win, but she knew that …`. */
const turns = (tokens: readonly Token[], from: number, at: number): boolean =>
  lowerAt(tokens, at) === 'but' && lowerAt(tokens, at + 1) !== tokens[from]!.lower && startsClause(tokens, at + 1);

const BEHIND_OBJECT = setOf('while after before because');
const endsObject = (token: Token): boolean =>
  token.text === ',' || token.tag === 'WRB' || (isOf(token, SUBORDINATOR) && BEHIND_OBJECT.has(token.lower));

/** Two semicolons make a list, whose items are all said: `that Ford sold 10 million; Fiat sold 3 million; Volvo sold 2 million`. */
function isList(tokens: readonly Token[], from: number, limit: number): boolean {
  let semicolons = 0;
  for (let at = from; at < limit && semicolons < 2; at++) if (tokens[at]!.text === ';') semicolons++;
  return semicolons === 2;
}

/** Whether a content is only marks so far: `stated that “…”, with others agreeing`. */
const isWholly = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[to - 1]!.tag === QUOTED && (to - from === 1 || (to - from === 2 && tokens[from]!.lower === 'that'));

/** Leaves out the closing stop and what else hangs at the end. */
export function withoutTail(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && isTail(tokens[end - 1]!.text)) end--;
  return end;
}

const TAILS = setOf('. , ; : — – ― - --');
const isTail = (text: string): boolean => text.length <= 2 && TAILS.has(text);
