import type { WordClass } from './lexicon.ts';
import { CAPITAL, SMALL, type TagWord } from './tag-word.ts';

/**
 * Writes the class of each of a sentence's first `count` words, before its neighbours are looked at:
 * from the lexicon, else from its spelling.
 */
export function classify(words: readonly TagWord[], count: number, classes: WordClass[]): void {
  const headline = isHeadline(words, count);
  let at = headline ? 0 : classifyOpening(words, count, classes);
  for (; at < count; at++) classes[at] = headline ? words[at]!.byPlace : words[at]!.within;
}

/** Marks before the first word, `“`, leave the sentence as unopened as it was. @returns how many words open the sentence. */
function classifyOpening(words: readonly TagWord[], count: number, classes: WordClass[]): number {
  for (let at = 0; at < count; at++) {
    const word = words[at]!;
    // "Nick Hague", "Star Wars": a capital at the start, with another behind it, is part of a name.
    const isNamed = word.opensName !== null && at + 1 < count && words[at + 1]!.goesOnName;
    classes[at] = isNamed ? word.opensName : word.byPlace;
    if (!word.isMark) return at + 1;
  }
  return count;
}

/** More than three in four of the longer words with a capital: a headline, in which a capital says nothing. */
function isHeadline(words: readonly TagWord[], count: number): boolean {
  let [capitals, small] = [0, 0];
  for (let at = 0; at < count; at++) {
    const { long } = words[at]!;
    if (long === CAPITAL) capitals++;
    else if (long === SMALL) small++;
  }
  return capitals > 3 && capitals > 3 * small;
}
