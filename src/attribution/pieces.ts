import type { Token } from '../core/layers.ts';
import { tagAt, textAt, tokenAt } from '../text/token-at.ts';
import { CONTENT, isEmpty, withoutTail } from './contents.ts';
import { QUOTED } from './statement.ts';
import { tagsOf } from './tag-sets.ts';
import { isFiniteVerb, type Range, setOf } from './word-classes.ts';

/** How far behind its cue a quotation may go on: `…,” he said at a rally in the capital, “…`. */
const REACH = 24;

const DASH = setOf('— – ―');

/**
 * What is said before the subject of a cue, or before an inverted cue: what a comma, a dash or marks close.
 * @param bare takes a piece without a verb, which stands behind the cue: `The bridge, said Adams, is safe`.
 */
export function pieceBefore(tokens: readonly Token[], end: number, floor: number, bare = false): Range | null {
  const mark = tokenAt(tokens, end - 1);
  if (mark === undefined || (mark.text !== ',' && mark.tag !== QUOTED && !DASH.has(mark.text))) return null;
  const from = floor > 0 ? behindClause(tokens, floor, end) : 0;
  const to = withoutTail(tokens, from, end);
  if (to <= from || to - from > CONTENT) return null;
  return bare || mark.tag === QUOTED || hasVerb(tokens, from, to) ? { from, to } : null;
}

/** `In Ohio, he said` has nothing before its comma that someone could have said. */
function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { tag } = tokens[at]!;
    if (isFiniteVerb(tag) || tag === 'VB' || tag === 'VBN' || tag === QUOTED) return true;
  }
  return false;
}

/** Behind the first comma or marks after another report. */
function behindClause(tokens: readonly Token[], floor: number, end: number): number {
  for (let at = floor; at < end - 1; at++) {
    if (tokens[at]!.tag === QUOTED) return at;
    if (tokens[at]!.text === ',') return tokens[at + 1]!.tag === 'CC' ? at + 2 : at + 1;
  }
  return floor;
}

/** Whether a piece right before a subject ends in marks as a quotation does, with a comma or a stop: it is said for certain. */
export const endsInMarks = (tokens: readonly Token[], { from, to }: Range): boolean =>
  tokens[to - 1]!.tag === QUOTED && (tokens[to - 1]!.text !== '“”' || textAt(tokens, to) === ',' || to - from === 1);

/** Only leads to what is said: `To answer the question, he writes, “…”`. */
export const isLead = (tokens: readonly Token[], { from, to }: Range): boolean =>
  LEADS.has(tokens[from]!.tag) && joinedMarks(tokens, from, to) < 0;
const LEADS = tagsOf('IN TO VBG WRB RB');

/** The first marks in a range, or -1. */
function joinedMarks(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (tokens[at]!.tag === QUOTED) return at;
  return -1;
}

const OPENS_OTHER = tagsOf('VBG IN CC WDT WP WP$ WRB RB RBR RBS QUOTED TO');
/** What goes on behind a cue amid its sentence: `The bridge, Adams said, is safe`; not `…, Adams said, citing figures`. */
export function restBehind(tokens: readonly Token[], comma: number, inverted: boolean): Range | null {
  const first = tokens[comma + 1];
  if (textAt(tokens, comma) !== ',' || !first) return null;
  if (inverted ? !isFiniteVerb(first.tag) : OPENS_OTHER.has(first.tag)) return null;
  const to = withoutTail(tokens, comma + 1, Math.min(tokens.length, comma + CONTENT));
  for (let at = comma + 1; at < to; at++) if (isFiniteVerb(tokens[at]!.tag)) return { from: comma + 1, to };
  return null;
}

/** What goes on behind the cue: `…,” he said, “…`, `…,” he said, but “…`, `…,” he said at a rally, “…`. */
export function pieceBehind(tokens: readonly Token[], from: number, certain: boolean): Range | null {
  if (!isEmpty(tokens, from) && !certain) return null;
  if (tagAt(tokens, from) === QUOTED) return { from, to: from + 1 };
  for (let at = from; at < tokens.length && at < from + REACH; at++) {
    const { text, tag } = tokens[at]!;
    if (text === ',' || text === ';' || text === ':') {
      const quoted = joined(tokens, at + 1);
      if (quoted >= 0) return { from: at + 1, to: quoted + 1 };
      if (text === ';' || (at === from && !certain)) return null;
    }
    if (isFiniteVerb(tag) || tag === QUOTED || tag === 'VBG' || tag === '.') return null;
  }
  return null;
}

/** The marks that follow a position, a `but` or an `and still` between. */
function joined(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + 3 && at < tokens.length; at++) {
    if (tokens[at]!.tag === QUOTED) return at;
    if (tokens[at]!.tag !== 'CC' && tokens[at]!.tag !== 'RB') return -1;
  }
  return -1;
}
