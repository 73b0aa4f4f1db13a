import { BE, CLITIC, HAVE } from './rule-words.ts';
import { EDGE, tagNumber, tagSet } from './tag-set.ts';
import { ruleOf, type TagWord } from './tag-word.ts';
import { type Compiled, holdsWord } from './tags-table.ts';

/** A sentence while it is read from left to right. The arrays may be longer than it is. */
export interface Sentence {
  readonly words: readonly TagWord[];
  readonly count: number;
  /** The tag of word n at n + EDGE. */
  readonly tags: Uint8Array;
}

/** Whether the conditions of a candidate on the words around it hold too. */
export const holds = (rule: Compiled, n: number, sentence: Sentence): boolean =>
  (rule.prevWords === null || holdsWord(rule.prevWords, ruleWordAt(n - 1, sentence))) &&
  (rule.nextWords === null || holdsWord(rule.nextWords, ruleWordAt(n + 1, sentence))) &&
  (rule.aux === null || isGoverned(rule.aux, n, sentence));

/** A place past either end holds no word that is named. */
const ruleWordAt = (at: number, { words, count }: Sentence): number => (at >= 0 && at < count ? ruleOf(words[at]!) : 0);

const VERB = tagSet('VB VBD VBG VBN VBP VBZ MD');
const ADVERB = tagSet('RB RBR RBS');
const [CC, VBN, PRP] = ['CC', 'VBN', 'PRP'].map(tagNumber) as [number, number, number];

/** How far to the left an auxiliary may stand: `has not yet been formally`; also bounds the work for each word. */
const REACH = 5;

/** Whether an auxiliary stands to the left; `'s` is `is` or `has` before a participle when it is a verb, `'d` `had`. */
function isGoverned(aux: 'have' | 'be' | 'any', n: number, { words, tags }: Sentence): boolean {
  for (let at = n - 1; at >= 0 && at >= n - REACH; at--) {
    const rule = ruleOf(words[at]!);
    const tag = tags[at + EDGE]!;
    if (HAVE[rule] === 1) return aux !== 'be';
    if (BE[rule] === 1) return aux !== 'have';
    if (CLITIC[rule] === 1 && VERB[tag] === 1) return true;
    // "was arrested and charged" is passed, and "was he charged"; "was Rouhani arrested" is rarer than a new subject.
    const joined = tag === CC ? at > 0 && tags[at - 1 + EDGE] === VBN : tag === VBN && at < n - 1;
    if (ADVERB[tag] === 0 && tag !== PRP && !joined) return false;
  }
  return false;
}
