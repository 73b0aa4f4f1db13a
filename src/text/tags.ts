import type { Token } from '../core/layers.ts';
import type { Lexicon, WordClass } from './lexicon.ts';
import { START, TAGS, tagNumber, tagSet } from './tag-set.ts';
import { classifier } from './tags-classify.ts';
import { candidates, holds, type RulesOfTag, rulesByTag, type State } from './tags-conditions.ts';
import { TAG_RULES } from './tags-rules.ts';

/** Writes the part of speech into each token of one sentence. Linear in their number. */
export type Tagger = (tokens: Token[]) => void;

/** @param lexicon see `buildLexicon`. */
export function tagger(lexicon: Lexicon): Tagger {
  const classify = classifier(lexicon);
  const rules = rulesByTag(TAG_RULES);
  return (tokens) => {
    const classes = classify(tokens);
    const tags = new Uint8Array(tokens.length);
    for (let n = 0; n < tokens.length; n++) tags[n] = classes[n]!.first;
    correct(tokens, classes, tags, rules);
    for (let n = 0; n < tokens.length; n++) tokens[n]!.tag = TAGS[tags[n]!]!;
  };
}

const FINITE = tagSet('VBD VBZ VBP MD');
const ADVERB = tagSet('RB RBR RBS');
const IN = tagNumber('IN');
/** After these a clause has its finite verb still before it. */
const CLAUSE_EDGE = tagSet("WDT WP WRB : ( ) `` '' , CC");
/** Before these a clause has its finite verb behind it. */
const CLAUSE_END = tagSet("WDT WP WRB : ( ) `` '' , CC . PRP");
const SUBORDINATORS: ReadonlySet<string> = new Set(
  'that because if while although though unless whether whereas as than'.split(' '),
);

/** One pass from left to right: of the rules for a word's tag the first that holds is applied. */
function correct(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  tags: Uint8Array,
  rules: readonly RulesOfTag[],
): void {
  const state: State = { tokens, tags, later: finiteLater(tokens, tags), near: START, verb: 0 };
  for (let n = 0; n < tokens.length; n++) {
    const of = rules[tags[n]!]!;
    const open = candidates(of, n, state);
    if (open !== 0) tags[n] = firstThatHolds(of, open, n, classes[n]!, state);
    const tag = tags[n]!;
    if (FINITE[tag] === 1) state.verb = 1;
    else if (CLAUSE_EDGE[tag] === 1 || (tag === IN && SUBORDINATORS.has(tokens[n]!.lower))) state.verb = 0;
    if (ADVERB[tag] === 0) state.near = tag;
  }
}

/** The tag that the first of the candidates gives; the word's own where none holds or the word takes none of theirs. */
function firstThatHolds({ rules }: RulesOfTag, open: number, n: number, { can }: WordClass, state: State): number {
  for (let left = open; left !== 0; left &= left - 1) {
    const rule = rules[31 - Math.clz32(left & -left)]!;
    if ((can[rule.to] === 1 || rule.anyWord) && holds(rule, n, state)) return rule.to;
  }
  return state.tags[n]!;
}

/** For each word, whether a finite verb stands to its right before the clause ends: one pass from the right. */
function finiteLater(tokens: readonly Token[], tags: Uint8Array): Uint8Array {
  const later = new Uint8Array(tags.length);
  let seen = 0;
  for (let n = tags.length - 1; n >= 0; n--) {
    const tag = tags[n]!;
    later[n] = seen;
    if (FINITE[tag] === 1) seen = 1;
    else if (CLAUSE_END[tag] === 1 || (tag === IN && SUBORDINATORS.has(tokens[n]!.lower))) seen = 0;
  }
  return later;
}
