import type { Token } from '../core/layers.ts';
import { QUOTED } from './statements.ts';
import type { Range } from './word-classes.ts';

/** What is reported: where it starts and whether `that` or marks show it. */
export interface Content extends Range {
  /** A complementizer, a colon or marks open it: it is certain to be a content. */
  explicit: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const COMPLEMENTIZER = set('that whether if how why what where who');
const TIME = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later recently then again once also now previously repeatedly publicly',
);
const FINITE = set('VBD VBZ VBP MD');
/** How far behind a cue its content may start: `told reporters in the capital on Monday that`. */
const REACH = 24;

/** @returns the index behind `told reporters in Ohio on Monday`; the same index when nothing of the kind stands there. */
export function behindAddressee(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at < from + REACH) {
    const { tag, lower, text } = tokens[at]!;
    if (text === ',' || text === '.' || tag === ':' || tag === QUOTED) break;
    if (/^(?:VBD|VBZ|VBP|MD|WRB|WP|WDT|TO)$/.test(tag) || COMPLEMENTIZER.has(lower)) break;
    if (at > from && startsNoun(tokens, at) && /^(?:NN|PRP|CD)/.test(tokens[at - 1]!.tag)) break;
    at++;
  }
  return at;
}

const startsNoun = (tokens: readonly Token[], at: number): boolean => {
  const [{ tag, lower }, before] = [tokens[at]!, tokens[at - 1]!];
  if (/^(?:DT|PRP|PRP\$|EX)$/.test(tag)) return true;
  return tag.startsWith('NNP') &&
    !before.tag.startsWith('NNP') &&
    before.tag !== 'JJ' &&
    !TIME.has(lower) &&
    !TIME.has(before.lower)
    ? before.tag === 'NNS'
    : false;
};

/** Skips `Friday`, `later`, `on Monday`, `in a statement`: what says when and where it was said. */
export function behindTime(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const { lower, tag } = tokens[at]!;
    if (TIME.has(lower)) at++;
    else if ((lower === 'last' || lower === 'this' || lower === 'next') && /^(?:NN|JJ)/.test(tokens[at + 1]?.tag ?? ''))
      at += 2;
    else if (tag === 'IN' && isSetting(tokens, at)) at = behindSetting(tokens, at + 1);
    else break;
  }
  return at;
}

const SETTINGS = set('on in at during to via through by from with after of before');
const isSetting = (tokens: readonly Token[], at: number): boolean => SETTINGS.has(tokens[at]!.lower);

/** Behind the noun phrase of a preposition; up to a new noun phrase, a verb or a mark. */
function behindSetting(tokens: readonly Token[], from: number): number {
  let at = from;
  for (; at < tokens.length && at < from + 10; at++) {
    const { tag, lower, text } = tokens[at]!;
    if (text === ',' || text === '.' || tag === ':' || tag === QUOTED || tag === 'IN' || COMPLEMENTIZER.has(lower))
      break;
    if (/^(?:VBD|VBZ|VBP|MD|WRB|TO)$/.test(tag)) break;
    if (at > from && /^(?:DT|PRP|PRP\$|EX)$/.test(tag)) break;
    if (at > from && TIME.has(tokens[at - 1]!.lower)) break;
  }
  return at;
}

/** Whether nothing is reported behind a cue: the sentence ends, or a comma, or a quotation opens. */
export function isEmpty(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  return token === undefined || /^[.,;:—–―]|^--/.test(token.text) || token.tag === QUOTED;
}

/** Where the content of a cue starts that stands before it. @returns null when nothing follows. */
export function contentAfter(
  tokens: readonly Token[],
  from: number,
  tells: boolean,
  clausal: boolean,
): { from: number; explicit: boolean } | null {
  const start = tells ? behindAddressee(tokens, from) : from;
  if (tells && tokens[start]?.tag === 'TO' && start > from) return { from: start, explicit: true };
  const that = clausal && (tells || opensSetting(tokens, start)) ? complementizer(tokens, start) : -1;
  if (that >= 0) return { from: that, explicit: true };
  const behind = behindTime(tokens, start);
  const mark = tokens[behind];
  if (mark === undefined) return null;
  const joint = mark.text === ',' || mark.tag === ':';
  if (joint && tokens[behind + 1]?.tag === QUOTED) return { from: behind + 1, explicit: true };
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
    if (at === from && COMPLEMENTIZER.has(lower)) return at;
    if (FINITE.has(tag) || tag === QUOTED || tag === ':' || text === '.') return -1;
    if (text === ',' && tokens[at + 1]?.lower !== 'that') return -1;
    if (at > from && /^(?:PRP|EX)$/.test(tag) && tag === 'PRP') return -1;
  }
  return -1;
}

/** Only a setting may stand between a cue and its `that`; behind a noun phrase it is another's. */
function opensSetting(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (/^(?:IN|RB|,|W)/.test(token.tag) || COMPLEMENTIZER.has(token.lower) || TIME.has(token.lower))
  );
}

export function startsClause(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + 12; at++) {
    const { tag, text } = tokens[at]!;
    if (FINITE.has(tag)) return at > from;
    if (text === ',' || text === '.' || tag === ':') return false;
  }
  return false;
}

/** The longest content of one cue, in tokens; what goes on behind is a list or no language. */
export const CONTENT = 240;

/** Words that open a clause of the author's behind a comma: `…, though she added`. */
const CUTS = set('while though although whereas according adding noting saying');

/** The end of a content: of the statement, or where the author goes on. */
export function contentEnd(tokens: readonly Token[], from: number, object: boolean): number {
  const limit = Math.min(tokens.length, from + CONTENT);
  const list = !object && isList(tokens, from, limit);
  let at = from;
  for (; at < limit; at++) {
    const { text, tag, lower } = tokens[at]!;
    if (at > from && tokens[at - 1]!.tag === QUOTED && isWholly(tokens, from, at) && tag !== QUOTED) break;
    if (
      (text === ';' && !list) ||
      (object && at > from && (text === ',' || tag === 'WRB' || /^(?:while|after|before|because)$/.test(lower)))
    )
      break;
    if (text === ',' && CUTS.has(tokens[at + 1]?.lower ?? '')) break;
  }
  return withoutTail(tokens, from, at);
}

/** Two semicolons make a list, whose items are all said: `that Ford sold 10 million; Fiat sold 3 million; Volvo sold 2 million`. */
function isList(tokens: readonly Token[], from: number, limit: number): boolean {
  let semicolons = 0;
  for (let at = from; at < limit && semicolons < 2; at++) if (tokens[at]!.text === ';') semicolons++;
  return semicolons === 2;
}

/** Whether a content is only marks so far: `stated that “…”, with others agreeing`. */
const isWholly = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from === 1 || (to - from === 2 && tokens[from]!.lower === 'that');

/** Leaves out the closing stop and what else hangs at the end. */
export function withoutTail(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && /^(?:[.,;:—–―-]|--)$/.test(tokens[end - 1]!.text)) end--;
  return end;
}
