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
  readonly #byFirst: Index;
  readonly #byLast: Index;

  /** @param vocabulary learns the words of the phrases */
  constructor(rows: readonly { phrase: string; place: Place; reason: Reason }[], vocabulary: Vocabulary) {
    const numberOf = (word: string) => (word === '*' ? ANY : vocabulary.numberOf(word));
    const phrases = rows.map(({ phrase, place, reason }): Phrase => {
      const words = phrase.split(' ').map(numberOf);
      return { reason, place: words.includes(ANY) ? 'whole' : place, length: words.length, words };
    });
    const [patterns, plain] = [phrases.filter(isPattern), phrases.filter((phrase) => !isPattern(phrase))];
    this.#whole = indexed(latest(plain.filter(({ place }) => place === 'whole')), first);
    this.#byLast = indexed(
      plain.filter(({ place }) => place === 'end'),
      ({ words }) => words.at(-1)!,
    );
    this.#byFirst = indexed(
      plain.filter(({ place }) => place === 'start' || place === 'anywhere'),
      first,
    );
    const startsWith = (word: number) => patterns.filter(({ words }) => words[0] === word || words[0] === ANY);
    this.#patternsOfAny = startsWith(ANY);
    const firsts = new Set(patterns.map(first));
    this.#patterns = Array.from({ length: Math.max(...firsts) + 1 }, (_, word) =>
      firsts.has(word) ? startsWith(word) : undefined,
    );
  }

  /** @returns one hit for each phrase that fits, the most telling first: whole before start, end and anywhere, longer before shorter. */
  find(words: readonly number[]): readonly PhraseHit[] {
    const { length } = words;
    if (length === 0) return NONE;
    const hits: PhraseHit[] = [];
    const [start, end] = [words[0]!, words[length - 1]!];
    for (const phrase of this.#whole[start] ?? NO_PHRASES)
      if (phrase.length === length && standsAt(phrase.words, words, 0)) hits.push(phrase);
    if (length <= LONGEST_MATCHED)
      for (const pattern of this.#patterns[start] ?? this.#patternsOfAny)
        if (matches(pattern.words, 0, words, 0)) hits.push(pattern);
    for (const phrase of this.#byLast[end] ?? NO_PHRASES)
      if (standsAt(phrase.words, words, length - phrase.length)) hits.push(phrase);
    this.#findFrom(words, hits);
    return hits.length === 0 ? NONE : hits.length > 1 ? hits.sort(byWeight) : hits;
  }

  /** Adds the phrases that stand at the start or anywhere. */
  #findFrom(words: readonly number[], hits: PhraseHit[]): void {
    const byFirst = this.#byFirst;
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (word >= byFirst.length) continue;
      const phrases = byFirst[word];
      if (phrases === undefined) continue;
      for (const phrase of phrases)
        if ((at === 0 || phrase.place === 'anywhere') && standsAt(phrase.words, words, at)) hits.push(phrase);
    }
  }
}

/** Words of a block that a phrase with `*` may be. */
const LONGEST_MATCHED = 10;
const NONE: readonly PhraseHit[] = [];
const NO_PHRASES: readonly Phrase[] = [];

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

function standsAt(phrase: readonly number[], words: readonly number[], at: number): boolean {
  if (at < 0 || at + phrase.length > words.length) return false;
  for (let n = 0; n < phrase.length; n++) if (words[at + n] !== phrase[n]) return false;
  return true;
}

/** Whether the words from `at` on are the pattern's from `from` on, to the end of both. */
function matches(pattern: readonly number[], from: number, words: readonly number[], at: number): boolean {
  if (from === pattern.length) return at === words.length;
  if (pattern[from] !== ANY) return pattern[from] === words[at] && matches(pattern, from + 1, words, at + 1);
  for (let n = 1; n <= MOST_ANY && at + n <= words.length; n++)
    if (matches(pattern, from + 1, words, at + n)) return true;
  return false;
}
