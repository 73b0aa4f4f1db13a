import { SUBORDINATOR } from './rule-words.ts';
import { EDGE, END, START, tagSet } from './tag-set.ts';
import { type Reading, ruleOf, type TagWord } from './tag-word.ts';
import { classify } from './tags-classify.ts';
import { holds, type Sentence } from './tags-conditions.ts';
import { type Compiled, candidates, RULES } from './tags-table.ts';

/**
 * Finds the part of speech of each word of one sentence, which are the first `count` of `words`. Linear in their number.
 * @returns the tag of word n, as its number, at n + EDGE; only good until the next sentence is read.
 */
export type Tagger = (words: readonly TagWord[], count: number) => Uint8Array;

/** Sentences of so many tokens share their tables; longer ones get their own, so that none stays in memory. */
const SHARED = 1 << 10;

/** Compiles a tagger, which is for one sentence after the other. */
export function tagger(): Tagger {
  const shared = scratch(SHARED);
  return (words, count) => {
    const { readings, tags, later } = count <= SHARED ? shared : scratch(count);
    const sentence = { words, count, tags };
    classify(words, count, readings);
    guess(sentence, readings, later);
    correct(sentence, readings, later);
    return tags;
  };
}

const scratch = (size: number) => ({
  readings: [] as Reading[],
  tags: new Uint8Array(size + 2 * EDGE),
  later: new Uint8Array(size),
});

/** What a tag says of the clause it stands in, as bits. */
const FINITE = 1;
/** After these a clause has its finite verb still before it. */
const OPENS_CLAUSE = 2;
/** Before these a clause has its finite verb behind it. */
const ENDS_CLAUSE = 4;
const ADVERB = 8;
/** A preposition, or what opens a clause. */
const JOINT = 16;

const BITS = new Uint8Array(END + 1);
for (const [bit, tags] of [
  [FINITE, 'VBD VBZ VBP MD'],
  [OPENS_CLAUSE, "WDT WP WRB : ( ) `` '' , CC"],
  [ENDS_CLAUSE, "WDT WP WRB : ( ) `` '' , CC . PRP"],
  [ADVERB, 'RB RBR RBS'],
  [JOINT, 'IN'],
] as const)
  tagSet(tags).forEach((isIn, tag) => {
    if (isIn) BITS[tag]! |= bit;
  });

const isSubordinator = (bits: number, word: TagWord): boolean =>
  (bits & JOINT) !== 0 && SUBORDINATOR[ruleOf(word)] === 1;

/** Writes each word's likeliest tag, and whether a finite verb stands to its right before the clause ends: one pass from the right. */
function guess({ words, count, tags }: Sentence, readings: readonly Reading[], later: Uint8Array): void {
  tags[0] = tags[1] = START;
  tags[count + EDGE] = tags[count + EDGE + 1] = END;
  let seen = 0;
  for (let n = count - 1; n >= 0; n--) {
    const { tag } = readings[n]!;
    const bits = BITS[tag]!;
    tags[n + EDGE] = tag;
    later[n] = seen;
    if ((bits & FINITE) !== 0) seen = 1;
    else if ((bits & ENDS_CLAUSE) !== 0 || isSubordinator(bits, words[n]!)) seen = 0;
  }
}

/** One pass from left to right: of the rules for a word's tag the first that holds is applied. */
function correct(sentence: Sentence, readings: readonly Reading[], later: Uint8Array): void {
  const { words, count, tags } = sentence;
  let near: number = START;
  let verb = 0;
  for (let n = 0; n < count; n++) {
    const { rules } = readings[n]!;
    let tag = tags[n + EDGE]!;
    if (rules !== 0) {
      const open = candidates(RULES, rules, tags, n, near, verb | later[n]!);
      if (open !== 0) {
        tag = firstThatHolds(RULES.rules[tag]!, open, n, sentence) ?? tag;
        tags[n + EDGE] = tag;
      }
    }
    const bits = BITS[tag]!;
    if ((bits & FINITE) !== 0) verb = 2;
    else if ((bits & OPENS_CLAUSE) !== 0 || isSubordinator(bits, words[n]!)) verb = 0;
    if ((bits & ADVERB) === 0) near = tag;
  }
}

/** The tag that the first of the candidates gives; null where none holds. */
function firstThatHolds(rules: readonly Compiled[], open: number, n: number, sentence: Sentence): number | null {
  for (let left = open; left !== 0; left &= left - 1) {
    const rule = rules[31 - Math.clz32(left & -left)]!;
    if (holds(rule, n, sentence)) return rule.to;
  }
  return null;
}
