import type { Token } from '../core/layers.ts';

/**
 * A noun phrase without what follows its head (`10-15 thousand online businesses`), or a verb group (`has not yet been banned`).
 * After Abney (1991), "Parsing by chunks". Indexes into a sentence's tokens; `end` is exclusive.
 */
export interface Phrase {
  readonly kind: 'noun' | 'verb';
  readonly start: number;
  readonly end: number;
  /** The head noun (of a phrase without one the pronoun, number or adjective that stands for it), or the main verb. */
  readonly head: number;
  /** Of a verb group: whether it makes a clause by itself (`said`, `will say`), or hangs on another (`to say`, `saying`). */
  readonly finite: boolean;
}

/** A sentence's phrases in order, and for each token the index of its phrase, or -1. */
export interface Phrases {
  readonly list: readonly Phrase[];
  readonly of: Int32Array;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a tag may do in a phrase, each a bit. */
const [NOUN, BEFORE_NOUN, STANDS_ALONE, VERB, FINITE, ADVERB, MODIFIED] = [1, 2, 4, 8, 16, 32, 64];
const CLASSES: readonly (readonly [number, string])[] = [
  [NOUN, 'NN NNS NNP NNPS'],
  [BEFORE_NOUN, 'PDT DT PRP$ WP$ CD $ # JJ JJR JJS VBN POS NN NNS NNP NNPS'],
  [STANDS_ALONE, 'PRP EX CD DT JJR JJS'],
  [VERB, 'VB VBD VBG VBN VBP VBZ MD'],
  [FINITE, 'VBD VBP VBZ MD'],
  [ADVERB, 'RB RBR RBS'],
  // What an adverb may modify inside a noun phrase: `some very large apps`, `only two`.
  [MODIFIED, 'JJ JJR JJS VBN CD RB'],
];
const CLASS_OF = classOf();

function classOf(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, tags] of CLASSES) for (const tag of words(tags)) bits.set(tag, (bits.get(tag) ?? 0) | bit);
  return bits;
}

const isOf = (tag: string, bit: number): boolean => ((CLASS_OF.get(tag) ?? 0) & bit) !== 0;

/** No phrase of a text is longer than this many tokens; a list of names without commas may be. */
const LONGEST = 40;

/** Linear in the number of tokens: each is looked at a bounded number of times. */
export function findPhrases(tokens: readonly Token[]): Phrases {
  const list: Phrase[] = [];
  const of = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  while (at < tokens.length) {
    const phrase = (mayOpenVerb(tokens[at]!.tag) ? verbGroup(tokens, at) : null) ?? nounPhrase(tokens, at);
    if (!phrase) {
      at++;
      continue;
    }
    of.fill(list.length, phrase.start, phrase.end);
    list.push(phrase);
    at = phrase.end;
  }
  return { list, of };
}

const tagAt = (tokens: readonly Token[], n: number): string => (n < tokens.length ? tokens[n]!.tag : '');
const touches = (tokens: readonly Token[], n: number): boolean => tokens[n]!.end === tokens[n + 1]?.start;

/** Neither a verb nor what may stand before one in its group. */
const mayOpenVerb = (tag: string): boolean => tag === 'TO' || isOf(tag, VERB);

function verbGroup(tokens: readonly Token[], start: number): Phrase | null {
  let at = start;
  let head = -1;
  if (tagAt(tokens, at) === 'TO') at++;
  for (; at < tokens.length && at < start + LONGEST; at++) {
    const tag = tokens[at]!.tag;
    if (isOf(tag, VERB) && !(tag === 'VBN' && head < 0 && modifiesNoun(tokens, at))) {
      if (head >= 0 && !continuesGroup(tokens, head, tag)) break;
      head = at;
    } else if (!(isOf(tag, ADVERB) && (head >= 0 || at > start) && leadsToVerb(tokens, at))) break;
  }
  if (head < 0) return null;
  return { kind: 'verb', start, end: head + 1, head, finite: makesClause(tokens, start, head) };
}

/** `used apps`, `the exchanged data`: a participle right before a noun, not after a form of `be`. */
const modifiesNoun = (tokens: readonly Token[], at: number): boolean => isOf(tagAt(tokens, at + 1), NOUN);

const AUXILIARY = words(
  "be is are was were been being am have has had having do does did get gets got 's ’s 're ’re 've ’ve 'd ’d 'm ’m 'll ’ll",
);
const continuesGroup = (tokens: readonly Token[], head: number, tag: string): boolean =>
  tokens[head]!.tag === 'MD' || (AUXILIARY.has(tokens[head]!.lower) && tag !== 'MD' && tag !== 'VBZ' && tag !== 'VBP');

/** How many adverbs a verb group may hold in a row: `has not yet really been`. */
const ADVERBS = 4;
function leadsToVerb(tokens: readonly Token[], at: number): boolean {
  for (let n = at + 1; n < tokens.length && n <= at + ADVERBS; n++) {
    if (isOf(tokens[n]!.tag, VERB)) return true;
    if (!isOf(tokens[n]!.tag, ADVERB)) return false;
  }
  return false;
}

function makesClause(tokens: readonly Token[], start: number, head: number): boolean {
  for (let n = start; n <= head; n++) if (isOf(tokens[n]!.tag, FINITE)) return true;
  return false;
}

function nounPhrase(tokens: readonly Token[], start: number): Phrase | null {
  let head = -1;
  let at = start;
  for (; at < tokens.length && at < start + LONGEST; at++) {
    if (!belongs(tokens, at, head, start)) break;
    if (isOf(tokens[at]!.tag, NOUN)) head = at;
  }
  // "Iran 's" with nothing after it, "the company -": what trails is not part of the phrase.
  if (head >= 0) return { kind: 'noun', start, end: end(tokens, head, at), head, finite: false };
  const last = at - 1;
  if (last < start) return isOf(tagAt(tokens, start), STANDS_ALONE) ? alone(start, start) : null;
  return isOf(tokens[last]!.tag, STANDS_ALONE) || (last > start && tokens[last]!.tag.startsWith('J'))
    ? alone(start, last)
    : null;
}

const alone = (start: number, head: number): Phrase => ({ kind: 'noun', start, end: head + 1, head, finite: false });

/** A name keeps its number (`iPhone 14`, `TA-125`). */
function end(tokens: readonly Token[], head: number, limit: number): number {
  let last = head + 1;
  if (!tokens[head]!.tag.startsWith('NNP')) return last;
  for (let n = last; n < limit; n++) {
    if (tokens[n]!.tag === 'CD') last = n + 1;
    else if (tokens[n]!.tag !== ':') break;
  }
  return last;
}

function belongs(tokens: readonly Token[], at: number, head: number, start: number): boolean {
  const { tag } = tokens[at]!;
  if (at === start) return tag !== 'POS' && (isOf(tag, BEFORE_NOUN) || opens(tokens, at));
  if (head === at - 1) return followsNoun(tokens, at) && !(head === start && partsName(tokens, at));
  if (tag === 'DT' || tag === 'PRP$') return tokens[at - 1]!.tag === 'PDT';
  return isOf(tag, BEFORE_NOUN) || modifies(tokens, at);
}

/** What may open a noun phrase besides the words that always do: `very large apps`, `used phones`. */
const opens = (tokens: readonly Token[], at: number): boolean => {
  const { tag } = tokens[at]!;
  return isOf(tag, ADVERB) && isOf(tagAt(tokens, at + 1), MODIFIED) && nounWithin(tokens, at + 1);
};

/** What may stand inside one, before its noun: `a rising tide`, `free, independent media`, `5 per cent`, `10-15`. */
function modifies(tokens: readonly Token[], at: number): boolean {
  const { tag, text, lower } = tokens[at]!;
  if (tag === 'VBG') return isOf(tagAt(tokens, at + 1), NOUN) && tokens[at - 1]!.tag !== 'NNS';
  if (tag === ',') return tokens[at - 1]!.tag === 'JJ' && tagAt(tokens, at + 1) === 'JJ' && nounWithin(tokens, at + 1);
  if (tag === ':' || text === '/' || tag === 'SYM') return touches(tokens, at - 1) && touches(tokens, at);
  return (lower === 'per' && tokens[at + 1]?.lower === 'cent') || opens(tokens, at);
}

/** After a noun the phrase goes on with another noun, a possessive, a joined part, or the number of a name. */
function followsNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.tag === 'POS') return true;
  if (token.tag === 'CD') return tokens[at - 1]!.tag.startsWith('NNP');
  if (token.tag === ':' || token.text === '/') return touches(tokens, at - 1) && touches(tokens, at);
  if (token.text === '&') return tokens[at - 1]!.tag.startsWith('NNP') && tagAt(tokens, at + 1).startsWith('NNP');
  // "last season Chris Wood": a point of time ends before a name.
  if (token.tag === 'NNP' && tokens[at - 1]!.tag === 'NN' && TIME.has(tokens[at - 1]!.lower)) return false;
  return isOf(token.tag, NOUN);
}
/** `said Tuesday Acme would`: a day that opens a phrase ends before a name; but `Monday Night Football`. */
const partsName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.tag === 'NNP' && DAY.has(tokens[at - 1]!.lower) && tokens[at]!.lower !== 'night';
const DAY = words('monday tuesday wednesday thursday friday saturday sunday');
const TIME = words('season year month week weekend night morning afternoon evening today yesterday tomorrow tonight');

/** How far a modifier may stand before its noun. */
const MODIFIERS = 4;
function nounWithin(tokens: readonly Token[], from: number): boolean {
  for (let n = from; n < tokens.length && n < from + MODIFIERS; n++) {
    if (isOf(tokens[n]!.tag, NOUN)) return true;
    if (!isOf(tokens[n]!.tag, BEFORE_NOUN) && !isOf(tokens[n]!.tag, ADVERB)) return false;
  }
  return false;
}
