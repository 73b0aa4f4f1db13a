import type { WordClass } from './lexicon.ts';
import { ruleWordSet } from './rule-words.ts';
import type { TagRule } from './tag-rule.ts';
import { EDGE, END, TAGS, tagNumber, tagSet } from './tag-set.ts';
import { TAG_RULES } from './tags-rules.ts';

/** A condition on a word. */
interface Words {
  readonly set: Uint8Array;
  readonly wanted: 0 | 1;
}

/** What of a rule is left to be looked at once its conditions on the word, on tags and on the clause hold; null where it sets none. */
export interface Compiled {
  readonly to: number;
  readonly prevWords: Words | null;
  readonly nextWords: Words | null;
  readonly aux: 'have' | 'be' | 'any' | null;
}

/** Values of a condition: the tags and the edges. */
const VALUES = END + 1;
/** States of a clause: whether it has its finite verb, and whether one follows. */
const CLAUSES = 4;

/** For each tag and each value of one condition the rules for the tag that allow it, one bit for each rule: at tag * values + value. */
type Allowed = Int32Array;

/** All rules, by the tag they correct in their order, with the conditions on tags and clause as bit sets over them. */
export interface RuleTable {
  readonly rules: readonly (readonly Compiled[])[];
  /** The rules for its likeliest tag that a word may ever come under, whatever its neighbours. */
  readonly ofWord: (word: WordClass, ruleWord: number) => number;
  readonly prev: Allowed;
  readonly prev2: Allowed;
  readonly next: Allowed;
  readonly next2: Allowed;
  readonly near: Allowed;
  readonly clause: Allowed;
}

const MOST_RULES = 32;

/** @throws for a tag that is none, and for more rules on one tag than a number has bits. */
export function ruleTable(rules: readonly TagRule[]): RuleTable {
  const ofTag = TAGS.map((tag) => rules.filter(({ from }) => tagNumber(from) === tagNumber(tag)));
  const crowded = ofTag.find((list) => list.length > MOST_RULES);
  if (crowded) throw new Error(`more than ${MOST_RULES} rules for the tag ${crowded[0]!.from}`);
  const byTag = (names: (rule: TagRule) => string | undefined) =>
    allowed(ofTag, VALUES, (rule) => {
      const list = names(rule);
      const set = list === undefined ? null : tagSet(list);
      return (value) => set === null || set[value] === 1;
    });
  return {
    rules: ofTag.map((list) => list.map(compileRule)),
    ofWord: wordConditions(ofTag),
    prev: byTag((rule) => rule.prev),
    prev2: byTag((rule) => rule.prev2),
    next: byTag((rule) => rule.next),
    next2: byTag((rule) => rule.next2),
    near: byTag((rule) => rule.near),
    clause: allowed(ofTag, CLAUSES, allowsClause),
  };
}

function wordConditions(ofTag: readonly (readonly TagRule[])[]): RuleTable['ofWord'] {
  const conditions = ofTag.map((list) =>
    list.map(({ to, anyWord, words }) => ({ to: tagNumber(to), anyWord, words: wordsOf(words) })),
  );
  return ({ first, can }, ruleWord) => {
    let open = 0;
    conditions[first]!.forEach(({ to, anyWord, words }, n) => {
      if ((anyWord || can[to] === 1) && (words === null || holdsWord(words, ruleWord))) open |= 1 << n;
    });
    return open;
  };
}

function allowed(
  ofTag: readonly (readonly TagRule[])[],
  values: number,
  test: (rule: TagRule) => (value: number) => boolean,
): Allowed {
  const table = new Int32Array(ofTag.length * values);
  ofTag.forEach((rules, tag) => {
    rules.map(test).forEach((allows, n) => {
      for (let value = 0; value < values; value++) if (allows(value)) table[tag * values + value]! |= 1 << n;
    });
  });
  return table;
}

const allowsClause =
  ({ verb, later }: TagRule) =>
  (clause: number): boolean =>
    (verb === undefined || +verb === clause >> 1) && (later === undefined || +later === (clause & 1));

const wordsOf = (names: string | undefined): Words | null =>
  names === undefined ? null : { set: ruleWordSet(names), wanted: names.startsWith('!') ? 0 : 1 };

export const holdsWord = ({ set, wanted }: Words, ruleWord: number): boolean => set[ruleWord] === wanted;

const compileRule = (rule: TagRule): Compiled => ({
  to: tagNumber(rule.to),
  prevWords: wordsOf(rule.prevWords),
  nextWords: wordsOf(rule.nextWords),
  aux: rule.aux ?? null,
});

/**
 * Those of a word's rules whose conditions on tags and clause all hold, one bit for each.
 * @param open the rules for its tag that it may come under @param near tag of the nearest word to the left that is no adverb
 * @param clause 2 where it has its verb, 1 where one follows, 3 for both
 */
export function candidates(
  table: RuleTable,
  open: number,
  tags: Uint8Array,
  n: number,
  near: number,
  clause: number,
): number {
  const at = n + EDGE;
  const tag = tags[at]!;
  const row = tag * VALUES;
  const here = open & table.near[row + near]! & table.next[row + tags[at + 1]!]! & table.prev[row + tags[at - 1]!]!;
  if (here === 0) return 0;
  const wide = table.prev2[row + tags[at - 2]!]! & table.next2[row + tags[at + 2]!]!;
  return here & wide & table.clause[tag * CLAUSES + clause]!;
}

/** All rules of the tagger. */
export const RULES = ruleTable(TAG_RULES);
