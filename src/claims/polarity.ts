import { WordFilter } from '../text/token-shape.ts';
import type { Reading } from './stretch.ts';

/** Phrases of one or two words. */
export interface PolarityPhrases {
  readonly words: ReadonlySet<string>;
  /** First word -> second words. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  /** The words, and the first words of pairs. */
  readonly first: WordFilter;
}

/** Words that deny or leave open, from the tables `negations` and `hedges`. */
export interface PolarityLexicon {
  readonly denies: PolarityPhrases;
  readonly affirms: PolarityPhrases;
  readonly hedges: PolarityPhrases;
}

/** @param phrases of one or two words with a blank between. */
export function polarityPhrases(phrases: Iterable<string>): PolarityPhrases {
  const words = new Set<string>();
  const pairs = new Map<string, Set<string>>();
  for (const phrase of phrases) {
    const blank = phrase.indexOf(' ');
    if (blank < 0) words.add(phrase);
    else
      pairs.set(phrase.slice(0, blank), (pairs.get(phrase.slice(0, blank)) ?? new Set()).add(phrase.slice(blank + 1)));
  }
  return { words, pairs, first: new WordFilter([...words, ...pairs.keys()]) };
}

/** How far from the governing verb group a word still speaks of it: `did not, as far as we know, have`. */
const REACH = 3;

/** Whether the words right before the number or in and around its verb group deny the claim. */
export function isDenied(reading: Reading, first: number, { denies, affirms }: PolarityLexicon): boolean {
  const says = (n: number) =>
    denies.first.mayHold(reading.tokens[n]!) && isSaid(reading, n, denies) && !isPair(reading, n, affirms);
  if (!hangsOn(reading, first)) return around(reading, first, says);
  return (first > 1 && says(first - 2)) || (first > 0 && says(first - 1));
}

/** Whether they leave it open. */
export function isHedged(reading: Reading, first: number, end: number, { hedges }: PolarityLexicon): boolean {
  const says = (n: number) =>
    hedges.first.mayHold(reading.tokens[n]!) && (isSaid(reading, n, hedges) || isPair(reading, n, hedges));
  for (let n = first; n < end; n++) if (says(n)) return true;
  return around(reading, first, says);
}

/** `did not vote in 5 states` denies the vote, not the number of states: a number in a phrase of place, time or manner. */
function hangsOn({ tokens, phrases }: Reading, first: number): boolean {
  const start = phrases.of[first]! >= 0 ? phrases.list[phrases.of[first]!]!.start : first;
  return start > 0 && JOINTS.has(tokens[start - 1]!.lower);
}
const JOINTS = new Set('in on at with for from during after before over into among'.split(' '));

/** `May` the month is no hedge. */
const isSaid = ({ tokens }: Reading, n: number, { words }: PolarityPhrases): boolean =>
  words.has(tokens[n]!.lower) && !tokens[n]!.tag.startsWith('NNP');

function isPair({ tokens }: Reading, n: number, { pairs }: PolarityPhrases): boolean {
  const seconds = pairs.get(tokens[n]!.lower);
  return seconds !== undefined && n + 1 < tokens.length && seconds.has(tokens[n + 1]!.lower);
}

/** Whether any token that can turn a claim does: its verb group with the words before it in the clause, and the word before the number. */
function around({ tokens, phrases, clauses }: Reading, first: number, says: (n: number) => boolean): boolean {
  const verb = clauses.governor(first);
  if (verb >= 0) {
    const { start, end } = phrases.list[verb]!;
    for (let n = clauseStart(tokens, start); n < end; n++) if (says(n)) return true;
  }
  if (first > 1 && tokens[first - 1]!.tag !== ',' && says(first - 2)) return true;
  return first > 0 && says(first - 1);
}

/** The words before a verb group that speak of it, not past a mark. */
function clauseStart(tokens: Reading['tokens'], verb: number): number {
  let start = verb;
  while (start > 0 && start > verb - REACH && tokens[start - 1]!.tag !== ',' && tokens[start - 1]!.tag !== ':') start--;
  return start;
}
