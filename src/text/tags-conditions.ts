import { BE, CLITIC, HAVE, ruleWordSet } from './rule-words.ts';
import type { TagRule } from './tag-rule.ts';
import { END, TAGS, tagNumber, tagSet } from './tag-set.ts';
import type { TagWord } from './tag-word.ts';

/** Tags stand so far behind the start of their table, so that a look past either end of the sentence finds its edge. */
export const EDGE = 2;

/** A sentence while it is read from left to right. The arrays may be longer than it is. */
export interface Sentence {
  readonly words: readonly TagWord[];
  readonly count: number;
  /** The tag of word n at n + EDGE. */
  readonly tags: Uint8Array;
}

interface Words {
  readonly set: Uint8Array;
  readonly wanted: 0 | 1;
}

/** What of a rule is left to be looked at once its conditions on tags and clause hold; null where it sets none. */
export interface Compiled {
  readonly to: number;
  readonly anyWord: boolean;
  readonly words: Words | null;
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
    prev: byTag((rule) => rule.prev),
    prev2: byTag((rule) => rule.prev2),
    next: byTag((rule) => rule.next),
    next2: byTag((rule) => rule.next2),
    near: byTag((rule) => rule.near),
    clause: allowed(ofTag, CLAUSES, allowsClause),
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

const words = (names: string | undefined): Words | null =>
  names === undefined ? null : { set: ruleWordSet(names), wanted: names.startsWith('!') ? 0 : 1 };

const compileRule = (rule: TagRule): Compiled => ({
  to: tagNumber(rule.to),
  anyWord: rule.anyWord ?? false,
  words: words(rule.words),
  prevWords: words(rule.prevWords),
  nextWords: words(rule.nextWords),
  aux: rule.aux ?? null,
});

/**
 * The rules of a word's tag whose conditions on tags and clause all hold, one bit for each.
 * @param near tag of the nearest word to the left that is no adverb @param clause 2 where it has its verb, 1 where one follows, 3 for both
 */
export function candidates(table: RuleTable, tags: Uint8Array, n: number, near: number, clause: number): number {
  const at = n + EDGE;
  const tag = tags[at]!;
  const row = tag * VALUES;
  const here = table.near[row + near]! & table.next[row + tags[at + 1]!]! & table.prev[row + tags[at - 1]!]!;
  if (here === 0) return 0;
  const wide = table.prev2[row + tags[at - 2]!]! & table.next2[row + tags[at + 2]!]!;
  return here & wide & table.clause[tag * CLAUSES + clause]!;
}

/** Whether the conditions of a candidate on words hold too. */
export const holds = (rule: Compiled, n: number, sentence: Sentence): boolean =>
  fits(rule.words, n, sentence) &&
  fits(rule.prevWords, n - 1, sentence) &&
  fits(rule.nextWords, n + 1, sentence) &&
  (rule.aux === null || isGoverned(rule.aux, n, sentence));

/** A place past either end holds no word that is named. */
const fits = (wanted: Words | null, at: number, { words, count }: Sentence): boolean =>
  wanted === null || wanted.set[at >= 0 && at < count ? words[at]!.rule : 0] === wanted.wanted;

const VERB = tagSet('VB VBD VBG VBN VBP VBZ MD');
const ADVERB = tagSet('RB RBR RBS');
const [CC, VBN, PRP] = ['CC', 'VBN', 'PRP'].map(tagNumber) as [number, number, number];

/** How far to the left an auxiliary may stand: `has not yet been formally`; also bounds the work for each word. */
const REACH = 5;

/** Whether an auxiliary stands to the left; `'s` is `is` or `has` before a participle when it is a verb, `'d` `had`. */
function isGoverned(aux: 'have' | 'be' | 'any', n: number, { words, tags }: Sentence): boolean {
  for (let at = n - 1; at >= 0 && at >= n - REACH; at--) {
    const { rule } = words[at]!;
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
