import { TAG_RULES } from './tags-rules.ts';

/** Words after which a participle stands: forms of `have` and of `be`, and what is left of either (`had`, `has`, `is`) behind an apostrophe. */
const AUXILIARIES = {
  have: "have has had having 've ’ve",
  be: "be is are was were been being am 're ’re 'm ’m get gets got getting",
  clitic: "'s ’s 'd ’d",
};
const SUBORDINATORS = 'that because if while although though unless whether whereas as than';

const lists = TAG_RULES.flatMap(({ words, prevWords, nextWords }) => [words, prevWords, nextWords]);
const named = [...lists, ...Object.values(AUXILIARIES), SUBORDINATORS].flatMap(namesIn);
const NUMBER_OF: ReadonlyMap<string, number> = new Map([...new Set(named)].map((word, n) => [word, n + 1]));

function namesIn(list: string | undefined): string[] {
  return list === undefined ? [] : list.replace(/^!/, '').split(' ');
}

/** The number of a word that rules name; 0 for all others. @param lower in small letters */
export const ruleWord = (lower: string): number => NUMBER_OF.get(lower) ?? 0;

/** A set of words as a table of 0 and 1 by their numbers, from a list with blanks between; a `!` before it is not read. @throws for words that no rule names. */
export function ruleWordSet(list: string): Uint8Array {
  const set = new Uint8Array(NUMBER_OF.size + 1);
  for (const word of namesIn(list)) {
    if (ruleWord(word) === 0) throw new Error(`${word} stands in no rule`);
    set[ruleWord(word)] = 1;
  }
  return set;
}

export const HAVE = ruleWordSet(AUXILIARIES.have);
export const BE = ruleWordSet(AUXILIARIES.be);
export const CLITIC = ruleWordSet(AUXILIARIES.clitic);
export const SUBORDINATOR = ruleWordSet(SUBORDINATORS);
