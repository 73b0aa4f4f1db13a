import type { Token } from '../core/layers.ts';
import type { Phrase } from './phrase.ts';
import { ADVERB, FINITE, isOf, LONGEST, NOUN, type Tagged, TO, VERB } from './phrase-tags.ts';

/** Neither a verb nor what may stand before one in its group. */
export const mayOpenVerb = (line: Tagged, at: number): boolean => isOf(line, at, VERB | TO);

/** The verb group that starts at a token, null without one. */
export function verbGroup(line: Tagged, start: number): Phrase | null {
  const { tokens } = line;
  let at = start;
  let head = -1;
  if (isOf(line, at, TO)) at++;
  for (; at < tokens.length && at < start + LONGEST; at++) {
    const { tag } = tokens[at]!;
    // "used apps": a participle right before a noun is part of the noun's phrase, but not after a form of "be".
    if (isOf(line, at, VERB) && !(tag === 'VBN' && head < 0 && isOf(line, at + 1, NOUN))) {
      if (head >= 0 && !continuesGroup(tokens, head, tag)) break;
      head = at;
    } else if (!(isOf(line, at, ADVERB) && (head >= 0 || at > start) && leadsToVerb(line, at))) break;
  }
  if (head < 0) return null;
  return { kind: 'verb', start, end: head + 1, head, finite: makesClause(line, start, head) };
}

const AUXILIARY: ReadonlySet<string> = new Set(
  "be is are was were been being am have has had having do does did get gets got 's ’s 're ’re 've ’ve 'd ’d 'm ’m 'll ’ll".split(
    ' ',
  ),
);
const continuesGroup = (tokens: readonly Token[], head: number, tag: string): boolean =>
  tokens[head]!.tag === 'MD' || (AUXILIARY.has(tokens[head]!.lower) && tag !== 'MD' && tag !== 'VBZ' && tag !== 'VBP');

/** How many adverbs a verb group may hold in a row: `has not yet really been`. */
const ADVERBS = 4;
function leadsToVerb(line: Tagged, at: number): boolean {
  for (let n = at + 1; n <= at + ADVERBS; n++) {
    if (isOf(line, n, VERB)) return true;
    if (!isOf(line, n, ADVERB)) return false;
  }
  return false;
}

function makesClause(line: Tagged, start: number, head: number): boolean {
  for (let n = start; n <= head; n++) if (isOf(line, n, FINITE)) return true;
  return false;
}
