import type { Token } from '../core/layers.ts';
import { type Habits, maybeNoun, opens } from './capitals.ts';
import { isCapitalAt, opensWord } from './characters.ts';
import { setOf } from './word-classes.ts';
import { WordShapes } from './word-shapes.ts';

const NONE: readonly number[] = [];

/** Learns what the capitals of a document mean. Linear in the tokens, of which each is looked at twice. */
export function readHabits(text: string, sentences: readonly (readonly Token[])[]): Habits {
  const amid = new Set<string>();
  const asked = new Set<string>();
  const headline: boolean[] = [];
  const capitals: (readonly number[])[] = [];
  for (const tokens of sentences) {
    const found = capitalsOf(text, tokens);
    const titled = isHeadline(text, tokens, found);
    capitals.push(found);
    headline.push(titled);
    if (titled) continue;
    for (const at of found) {
      const token = tokens[at]!;
      if (!opens(tokens, at)) amid.add(token.lower);
      else if (maybeNoun(token)) asked.add(token.lower);
    }
  }
  return { capitals, headline, amid, small: smallOnes(text, sentences, headline, asked) };
}

function capitalsOf(text: string, tokens: readonly Token[]): readonly number[] {
  let found: number[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapitalAt(text, tokens[at]!.start)) continue;
    found ??= [];
    found.push(at);
  }
  return found ?? NONE;
}

/** Of the words asked for those that stand in small letters outside headlines. */
function smallOnes(
  text: string,
  sentences: readonly (readonly Token[])[],
  headline: readonly boolean[],
  asked: ReadonlySet<string>,
): ReadonlySet<string> {
  const small = new Set<string>();
  if (asked.size === 0) return small;
  const shapes = new WordShapes(asked);
  for (let n = 0; n < sentences.length; n++) {
    if (headline[n]) continue;
    for (const { start, end, lower } of sentences[n]!)
      if (shapes.mayHave(text, start, end) && !isCapitalAt(text, start) && asked.has(lower)) small.add(lower);
  }
  return small;
}

/** Of the words of a headline nine in ten have a capital, small ones apart; running text is far below that. */
const CAPITALS_FOR_ONE_SMALL = 9;
const FEWEST = 3;
const SMALL = setOf(
  'a an the and or but nor of in on at by for with from to into over after before about against than as is its up off via vs',
);

/** @param found its capitals: few of them tell without a look at the other words. */
function isHeadline(text: string, tokens: readonly Token[], found: readonly number[]): boolean {
  if (found.length < FEWEST) return false;
  let others = 0;
  let capitals = 0;
  let first = true;
  for (const token of tokens) {
    if (!opensWord(text.charCodeAt(token.start))) continue;
    if (!first && token.end - token.start > 1 && !SMALL.has(token.lower)) {
      if (isCapitalAt(text, token.start)) capitals++;
      else if (++others * CAPITALS_FOR_ONE_SMALL > found.length) return false;
    }
    first = false;
  }
  return capitals + others >= FEWEST && capitals >= CAPITALS_FOR_ONE_SMALL * others;
}
