import type { Token } from '../core/layers.ts';
import type { Phrase } from './phrase.ts';
import {
  ADVERB,
  BEFORE_NOUN,
  FINITE,
  isOf,
  LONGEST,
  MODIFIED,
  NOUN,
  STANDS_ALONE,
  type Tagged,
} from './phrase-tags.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const tagAt = (tokens: readonly Token[], n: number): string => (n < tokens.length ? tokens[n]!.tag : '');
const touches = (tokens: readonly Token[], n: number): boolean => tokens[n]!.end === tokens[n + 1]?.start;

/** The noun phrase that starts at a token, null without one. */
export function nounPhrase(line: Tagged, start: number): Phrase | null {
  const { tokens } = line;
  let head = -1;
  let at = start;
  for (; at < tokens.length && at < start + LONGEST; at++) {
    if (!belongs(line, at, head, start)) break;
    if (isOf(line, at, NOUN)) head = at;
  }
  // "Iran 's" with nothing after it, "the company -": what trails is not part of the phrase.
  if (head >= 0) return { kind: 'noun', start, end: end(tokens, head, at), head, finite: false };
  const last = at - 1;
  if (last < start) return isOf(line, start, STANDS_ALONE) ? alone(start, start) : null;
  return isOf(line, last, STANDS_ALONE) || (last > start && tokens[last]!.tag.startsWith('J'))
    ? alone(start, last)
    : null;
}

const alone = (start: number, head: number): Phrase => ({ kind: 'noun', start, end: head + 1, head, finite: false });

/** A name keeps its number (`iPhone 14`, `TA-125`). */
function end(tokens: readonly Token[], head: number, limit: number): number {
  let last = head + 1;
  if (!tokens[head]!.tag.startsWith('NNP')) return last;
  for (let n = last; n < limit; n++) {
    if (tokens[n]!.tag === 'CD') last = n + 1;
    else if (tokens[n]!.tag !== ':') break;
  }
  return last;
}

function belongs(line: Tagged, at: number, head: number, start: number): boolean {
  const { tokens } = line;
  const { tag } = tokens[at]!;
  if (at === start) return tag !== 'POS' && (isOf(line, at, BEFORE_NOUN) || opens(line, at));
  if (head === at - 1)
    return followsNoun(line, at) && !(head === start && partsName(tokens, at)) && !endsOpening(line, start, at);
  if (tag === 'DT' || tag === 'PRP$') return tokens[at - 1]!.tag === 'PDT';
  return isOf(line, at, BEFORE_NOUN) || modifies(line, at);
}

/** What may open a noun phrase besides the words that always do: `very large apps`, `used phones`. */
const opens = (line: Tagged, at: number): boolean =>
  isOf(line, at, ADVERB) && isOf(line, at + 1, MODIFIED) && nounWithin(line, at + 1);

/** What may stand inside one, before its noun: `a rising tide`, `free, independent media`, `5 per cent`, `10-15`. */
function modifies(line: Tagged, at: number): boolean {
  const { tokens } = line;
  const { tag, text, lower } = tokens[at]!;
  if (tag === 'VBG') return isOf(line, at + 1, NOUN) && tokens[at - 1]!.tag !== 'NNS';
  if (tag === ',') return tokens[at - 1]!.tag === 'JJ' && tagAt(tokens, at + 1) === 'JJ' && nounWithin(line, at + 1);
  if (tag === ':' || text === '/' || tag === 'SYM') return touches(tokens, at - 1) && touches(tokens, at);
  return (lower === 'per' && tokens[at + 1]?.lower === 'cent') || opens(line, at);
}

/** After a noun the phrase goes on with another noun, a possessive, a joined part, or the number of a name. */
function followsNoun(line: Tagged, at: number): boolean {
  const { tokens } = line;
  const token = tokens[at]!;
  if (token.tag === 'POS') return true;
  if (token.tag === 'CD') return tokens[at - 1]!.tag.startsWith('NNP');
  if (token.tag === ':' || token.text === '/') return touches(tokens, at - 1) && touches(tokens, at);
  if (token.text === '&') return tokens[at - 1]!.tag.startsWith('NNP') && tagAt(tokens, at + 1).startsWith('NNP');
  // "last season Chris Wood": a point of time ends before a name.
  if (token.tag === 'NNP' && tokens[at - 1]!.tag === 'NN' && TIME.has(tokens[at - 1]!.lower)) return false;
  return isOf(line, at, NOUN);
}
/** `said Tuesday Acme would`: a day that opens a phrase ends before a name; but `Monday Night Football`. */
const partsName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.tag === 'NNP' && DAY.has(tokens[at - 1]!.lower) && tokens[at]!.lower !== 'night';
const DAY = words('monday tuesday wednesday thursday friday saturday sunday');
/** Stretches and points of time that stand beside a subject without a joint: `dealers last year sold`. */
export const TIME = words(
  'season year month week weekend night morning afternoon evening today yesterday tomorrow tonight',
);

/** `To that end Ada Park said`, `As a result sales fell`: what opens a sentence behind a preposition ends before its subject, comma or not. */
function endsOpening(line: Tagged, start: number, at: number): boolean {
  const { tokens } = line;
  if (start < 1 || start > 2 || !isOf(line, at, NOUN) || !/^(?:IN|TO)$/.test(tokens[start - 1]!.tag)) return false;
  if (start === 2 && !/^(?:IN|VBG|RB|JJ)$/.test(tokens[0]!.tag)) return false;
  if (at - start <= 2 && LINKS.has(tokens[at - 1]!.lower)) return true;
  if (tokens[at]!.tag !== 'NNP' || !/^NNS?$/.test(tokens[at - 1]!.tag) || OPENS_CLAUSE.has(tokens[start - 1]!.lower))
    return false;
  let n = at;
  while (tagAt(tokens, n) === 'NNP' || (n > at && tagAt(tokens, n) === 'RB')) n++;
  return isOf(line, n, FINITE);
}
/** Nouns of phrases that link a sentence to the one before. */
const LINKS = words('result contrast example instance addition fact comparison turn end');
const OPENS_CLAUSE = words('after before since until till as while if because although though once when that than');

/** How far a modifier may stand before its noun. */
const MODIFIERS = 4;
function nounWithin(line: Tagged, from: number): boolean {
  for (let n = from; n < from + MODIFIERS; n++) {
    if (isOf(line, n, NOUN)) return true;
    if (!isOf(line, n, BEFORE_NOUN | ADVERB)) return false;
  }
  return false;
}
