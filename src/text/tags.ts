import type { Token } from '../core/layers.ts';
import type { Lexicon, WordClass } from './lexicon.ts';
import { END, START, TAGS, tagNumber, tagSet } from './tag-set.ts';
import { TAG_RULES, type TagRule } from './tags-rules.ts';
import { guesser } from './tags-unknown.ts';

/** Writes the part of speech into each token of one sentence. Linear in their number. */
export type Tagger = (tokens: Token[]) => void;

const set = (names: string) => tagSet(names);
const FINITE = set('VBD VBZ VBP MD');
const SKIPPED = set('RB RBR RBS');
const CLAUSE_EDGE = set("WDT WP WRB : ( ) `` ''");
const NOT_LATER = set("WDT WP WRB : ( ) `` '' , CC . PRP");
const VERB = set('VB VBD VBG VBN VBP VBZ MD');
const [IN, CC, VBN, COMMA, PRP] = ['IN', 'CC', 'VBN', ',', 'PRP'].map(tagNumber) as [
  number,
  number,
  number,
  number,
  number,
];

const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve']);
const BE = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'am',
  "'re",
  '’re',
  "'m",
  '’m',
  'get',
  'gets',
  'got',
  'getting',
]);
/** `'s` is `is` or `has` before a participle when it is a verb, `'d` `had`. */
const CLITIC = new Set(["'s", '’s', "'d", '’d']);

interface Compiled {
  readonly rule: TagRule;
  readonly to: number;
  readonly prev: Uint8Array | null;
  readonly prev2: Uint8Array | null;
  readonly next: Uint8Array | null;
  readonly next2: Uint8Array | null;
  readonly near: Uint8Array | null;
  readonly words: Words | null;
  readonly prevWords: Words | null;
  readonly nextWords: Words | null;
}
interface Words {
  readonly set: ReadonlySet<string>;
  readonly wanted: boolean;
}

const wordSet = (names: string | undefined): Words | null =>
  names === undefined ? null : { set: new Set(names.replace(/^!/, '').split(' ')), wanted: !names.startsWith('!') };
const tagsOf = (names: string | undefined) => (names === undefined ? null : tagSet(names));

const compile = (rule: TagRule): Compiled => ({
  rule,
  to: tagNumber(rule.to),
  prev: tagsOf(rule.prev),
  prev2: tagsOf(rule.prev2),
  next: tagsOf(rule.next),
  next2: tagsOf(rule.next2),
  near: tagsOf(rule.near),
  words: wordSet(rule.words),
  prevWords: wordSet(rule.prevWords),
  nextWords: wordSet(rule.nextWords),
});

/** @param lexicon see `buildLexicon`. */
export function tagger(lexicon: Lexicon): Tagger {
  const guess = guesser(lexicon);
  const byTag: Compiled[][] = TAGS.map(() => []);
  for (const rule of TAG_RULES) byTag[tagNumber(rule.from)]!.push(compile(rule));
  return (tokens) => {
    const classes = classify(tokens, lexicon, guess);
    const tags = new Uint8Array(tokens.length);
    for (let n = 0; n < tokens.length; n++) tags[n] = classes[n]!.first;
    correct(tokens, classes, tags, byTag);
    for (let n = 0; n < tokens.length; n++) tokens[n]!.tag = TAGS[tags[n]!]!;
  };
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** More than three in four of the longer words with a capital: a headline, in which a capital says nothing. */
function isHeadline(tokens: readonly Token[]): boolean {
  let [capital, small] = [0, 0];
  for (const { text, lower } of tokens) {
    if (text.length < 4) continue;
    if (text !== lower) capital++;
    else if (text[0] !== text[0]!.toUpperCase()) small++;
  }
  return capital > 3 && capital > 3 * small;
}

function classify(tokens: readonly Token[], lexicon: Lexicon, guess: ReturnType<typeof guesser>): WordClass[] {
  const headline = isHeadline(tokens);
  let opening = true;
  return tokens.map(({ text, lower }, n) => {
    const code = text.charCodeAt(0);
    if (isDigit(code)) {
      opening = false;
      return guess.number;
    }
    if (text.length === 1 && text === lower && text.toUpperCase() === text)
      return lexicon.get(text) ?? guess.mark(text);
    const known = text === lower || opening || headline || text === 'I' ? lexicon.get(lower) : lexicon.get(text);
    const atStart = opening || headline;
    // "Nick Hague", "Star Wars": a capital at the start, with another behind it, is part of a name.
    const inName = opening && !headline && text !== lower && startsName(tokens[n + 1]);
    opening = opening && text === lower && text.toUpperCase() === text;
    return (inName && (!known || guess.isOpen(known)) ? guess.name : known) ?? guess.unknown(text, lower, atStart);
  });
}

const startsName = (next: Token | undefined): boolean =>
  next !== undefined && next.text !== next.lower && next.text.length > 1;

function correct(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  tags: Uint8Array,
  byTag: readonly Compiled[][],
): void {
  const later = finiteLater(tokens, tags);
  let verb = false;
  let near: number = START;
  for (let n = 0; n < tokens.length; n++) {
    const rules = byTag[tags[n]!]!;
    for (let r = 0; r < rules.length; r++) {
      const rule = rules[r]!;
      if ((!classes[n]!.can[rule.to] && !rule.rule.anyWord) || !holds(rule, n, tokens, tags, near, verb, later))
        continue;
      tags[n] = rule.to;
      break;
    }
    const tag = tags[n]!;
    if (FINITE[tag]) verb = true;
    else if (CLAUSE_EDGE[tag] || tag === COMMA || tag === CC || (tag === IN && SUBORDINATORS.has(tokens[n]!.lower)))
      verb = false;
    if (!SKIPPED[tag]) near = tag;
  }
}
const SUBORDINATORS = new Set([
  'that',
  'because',
  'if',
  'while',
  'although',
  'though',
  'unless',
  'whether',
  'whereas',
  'as',
  'than',
]);

/** For each word, whether a finite verb stands to its right before the clause ends: one pass from the right. */
function finiteLater(tokens: readonly Token[], tags: Uint8Array): Uint8Array {
  const later = new Uint8Array(tags.length);
  let seen = 0;
  for (let n = tags.length - 1; n >= 0; n--) {
    later[n] = seen;
    if (FINITE[tags[n]!]) seen = 1;
    else if (NOT_LATER[tags[n]!] || (tags[n] === IN && SUBORDINATORS.has(tokens[n]!.lower))) seen = 0;
  }
  return later;
}

function holds(
  rule: Compiled,
  n: number,
  tokens: readonly Token[],
  tags: Uint8Array,
  near: number,
  verb: boolean,
  later: Uint8Array,
): boolean {
  if (rule.near && !rule.near[near]) return false;
  if (rule.prev && !rule.prev[n > 0 ? tags[n - 1]! : START]) return false;
  if (rule.next && !rule.next[n + 1 < tags.length ? tags[n + 1]! : END]) return false;
  if (rule.words && rule.words.set.has(tokens[n]!.lower) !== rule.words.wanted) return false;
  if (rule.prev2 && !rule.prev2[n > 1 ? tags[n - 2]! : START]) return false;
  if (rule.next2 && !rule.next2[n + 2 < tags.length ? tags[n + 2]! : END]) return false;
  if (rule.rule.verb !== undefined && rule.rule.verb !== verb) return false;
  if (rule.rule.later !== undefined && rule.rule.later !== (later[n] === 1)) return false;
  if (rule.prevWords && (n > 0 && rule.prevWords.set.has(tokens[n - 1]!.lower)) !== rule.prevWords.wanted) return false;
  if (rule.nextWords && (n + 1 < tags.length && rule.nextWords.set.has(tokens[n + 1]!.lower)) !== rule.nextWords.wanted)
    return false;
  return rule.rule.aux === undefined || governed(rule.rule.aux, n, tokens, tags);
}

/** How far to the left an auxiliary may stand: `has not yet been formally`; also bounds the work for each word. */
const AUX_REACH = 5;

function governed(aux: 'have' | 'be' | 'any', n: number, tokens: readonly Token[], tags: Uint8Array): boolean {
  for (let at = n - 1; at >= 0 && at >= n - AUX_REACH; at--) {
    const { lower } = tokens[at]!;
    const tag = tags[at]!;
    if (HAVE.has(lower)) return aux !== 'be';
    if (BE.has(lower)) return aux !== 'have';
    if (CLITIC.has(lower) && VERB[tag]) return true;
    // "was arrested and charged", "was Rouhani arrested" is rarer than a new subject: only pronouns are passed.
    if (!SKIPPED[tag] && tag !== PRP && !(tag === CC && at > 0 && tags[at - 1] === VBN) && !(tag === VBN && at < n - 1))
      return false;
  }
  return false;
}
