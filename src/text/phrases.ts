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
  readonly of: readonly number[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a tag may do in a phrase, each a bit. */
const [NOUN, BEFORE_NOUN, STANDS_ALONE, VERB, FINITE, ADVERB, MODIFIED, TO] = [1, 2, 4, 8, 16, 32, 64, 128];
const CLASSES: readonly (readonly [number, string])[] = [
  [NOUN, 'NN NNS NNP NNPS'],
  [BEFORE_NOUN, 'PDT DT PRP$ WP$ CD $ # JJ JJR JJS VBN POS NN NNS NNP NNPS'],
  [STANDS_ALONE, 'PRP EX CD DT JJR JJS'],
  [VERB, 'VB VBD VBG VBN VBP VBZ MD'],
  [FINITE, 'VBD VBP VBZ MD'],
  [ADVERB, 'RB RBR RBS'],
  // What an adverb may modify inside a noun phrase: `some very large apps`, `only two`.
  [MODIFIED, 'JJ JJR JJS VBN CD RB'],
  [TO, 'TO'],
];
const CLASS_OF = classOf();

function classOf(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, tags] of CLASSES) for (const tag of words(tags)) bits.set(tag, (bits.get(tag) ?? 0) | bit);
  return bits;
}

/** A sentence, and what the tag of each token may do. */
interface Tagged {
  readonly tokens: readonly Token[];
  readonly classes: readonly number[];
}

function classify(tokens: readonly Token[]): Tagged {
  const classes = new Array<number>(tokens.length);
  for (let n = 0; n < tokens.length; n++) classes[n] = CLASS_OF.get(tokens[n]!.tag) ?? 0;
  return { tokens, classes };
}

/** Whether a tag may do this; no for a token behind the sentence. */
const isOf = ({ classes }: Tagged, n: number, bit: number): boolean => n < classes.length && (classes[n]! & bit) !== 0;

/** No phrase of a text is longer than this many tokens; a list of names without commas may be. */
const LONGEST = 40;

/** Linear in the number of tokens: each is looked at a bounded number of times. */
export function findPhrases(tokens: readonly Token[]): Phrases {
  const line = classify(tokens);
  const list: Phrase[] = [];
  const of = new Array<number>(tokens.length);
  let at = 0;
  while (at < tokens.length) {
    const phrase = (mayOpenVerb(line, at) ? verbGroup(line, at) : null) ?? nounPhrase(line, at);
    if (!phrase) {
      of[at++] = -1;
      continue;
    }
    while (at < phrase.end) of[at++] = list.length;
    list.push(phrase);
  }
  return { list, of };
}

const tagAt = (tokens: readonly Token[], n: number): string => (n < tokens.length ? tokens[n]!.tag : '');
const touches = (tokens: readonly Token[], n: number): boolean => tokens[n]!.end === tokens[n + 1]?.start;

/** Neither a verb nor what may stand before one in its group. */
const mayOpenVerb = (line: Tagged, at: number): boolean => isOf(line, at, VERB | TO);

function verbGroup(line: Tagged, start: number): Phrase | null {
  const { tokens } = line;
  let at = start;
  let head = -1;
  if (isOf(line, at, TO)) at++;
  for (; at < tokens.length && at < start + LONGEST; at++) {
    const { tag } = tokens[at]!;
    // "used apps": a participle right before a noun is part of the noun's phrase, but not after a form of "be".
    if (isOf(line, at, VERB) && !(tag === 'VBN' && head < 0 && isOf(line, at + 1, NOUN))) {
      if (head >= 0 && !continuesGroup(tokens, head, tag)) break;
      head = at;
    } else if (!(isOf(line, at, ADVERB) && (head >= 0 || at > start) && leadsToVerb(line, at))) break;
  }
  if (head < 0) return null;
  return { kind: 'verb', start, end: head + 1, head, finite: makesClause(line, start, head) };
}

const AUXILIARY = words(
  "be is are was were been being am have has had having do does did get gets got 's ’s 're ’re 've ’ve 'd ’d 'm ’m 'll ’ll",
);
const continuesGroup = (tokens: readonly Token[], head: number, tag: string): boolean =>
  tokens[head]!.tag === 'MD' || (AUXILIARY.has(tokens[head]!.lower) && tag !== 'MD' && tag !== 'VBZ' && tag !== 'VBP');

/** How many adverbs a verb group may hold in a row: `has not yet really been`. */
const ADVERBS = 4;
function leadsToVerb(line: Tagged, at: number): boolean {
  for (let n = at + 1; n <= at + ADVERBS; n++) {
    if (isOf(line, n, VERB)) return true;
    if (!isOf(line, n, ADVERB)) return false;
  }
  return false;
}

function makesClause(line: Tagged, start: number, head: number): boolean {
  for (let n = start; n <= head; n++) if (isOf(line, n, FINITE)) return true;
  return false;
}

function nounPhrase(line: Tagged, start: number): Phrase | null {
  const { tokens } = line;
  let head = -1;
  let at = start;
  for (; at < tokens.length && at < start + LONGEST; at++) {
    if (!belongs(line, at, head, start)) break;
    if (isOf(line, at, NOUN)) head = at;
  }
  // "Iran 's" with nothing after it, "the company -": what trails is not part of the phrase.
  if (head >= 0) return { kind: 'noun', start, end: end(tokens, head, at), head, finite: false };
  const last = at - 1;
  if (last < start) return isOf(line, start, STANDS_ALONE) ? alone(start, start) : null;
  return isOf(line, last, STANDS_ALONE) || (last > start && tokens[last]!.tag.startsWith('J'))
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

function belongs(line: Tagged, at: number, head: number, start: number): boolean {
  const { tokens } = line;
  const { tag } = tokens[at]!;
  if (at === start) return tag !== 'POS' && (isOf(line, at, BEFORE_NOUN) || opens(line, at));
  if (head === at - 1)
    return followsNoun(line, at) && !(head === start && partsName(tokens, at)) && !endsOpening(line, start, at);
  if (tag === 'DT' || tag === 'PRP$') return tokens[at - 1]!.tag === 'PDT';
  return isOf(line, at, BEFORE_NOUN) || modifies(line, at);
}

/** What may open a noun phrase besides the words that always do: `very large apps`, `used phones`. */
const opens = (line: Tagged, at: number): boolean =>
  isOf(line, at, ADVERB) && isOf(line, at + 1, MODIFIED) && nounWithin(line, at + 1);

/** What may stand inside one, before its noun: `a rising tide`, `free, independent media`, `5 per cent`, `10-15`. */
function modifies(line: Tagged, at: number): boolean {
  const { tokens } = line;
  const { tag, text, lower } = tokens[at]!;
  if (tag === 'VBG') return isOf(line, at + 1, NOUN) && tokens[at - 1]!.tag !== 'NNS';
  if (tag === ',') return tokens[at - 1]!.tag === 'JJ' && tagAt(tokens, at + 1) === 'JJ' && nounWithin(line, at + 1);
  if (tag === ':' || text === '/' || tag === 'SYM') return touches(tokens, at - 1) && touches(tokens, at);
  return (lower === 'per' && tokens[at + 1]?.lower === 'cent') || opens(line, at);
}

/** After a noun the phrase goes on with another noun, a possessive, a joined part, or the number of a name. */
function followsNoun(line: Tagged, at: number): boolean {
  const { tokens } = line;
  const token = tokens[at]!;
  if (token.tag === 'POS') return true;
  if (token.tag === 'CD') return tokens[at - 1]!.tag.startsWith('NNP');
  if (token.tag === ':' || token.text === '/') return touches(tokens, at - 1) && touches(tokens, at);
  if (token.text === '&') return tokens[at - 1]!.tag.startsWith('NNP') && tagAt(tokens, at + 1).startsWith('NNP');
  // "last season Chris Wood": a point of time ends before a name.
  if (token.tag === 'NNP' && tokens[at - 1]!.tag === 'NN' && TIME.has(tokens[at - 1]!.lower)) return false;
  return isOf(line, at, NOUN);
}
/** `said Tuesday Acme would`: a day that opens a phrase ends before a name; but `Monday Night Football`. */
const partsName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.tag === 'NNP' && DAY.has(tokens[at - 1]!.lower) && tokens[at]!.lower !== 'night';
const DAY = words('monday tuesday wednesday thursday friday saturday sunday');
/** Stretches and points of time that stand beside a subject without a joint: `dealers last year sold`. */
export const TIME = words(
  'season year month week weekend night morning afternoon evening today yesterday tomorrow tonight',
);

/** `To that end Ada Park said`, `As a result sales fell`: what opens a sentence behind a preposition ends before its subject, comma or not. */
function endsOpening(line: Tagged, start: number, at: number): boolean {
  const { tokens } = line;
  if (start < 1 || start > 2 || !isOf(line, at, NOUN) || !/^(?:IN|TO)$/.test(tokens[start - 1]!.tag)) return false;
  if (start === 2 && !/^(?:IN|VBG|RB|JJ)$/.test(tokens[0]!.tag)) return false;
  if (at - start <= 2 && LINKS.has(tokens[at - 1]!.lower)) return true;
  if (tokens[at]!.tag !== 'NNP' || !/^NNS?$/.test(tokens[at - 1]!.tag) || OPENS_CLAUSE.has(tokens[start - 1]!.lower))
    return false;
  let n = at;
  while (tagAt(tokens, n) === 'NNP' || (n > at && tagAt(tokens, n) === 'RB')) n++;
  return isOf(line, n, FINITE);
}
/** Nouns of phrases that link a sentence to the one before. */
const LINKS = words('result contrast example instance addition fact comparison turn end');
const OPENS_CLAUSE = words('after before since until till as while if because although though once when that than');

/** How far a modifier may stand before its noun. */
const MODIFIERS = 4;
function nounWithin(line: Tagged, from: number): boolean {
  for (let n = from; n < from + MODIFIERS; n++) {
    if (isOf(line, n, NOUN)) return true;
    if (!isOf(line, n, BEFORE_NOUN | ADVERB)) return false;
  }
  return false;
}
