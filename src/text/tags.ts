import type { Token } from '../core/layers.ts';
import type { WordClass } from './lexicon.ts';
import { SUBORDINATOR } from './rule-words.ts';
import { END, START, TAGS, tagNumber, tagSet } from './tag-set.ts';
import type { TagWord } from './tag-word.ts';
import { classify } from './tags-classify.ts';
import { type Compiled, candidates, EDGE, holds, ruleTable, type Sentence } from './tags-conditions.ts';
import { TAG_RULES } from './tags-rules.ts';

/** Writes the part of speech into each token of one sentence; `words` are theirs, in order, more may follow. Linear in their number. */
export type Tagger = (tokens: Token[], words: readonly TagWord[]) => void;

/** Sentences of so many tokens share their tables; longer ones get their own, so that none stays in memory. */
const SHARED = 1 << 10;

/** Compiles a tagger, which is for one sentence after the other. */
export function tagger(): Tagger {
  const shared = scratch(SHARED);
  return (tokens, words) => {
    const count = tokens.length;
    const { classes, tags, later } = count <= SHARED ? shared : scratch(count);
    classify(words, count, classes);
    tags[0] = tags[1] = START;
    for (let n = 0; n < count; n++) tags[n + EDGE] = classes[n]!.first;
    tags[count + EDGE] = tags[count + EDGE + 1] = END;
    const sentence = { words, count, tags };
    findLater(sentence, later);
    correct(sentence, classes, later);
    for (let n = 0; n < count; n++) tokens[n]!.tag = TAGS[tags[n + EDGE]!]!;
  };
}

const scratch = (size: number) => ({
  classes: [] as WordClass[],
  tags: new Uint8Array(size + 2 * EDGE),
  later: new Uint8Array(size),
});

const RULES = ruleTable(TAG_RULES);
const FINITE = tagSet('VBD VBZ VBP MD');
const ADVERB = tagSet('RB RBR RBS');
const IN = tagNumber('IN');
/** After these a clause has its finite verb still before it. */
const CLAUSE_EDGE = tagSet("WDT WP WRB : ( ) `` '' , CC");
/** Before these a clause has its finite verb behind it. */
const CLAUSE_END = tagSet("WDT WP WRB : ( ) `` '' , CC . PRP");

/** One pass from left to right: of the rules for a word's tag the first that holds is applied. */
function correct(sentence: Sentence, classes: readonly WordClass[], later: Uint8Array): void {
  const { words, count, tags } = sentence;
  let near: number = START;
  let verb = 0;
  for (let n = 0; n < count; n++) {
    const open = candidates(RULES, tags, n, near, verb | later[n]!);
    let tag = tags[n + EDGE]!;
    if (open !== 0) {
      tag = firstThatHolds(RULES.rules[tag]!, open, n, classes[n]!, sentence);
      tags[n + EDGE] = tag;
    }
    if (FINITE[tag] === 1) verb = 2;
    else if (CLAUSE_EDGE[tag] === 1 || (tag === IN && SUBORDINATOR[words[n]!.rule] === 1)) verb = 0;
    if (ADVERB[tag] === 0) near = tag;
  }
}

/** The tag that the first of the candidates gives; the word's own where none holds or the word takes none of theirs. */
function firstThatHolds(
  rules: readonly Compiled[],
  open: number,
  n: number,
  { can }: WordClass,
  sentence: Sentence,
): number {
  for (let left = open; left !== 0; left &= left - 1) {
    const rule = rules[31 - Math.clz32(left & -left)]!;
    if ((can[rule.to] === 1 || rule.anyWord) && holds(rule, n, sentence)) return rule.to;
  }
  return sentence.tags[n + EDGE]!;
}

/** For each word, whether a finite verb stands to its right before the clause ends: one pass from the right. */
function findLater({ words, count, tags }: Sentence, later: Uint8Array): void {
  let seen = 0;
  for (let n = count - 1; n >= 0; n--) {
    const tag = tags[n + EDGE]!;
    later[n] = seen;
    if (FINITE[tag] === 1) seen = 1;
    else if (CLAUSE_END[tag] === 1 || (tag === IN && SUBORDINATOR[words[n]!.rule] === 1)) seen = 0;
  }
}
