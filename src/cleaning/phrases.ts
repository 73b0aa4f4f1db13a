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
}

/** Stands for `*` among the numbers of words. */
const ANY = -1;
const MOST_ANY = 4;

/** Phrases by the number of a word. */
type Index = (readonly Phrase[] | undefined)[];

/** Finds the phrases of page furniture in the words of a block; time is linear in the words for a given table. */
export class Phrases {
  readonly #whole: Index;
  /** In the order of the table: those that start with a word and, among them, those that start with any. */
  readonly #patterns: Index;
  readonly #patternsOfAny: readonly Phrase[];
  readonly #starts: Index;
  readonly #anywhere: Index;
  readonly #byLast: Index;

  /** @param vocabulary learns the words of the phrases */
  constructor(rows: readonly { phrase: string; place: Place; reason: Reason }[], vocabulary: Vocabulary) {
    const numberOf = (word: string) => (word === '*' ? ANY : vocabulary.numberOf(word));
    const phrases = rows.map(({ phrase, place, reason }): Phrase => {
      const words = phrase.split(' ').map(numberOf);
      return { reason, place: words.includes(ANY) ? 'whole' : place, length: words.length, words };
    });
    const [patterns, plain] = [phrases.filter(isPattern), phrases.filter((phrase) => !isPattern(phrase))];
    const standing = (where: Place) => plain.filter(({ place }) => place === where);
    this.#whole = indexed(latest(standing('whole')), first);
    this.#byLast = indexed(standing('end'), ({ words }) => words.at(-1)!);
    this.#starts = indexed(standing('start'), first);
    this.#anywhere = indexed(standing('anywhere'), first);
    const startsWith = (word: number) => patterns.filter(({ words }) => words[0] === word || words[0] === ANY);
    this.#patternsOfAny = startsWith(ANY);
    const firsts = new Set(patterns.map(first));
    this.#patterns = Array.from({ length: Math.max(...firsts) + 1 }, (_, word) =>
      firsts.has(word) ? startsWith(word) : undefined,
    );
  }

  /** @returns one hit for each phrase that fits words[from, to), the most telling first: whole before start, end and anywhere, longer before shorter. */
  find(words: Int32Array, from: number, to: number): readonly PhraseHit[] {
    const length = to - from;
    if (length === 0) return NONE;
    const hits: PhraseHit[] = [];
    this.#findWhole(words, from, to, hits);
    for (const phrase of at(this.#byLast, words[to - 1]!))
      if (phrase.length <= length && standsAt(phrase.words, words, to - phrase.length, to)) hits.push(phrase);
    for (const phrase of at(this.#starts, words[from]!)) if (standsAt(phrase.words, words, from, to)) hits.push(phrase);
    this.#findAnywhere(words, from, to, hits);
    return hits.length === 0 ? NONE : hits.length > 1 ? hits.sort(byWeight) : hits;
  }

  #findWhole(words: Int32Array, from: number, to: number, hits: PhraseHit[]): void {
    const first = words[from]!;
    for (const phrase of at(this.#whole, first))
      if (phrase.length === to - from && standsAt(phrase.words, words, from, to)) hits.push(phrase);
    if (to - from > LONGEST_MATCHED) return;
    for (const pattern of this.#patterns[first] ?? this.#patternsOfAny)
      if (matches(pattern.words, 0, words, from, to)) hits.push(pattern);
  }

  #findAnywhere(words: Int32Array, from: number, to: number, hits: PhraseHit[]): void {
    const anywhere = this.#anywhere;
    for (let n = from; n < to; n++) {
      const word = words[n]!;
      if (word >= anywhere.length) continue;
      const phrases = anywhere[word];
      if (phrases === undefined) continue;
      for (const phrase of phrases) if (standsAt(phrase.words, words, n, to)) hits.push(phrase);
    }
  }
}

/** Words of a block that a phrase with `*` may be. */
const LONGEST_MATCHED = 10;
const NONE: readonly PhraseHit[] = [];
const NO_PHRASES: readonly Phrase[] = [];
const at = (index: Index, word: number): readonly Phrase[] =>
  word < index.length ? (index[word] ?? NO_PHRASES) : NO_PHRASES;

const first = ({ words }: Phrase): number => words[0]!;
const isPattern = ({ words }: Phrase): boolean => words.includes(ANY);

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
