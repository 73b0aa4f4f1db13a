import type { Token } from '../core/layers.ts';
import { END, START, tagNumber, tagSet } from './tag-set.ts';
import type { TagRule } from './tags-rules.ts';

/** What is known while a sentence is read from left to right; see `TagRule` for the words. */
export interface State {
  readonly tokens: readonly Token[];
  readonly tags: Uint8Array;
  readonly later: Uint8Array;
  near: number;
  verb: boolean;
}

interface Words {
  readonly set: ReadonlySet<string>;
  readonly wanted: boolean;
}

/** A rule with its conditions as tables by tag number; null where it sets none. */
export interface Compiled {
  readonly to: number;
  readonly anyWord: boolean;
  readonly prev: Uint8Array | null;
  readonly prev2: Uint8Array | null;
  readonly next: Uint8Array | null;
  readonly next2: Uint8Array | null;
  readonly near: Uint8Array | null;
  readonly words: Words | null;
  readonly prevWords: Words | null;
  readonly nextWords: Words | null;
  readonly verb: boolean | null;
  readonly later: boolean | null;
  readonly aux: 'have' | 'be' | 'any' | null;
}

const tags = (names: string | undefined): Uint8Array | null => (names === undefined ? null : tagSet(names));
const words = (names: string | undefined): Words | null =>
  names === undefined ? null : { set: new Set(names.replace(/^!/, '').split(' ')), wanted: !names.startsWith('!') };

/** @throws for a tag that is none. */
export const compileRule = (rule: TagRule): Compiled => ({
  to: tagNumber(rule.to),
  anyWord: rule.anyWord ?? false,
  prev: tags(rule.prev),
  prev2: tags(rule.prev2),
  next: tags(rule.next),
  next2: tags(rule.next2),
  near: tags(rule.near),
  words: words(rule.words),
  prevWords: words(rule.prevWords),
  nextWords: words(rule.nextWords),
  verb: rule.verb ?? null,
  later: rule.later ?? null,
  aux: rule.aux ?? null,
});

/** Whether all conditions of a rule but that on the tag before hold for a word; the cheapest first. */
export function holds(rule: Compiled, n: number, state: State): boolean {
  if (rule.near !== null && rule.near[state.near] === 0) return false;
  if (rule.verb !== null && rule.verb !== state.verb) return false;
  if (rule.later !== null && rule.later !== (state.later[n] === 1)) return false;
  return (
    besides(rule, n, state.tags) &&
    spells(rule, n, state.tokens) &&
    (rule.aux === null || isGoverned(rule.aux, n, state))
  );
}

function besides({ prev2, next, next2 }: Compiled, n: number, tagged: Uint8Array): boolean {
  const { length } = tagged;
  if (next !== null && next[n + 1 < length ? tagged[n + 1]! : END] === 0) return false;
  if (prev2 !== null && prev2[n > 1 ? tagged[n - 2]! : START] === 0) return false;
  return next2 === null || next2[n + 2 < length ? tagged[n + 2]! : END] === 1;
}

const fits = (wanted: Words | null, token: Token | undefined): boolean =>
  wanted === null || (token !== undefined && wanted.set.has(token.lower)) === wanted.wanted;

const spells = (rule: Compiled, n: number, tokens: readonly Token[]): boolean =>
  fits(rule.words, tokens[n]) && fits(rule.prevWords, tokens[n - 1]) && fits(rule.nextWords, tokens[n + 1]);

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
