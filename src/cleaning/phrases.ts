import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';
import { REASONS, type Reason } from '../schema/vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

export const PLACES = ['whole', 'start', 'end', 'anywhere'] as const;
export type Place = (typeof PLACES)[number];

/** Wordings of page furniture: folded words, `#` for a number, `*` for one to four words of any kind. */
export const furniture: ReferenceTable<{ phrase: string; place: Place; reason: Reason; example: string }> = {
  name: 'furniture',
  row: z.strictObject({
    phrase: z.string().regex(/^[^\sA-Z]+(?: [^\sA-Z]+)*$/),
    place: z.enum(PLACES),
    reason: z.enum(Object.keys(REASONS) as [Reason, ...Reason[]]),
    example: z.string().min(1),
  }),
};

export interface PhraseHit {
  readonly reason: Reason;
  readonly place: Place;
  /** Words of the phrase. */
  readonly length: number;
}

interface Phrase extends PhraseHit {
  readonly words: readonly number[];
  /** It holds `*`. */
  readonly isPattern: boolean;
  /** Which of its words it is looked for by amid a block: the longest, as most words of a text are short. */
  readonly anchor: number;
}

/** Stands for `*` among the numbers of words. */
const ANY = -1;
const MOST_ANY = 4;

/** Phrases by the number of a word. */
type Index = (readonly Phrase[] | undefined)[];

/** Finds the phrases of page furniture in the words of a block; time is linear in the words for a given table. */
export class Phrases {
  /** Phrases that are a block or start one, those with `*` last. */
  readonly #byFirst: Index;
  /** Phrases that end a block, those with `*` last. */
  readonly #byLast: Index;
  /** By their anchors. */
  readonly #anywhere: Index;
  /** Room for the hits of a block. */
  #hits: PhraseHit[] = [];

  /** @param vocabulary learns the words of the phrases */
  constructor(rows: readonly { phrase: string; place: Place; reason: Reason }[], vocabulary: Vocabulary) {
    const numberOf = (word: string) => (word === '*' ? ANY : vocabulary.numberOf(word));
    const phrases = rows.map(({ phrase, place, reason }): Phrase => {
      const words = phrase.split(' ').map(numberOf);
      const isPattern = words.includes(ANY);
      const anchor = longestOf(phrase.split(' '));
      return { reason, place: isPattern ? 'whole' : place, length: words.length, words, isPattern, anchor };
    });
    const [patterns, plain] = [
      phrases.filter((phrase) => phrase.isPattern),
      phrases.filter((phrase) => !phrase.isPattern),
    ];
    const standing = (where: Place) => plain.filter(({ place }) => place === where);
    const opens = (phrase: Phrase) => first(phrase) !== ANY;
    this.#byFirst = indexed([...latest(standing('whole')), ...standing('start'), ...patterns.filter(opens)], first);
    this.#byLast = indexed([...standing('end'), ...patterns.filter((phrase) => !opens(phrase))], last);
    this.#anywhere = indexed(standing('anywhere'), ({ words, anchor }) => words[anchor]!);
  }

  /** @returns one hit for each phrase that fits words[from, to), the most telling first: whole before start, end and anywhere, longer before shorter. */
  find(words: Int32Array, from: number, to: number): readonly PhraseHit[] {
    if (from === to) return NONE;
    this.#findIn(this.#byFirst, words[from]!, words, from, to);
    this.#findIn(this.#byLast, words[to - 1]!, words, from, to);
    this.#findAnywhere(words, from, to);
    const hits = this.#hits;
    if (hits.length === 0) return NONE;
    this.#hits = [];
    return hits.length > 1 ? hits.sort(byWeight) : hits;
  }

  #findIn(index: Index, word: number, words: Int32Array, from: number, to: number): void {
    const phrases = word < index.length ? index[word] : undefined;
    if (phrases === undefined) return;
    for (const phrase of phrases) if (fits(phrase, words, from, to)) this.#hits.push(phrase);
  }

  #findAnywhere(words: Int32Array, from: number, to: number): void {
    const anywhere = this.#anywhere;
    for (let n = from; n < to; n++) {
      const word = words[n]!;
      if (word >= anywhere.length) continue;
      const phrases = anywhere[word];
      if (phrases === undefined) continue;
      for (const phrase of phrases)
        if (n - phrase.anchor >= from && standsAt(phrase.words, words, n - phrase.anchor, to)) this.#hits.push(phrase);
    }
  }
}

/** Words of a block that a phrase with `*` may be. */
const LONGEST_MATCHED = 10;
const NONE: readonly PhraseHit[] = [];

const longestOf = (words: readonly string[]): number =>
  words.reduce((best, word, n) => (word.length > words[best]!.length ? n : best), 0);
const first = ({ words }: Phrase): number => words[0]!;
const last = ({ words }: Phrase): number => words.at(-1)!;

/** Of phrases of the same words the last of the table. */
const latest = (phrases: readonly Phrase[]): Phrase[] => [
  ...new Map(phrases.map((phrase) => [phrase.words.join(' '), phrase])).values(),
];

function indexed(phrases: readonly Phrase[], key: (phrase: Phrase) => number): Index {
  const groups = Map.groupBy(phrases, key);
  return Array.from({ length: Math.max(-1, ...groups.keys()) + 1 }, (_, word) => groups.get(word));
}

const byWeight = (a: PhraseHit, b: PhraseHit) =>
  PLACES.indexOf(a.place) - PLACES.indexOf(b.place) || b.length - a.length;

/** Whether a phrase that is no part amid a block is, starts or ends words[from, to). */
function fits(phrase: Phrase, words: Int32Array, from: number, to: number): boolean {
  const length = to - from;
  if (phrase.isPattern) return length <= LONGEST_MATCHED && matches(phrase.words, 0, words, from, to);
  if (phrase.length > length || (phrase.place === 'whole' && phrase.length < length)) return false;
  return standsAt(phrase.words, words, phrase.place === 'end' ? to - phrase.length : from, to);
}

/** Whether the words from `at` on, up to `end`, start with the phrase. */
function standsAt(phrase: readonly number[], words: Int32Array, at: number, end: number): boolean {
  if (at + phrase.length > end) return false;
  for (let n = 0; n < phrase.length; n++) if (words[at + n] !== phrase[n]) return false;
  return true;
}

/** Whether the words from `at` to `end` are the pattern's from `from` on. */
function matches(pattern: readonly number[], from: number, words: Int32Array, at: number, end: number): boolean {
  if (from === pattern.length) return at === end;
  if (pattern[from] !== ANY)
    return at < end && pattern[from] === words[at] && matches(pattern, from + 1, words, at + 1, end);
  for (let n = 1; n <= MOST_ANY && at + n <= end; n++) if (matches(pattern, from + 1, words, at + n, end)) return true;
  return false;
}
