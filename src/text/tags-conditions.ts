import type { Token } from '../core/layers.ts';
import type { TagRule } from './tag-rule.ts';
import { END, START, TAGS, tagNumber, tagSet } from './tag-set.ts';

/** What is known while a sentence is read from left to right; see `TagRule` for the words. */
export interface State {
  readonly tokens: readonly Token[];
  readonly tags: Uint8Array;
  readonly later: Uint8Array;
  near: number;
  verb: 0 | 1;
}

interface Words {
  readonly set: ReadonlySet<string>;
  readonly wanted: boolean;
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

/** For each value of one condition, by tag number or 0 and 1, the rules that allow it: one bit for each rule. */
type Allowed = Int32Array;

/** The rules for one tag in their order, with the conditions on tags and clause as bit sets over them. */
export interface RulesOfTag {
  readonly rules: readonly Compiled[];
  readonly prev: Allowed;
  readonly prev2: Allowed;
  readonly next: Allowed;
  readonly next2: Allowed;
  readonly near: Allowed;
  readonly verb: Allowed;
  readonly later: Allowed;
}

const MOST_RULES = 32;

/** The rules by the tag they correct. @throws for a tag that is none, and for more rules on one tag than a number has bits. */
export const rulesByTag = (rules: readonly TagRule[]): readonly RulesOfTag[] =>
  TAGS.map((tag) => compile(rules.filter(({ from }) => tagNumber(from) === tagNumber(tag))));

function compile(rules: readonly TagRule[]): RulesOfTag {
  if (rules.length > MOST_RULES) throw new Error(`more than ${MOST_RULES} rules for the tag ${rules[0]!.from}`);
  const byTags = (names: (rule: TagRule) => string | undefined) =>
    allowed(rules.map(names).map((list) => (list === undefined ? null : tagSet(list))));
  const byFlag = (flag: (rule: TagRule) => boolean | undefined) =>
    allowed(rules.map(flag).map((wanted) => (wanted === undefined ? null : Uint8Array.of(+!wanted, +wanted))));
  return {
    rules: rules.map(compileRule),
    prev: byTags((rule) => rule.prev),
    prev2: byTags((rule) => rule.prev2),
    next: byTags((rule) => rule.next),
    next2: byTags((rule) => rule.next2),
    near: byTags((rule) => rule.near),
    verb: byFlag((rule) => rule.verb),
    later: byFlag((rule) => rule.later),
  };
}

/** @param sets for each rule the values it allows as a table of 0 and 1, null for all. */
const allowed = (sets: readonly (Uint8Array | null)[]): Allowed =>
  Int32Array.from({ length: END + 1 }, (_, value) =>
    sets.reduce((bits, set, n) => (set === null || set[value] === 1 ? bits | (1 << n) : bits), 0),
  );

const words = (names: string | undefined): Words | null =>
  names === undefined ? null : { set: new Set(names.replace(/^!/, '').split(' ')), wanted: !names.startsWith('!') };

const compileRule = (rule: TagRule): Compiled => ({
  to: tagNumber(rule.to),
  anyWord: rule.anyWord ?? false,
  words: words(rule.words),
  prevWords: words(rule.prevWords),
  nextWords: words(rule.nextWords),
  aux: rule.aux ?? null,
});

/** The rules of a word's tag whose conditions on tags and clause all hold, one bit for each. */
export function candidates(of: RulesOfTag, n: number, { tags: tagged, later, near, verb }: State): number {
  const { length } = tagged;
  const here =
    of.prev[n > 0 ? tagged[n - 1]! : START]! & of.near[near]! & of.next[n + 1 < length ? tagged[n + 1]! : END]!;
  if (here === 0) return 0;
  const wide = of.prev2[n > 1 ? tagged[n - 2]! : START]! & of.next2[n + 2 < length ? tagged[n + 2]! : END]!;
  return here & wide & of.verb[verb]! & of.later[later[n]!]!;
}

/** Whether the conditions of a candidate on words hold too. */
export const holds = (rule: Compiled, n: number, state: State): boolean =>
  fits(rule.words, state.tokens[n]) &&
  fits(rule.prevWords, state.tokens[n - 1]) &&
  fits(rule.nextWords, state.tokens[n + 1]) &&
  (rule.aux === null || isGoverned(rule.aux, n, state));

const fits = (wanted: Words | null, token: Token | undefined): boolean =>
  wanted === null || (token !== undefined && wanted.set.has(token.lower)) === wanted.wanted;
const HAVE = new Set("have has had having 've ’ve".split(' '));
const BE = new Set("be is are was were been being am 're ’re 'm ’m get gets got getting".split(' '));
/** `'s` is `is` or `has` before a participle when it is a verb, `'d` `had`. */
const CLITIC = new Set("'s ’s 'd ’d".split(' '));
const VERB = tagSet('VB VBD VBG VBN VBP VBZ MD');
const ADVERB = tagSet('RB RBR RBS');
const [CC, VBN, PRP] = ['CC', 'VBN', 'PRP'].map(tagNumber) as [number, number, number];

/** How far to the left an auxiliary may stand: `has not yet been formally`; also bounds the work for each word. */
const REACH = 5;

function isGoverned(aux: 'have' | 'be' | 'any', n: number, { tokens, tags: tagged }: State): boolean {
  for (let at = n - 1; at >= 0 && at >= n - REACH; at--) {
    const { lower } = tokens[at]!;
    const tag = tagged[at]!;
    if (HAVE.has(lower)) return aux !== 'be';
    if (BE.has(lower)) return aux !== 'have';
    if (CLITIC.has(lower) && VERB[tag] === 1) return true;
    // "was arrested and charged" is passed, and "was he charged"; "was Rouhani arrested" is rarer than a new subject.
    const joined = tag === CC ? at > 0 && tagged[at - 1] === VBN : tag === VBN && at < n - 1;
    if (ADVERB[tag] === 0 && tag !== PRP && !joined) return false;
  }
  return false;
}
