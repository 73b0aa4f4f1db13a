import { GOES_ON_NAME, LONG_CAPITAL, LONG_SMALL, MARK, type Reading, type TagWord } from './tag-word.ts';

/**
 * Writes the class of each of a sentence's first `count` words, before its neighbours are looked at:
 * from the lexicon, else from its spelling.
 */
export function classify(words: readonly TagWord[], count: number, readings: Reading[]): void {
  const headline = isHeadline(words, count);
  let at = headline ? 0 : classifyOpening(words, count, readings);
  for (; at < count; at++) readings[at] = headline ? words[at]!.byPlace : words[at]!.within;
}

/** Marks before the first word, `“`, leave the sentence as unopened as it was. @returns how many words open the sentence. */
function classifyOpening(words: readonly TagWord[], count: number, readings: Reading[]): number {
  for (let at = 0; at < count; at++) {
    const word = words[at]!;
    // "Nick Hague", "Star Wars": a capital at the start, with another behind it, is part of a name.
    const isNamed = word.opensName !== null && at + 1 < count && (words[at + 1]!.traits & GOES_ON_NAME) !== 0;
    readings[at] = isNamed ? word.opensName : word.byPlace;
    if ((word.traits & MARK) === 0) return at + 1;
  }
  return count;
}

/** More than three in four of the longer words with a capital: a headline, in which a capital says nothing. */
function isHeadline(words: readonly TagWord[], count: number): boolean {
  let [capitals, small] = [0, 0];
  for (let at = 0; at < count; at++) {
    const { traits } = words[at]!;
    if ((traits & LONG_CAPITAL) !== 0) capitals++;
    else if ((traits & LONG_SMALL) !== 0) small++;
  }
  return capitals > 3 && capitals > 3 * small;
}
