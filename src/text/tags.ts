import type { Token } from '../core/layers.ts';
import type { Lexicon, WordClass } from './lexicon.ts';
import { END, START, TAGS, tagNumber, tagSet } from './tag-set.ts';
import { classifier } from './tags-classify.ts';
import { type Compiled, compileRule, holds, type State } from './tags-conditions.ts';
import { TAG_RULES } from './tags-rules.ts';

/** Writes the part of speech into each token of one sentence. Linear in their number. */
export type Tagger = (tokens: Token[]) => void;

/** @param lexicon see `buildLexicon`. */
export function tagger(lexicon: Lexicon): Tagger {
  const classify = classifier(lexicon);
  const rules = rulesByTags();
  return (tokens) => {
    const classes = classify(tokens);
    const tags = new Uint8Array(tokens.length);
    for (let n = 0; n < tokens.length; n++) tags[n] = classes[n]!.first;
    correct(tokens, classes, tags, rules);
    for (let n = 0; n < tokens.length; n++) tokens[n]!.tag = TAGS[tags[n]!]!;
  };
}

/** The rules for a word's tag after a word with another: `rules[tag][tag before]`, so that most need not be looked at. */
type RulesByTags = readonly (readonly (readonly Compiled[])[])[];

function rulesByTags(): RulesByTags {
  const rules = TAG_RULES.map((rule) => ({ from: tagNumber(rule.from), rule: compileRule(rule) }));
  return TAGS.map((_, tag) => {
    const own = rules.filter(({ from }) => from === tag).map(({ rule }) => rule);
    return Array.from({ length: END + 1 }, (_, before) =>
      own.filter(({ prev }) => prev === null || prev[before] === 1),
    );
  });
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
function correct(tokens: readonly Token[], classes: readonly WordClass[], tags: Uint8Array, byTags: RulesByTags): void {
  const state: State = { tokens, tags, later: finiteLater(tokens, tags), near: START, verb: false };
  for (let n = 0; n < tokens.length; n++) {
    const rules = byTags[tags[n]!]![n > 0 ? tags[n - 1]! : START]!;
    const { can } = classes[n]!;
    for (let r = 0; r < rules.length; r++) {
      const rule = rules[r]!;
      if ((can[rule.to] === 0 && !rule.anyWord) || !holds(rule, n, state)) continue;
      tags[n] = rule.to;
      break;
    }
    const tag = tags[n]!;
    if (FINITE[tag] === 1) state.verb = true;
    else if (CLAUSE_EDGE[tag] === 1 || (tag === IN && SUBORDINATORS.has(tokens[n]!.lower))) state.verb = false;
    if (ADVERB[tag] === 0) state.near = tag;
  }
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
