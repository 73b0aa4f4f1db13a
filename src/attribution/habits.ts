import type { Token } from '../core/layers.ts';
import { CAPITAL } from '../text/token-shape.ts';
import { AskedWords } from './asked-words.ts';
import { type Habits, opens } from './capitals.ts';
import { opensWord } from './characters.ts';
import { type NameWords, OPENER } from './name-words.ts';
import { setOf } from './word-classes.ts';

/** Learns what the capitals of a document mean. Linear in the tokens, each of which is looked at twice. */
export function readHabits(text: string, sentences: readonly (readonly Token[])[], words: NameWords): Habits {
  const headline: boolean[] = [];
  const capitals: number[] = [];
  const firstCapital = [0];
  const asked = new AskedWords();
  for (let n = 0; n < sentences.length; n++) {
    const tokens = sentences[n]!;
    const first = capitals.length;
    for (let at = 0; at < tokens.length; at++) if ((tokens[at]!.shape & CAPITAL) !== 0) capitals.push(at);
    firstCapital.push(capitals.length);
    const titled = isHeadline(text, tokens, capitals.length - first);
    headline.push(titled);
    for (let c = first; c < capitals.length; c++) {
      const at = capitals[c]!;
      if (titled || (opens(tokens, at) && (words.of(tokens[at]!) & OPENER) === 0)) asked.add(tokens[at]!);
    }
  }
  return { capitals, firstCapital, headline, ...useOf(asked, sentences, headline) };
}

/** How the words asked for stand elsewhere, headlines left out. */
function useOf(
  asked: AskedWords,
  sentences: readonly (readonly Token[])[],
  headline: readonly boolean[],
): Pick<Habits, 'amid' | 'small'> {
  const amid = new Set<string>();
  const small = new Set<string>();
  for (let n = 0; n < sentences.length; n++) {
    if (headline[n]) continue;
    const tokens = sentences[n]!;
    for (let at = asked.next(tokens, 0); at >= 0; at = asked.next(tokens, at + 1)) {
      const token = tokens[at]!;
      if ((token.shape & CAPITAL) === 0) small.add(token.lower);
      else if (!opens(tokens, at)) amid.add(token.lower);
    }
  }
  return { amid, small };
}

/** Of the words of a headline nine in ten have a capital, small ones apart; running text is far below that. */
const CAPITALS_FOR_ONE_SMALL = 9;
const FEWEST = 3;
const SMALL = setOf(
  'a an the and or but nor of in on at by for with from to into over after before about against than as is its up off via vs',
);

/** @param found how many of its tokens have a capital: few tell without a look at the other words. */
function isHeadline(text: string, tokens: readonly Token[], found: number): boolean {
  if (found < FEWEST) return false;
  let others = 0;
  let capitals = 0;
  let first = true;
  for (const token of tokens) {
    if (!opensWord(text.charCodeAt(token.start))) continue;
    if (!first && token.end - token.start > 1 && !SMALL.has(token.lower)) {
      if ((token.shape & CAPITAL) !== 0) capitals++;
      else if (++others * CAPITALS_FOR_ONE_SMALL > found) return false;
    }
    first = false;
  }
  return capitals + others >= FEWEST && capitals >= CAPITALS_FOR_ONE_SMALL * others;
}
