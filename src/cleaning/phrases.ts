import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';
import { REASONS, type Reason } from '../schema/vocabulary.ts';

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
  readonly words: readonly string[];
}

const ANY = '*';
const MOST_ANY = 4;

/** Finds the phrases of page furniture in the folded words of a block; time is linear in the words for a given table. */
export class Phrases {
  /** By first word, then by the whole phrase. */
  readonly #whole = new Map<string, Map<string, PhraseHit>>();
  /** In the order of the table: those that start with a word and, among them, those that start with any. */
  readonly #patternsByFirst: ReadonlyMap<string, readonly Phrase[]>;
  readonly #patternsOfAny: readonly Phrase[];
  readonly #byFirst = new Map<string, Phrase[]>();
  readonly #byLast = new Map<string, Phrase[]>();

  constructor(rows: readonly { phrase: string; place: Place; reason: Reason }[]) {
    const patterns: Phrase[] = [];
    for (const { phrase, place, reason } of rows) {
      const words = phrase.split(' ');
      const hit = { reason, place, length: words.length, words };
      if (words.includes(ANY)) patterns.push({ ...hit, place: 'whole' });
      else if (place === 'whole')
        this.#whole.set(words[0]!, (this.#whole.get(words[0]!) ?? new Map()).set(phrase, hit));
      else if (place === 'end') add(this.#byLast, words.at(-1)!, hit);
      else add(this.#byFirst, words[0]!, hit);
    }
    const startsWith = (word: string) => patterns.filter(({ words }) => words[0] === word || words[0] === ANY);
    this.#patternsByFirst = new Map(patterns.map(({ words }) => [words[0]!, startsWith(words[0]!)]));
    this.#patternsOfAny = startsWith(ANY);
  }

  /** @returns one hit for each phrase that fits, the most telling first: whole before start, end and anywhere, longer before shorter. */
  find(words: readonly string[]): readonly PhraseHit[] {
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) return NONE;
    const hits: PhraseHit[] = [];
    const whole = words.length <= 12 ? this.#whole.get(first)?.get(words.join(' ')) : undefined;
    if (whole) hits.push(whole);
    if (words.length <= 10)
      for (const pattern of this.#patternsByFirst.get(first) ?? this.#patternsOfAny)
        if (matches(pattern.words, 0, words, 0)) hits.push(pattern);
    for (const phrase of this.#byLast.get(last) ?? NO_PHRASES)
      if (standsAt(phrase.words, words, words.length - phrase.words.length)) hits.push(phrase);
    this.#findFrom(words, hits);
    return hits.length > 1 ? hits.sort(byWeight) : hits;
  }

  /** Adds the phrases that stand at the start or anywhere. */
  #findFrom(words: readonly string[], hits: PhraseHit[]): void {
    for (let at = 0; at < words.length; at++) {
      const phrases = this.#byFirst.get(words[at]!);
      if (phrases === undefined) continue;
      for (const phrase of phrases)
        if ((at === 0 || phrase.place === 'anywhere') && standsAt(phrase.words, words, at)) hits.push(phrase);
    }
  }
}

const NONE: readonly PhraseHit[] = [];
const NO_PHRASES: readonly Phrase[] = [];

const byWeight = (a: PhraseHit, b: PhraseHit) =>
  PLACES.indexOf(a.place) - PLACES.indexOf(b.place) || b.length - a.length;

function add(index: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const list = index.get(key);
  if (list) list.push(phrase);
  else index.set(key, [phrase]);
}

function standsAt(phrase: readonly string[], words: readonly string[], at: number): boolean {
  if (at < 0 || at + phrase.length > words.length) return false;
  for (let n = 0; n < phrase.length; n++) if (words[at + n] !== phrase[n]) return false;
  return true;
}

/** Whether the words from `at` on are the pattern's from `from` on, to the end of both. */
function matches(pattern: readonly string[], from: number, words: readonly string[], at: number): boolean {
  if (from === pattern.length) return at === words.length;
  if (pattern[from] !== ANY) return pattern[from] === words[at] && matches(pattern, from + 1, words, at + 1);
  for (let n = 1; n <= MOST_ANY && at + n <= words.length; n++)
    if (matches(pattern, from + 1, words, at + n)) return true;
  return false;
}
