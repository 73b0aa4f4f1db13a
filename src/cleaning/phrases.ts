import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';
import { REASONS, type Reason } from '../schema/vocabulary.ts';
import type { Words } from './document-words.ts';
import { ANY, PhraseIndex } from './phrase-index.ts';
import { MARK, type Vocabulary } from './vocabulary.ts';

const { OPENS, CLOSES, ANCHOR } = MARK;
const ANY_PHRASE = OPENS | CLOSES | ANCHOR;

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

/** Whether one of the phrases is the block, or starts or ends it. */
export function isPlaced(hits: readonly PhraseHit[]): boolean {
  for (let n = 0; n < hits.length; n++) if (hits[n]!.place !== 'anywhere') return true;
  return false;
}

interface Phrase extends PhraseHit {
  readonly words: readonly number[];
  /** It holds `*`. */
  readonly isPattern: boolean;
  /** Which of its words it is looked for by amid a block: the longest, as most words of a text are short. */
  readonly anchor: number;
  /** It only counts in a block of so many words. */
  readonly most: number;
  /** The more telling stand first: whole before start, end and anywhere, longer before shorter. */
  readonly rank: number;
  /** The hits of a block that holds it and no other phrase. */
  readonly alone: readonly PhraseHit[];
}

const MOST_ANY = 4;
/** No phrase has so many words, nor has what is read of a block. */
const LONGEST = 1000;

/** Finds the phrases of page furniture in the words of a block; time is linear in the words for a given table. */
export class Phrases {
  /** Phrases that are a block or start one, those with `*` last. */
  readonly #byFirst: PhraseIndex<Phrase>;
  /** Phrases that end a block, those with `*` last. */
  readonly #byLast: PhraseIndex<Phrase>;
  /** By their anchors. */
  readonly #anywhere: PhraseIndex<Phrase>;
  /** Room for the hits of a block. */
  readonly #hits: Phrase[] = [];
  /** So many of them are of this block: an array set to length 0 would have to grow anew. */
  #count = 0;

  /** @param vocabulary learns the words of the phrases */
  constructor(rows: readonly { phrase: string; place: Place; reason: Reason }[], vocabulary: Vocabulary) {
    const phrases = rows.map((row) => phraseOf(row, vocabulary));
    const [patterns, plain] = [
      phrases.filter((phrase) => phrase.isPattern),
      phrases.filter((phrase) => !phrase.isPattern),
    ];
    const standing = (where: Place) => plain.filter(({ place }) => place === where);
    const opening = [...latest(standing('whole')), ...standing('start'), ...patterns.filter(opens)];
    const closing = [...standing('end'), ...patterns.filter((phrase) => !opens(phrase))];
    const amid = standing('anywhere');
    this.#byFirst = new PhraseIndex(
      opening,
      ({ words }) => words[0]!,
      ({ words, place }) => words[1] ?? (place === 'whole' ? NO_WORD : ANY),
    );
    this.#byLast = new PhraseIndex(
      closing,
      ({ words }) => words.at(-1)!,
      ({ words }) => words.at(-2) ?? ANY,
    );
    this.#anywhere = new PhraseIndex(
      amid,
      ({ words, anchor }) => words[anchor]!,
      ({ words, anchor }) => words[anchor + 1] ?? ANY,
    );
    for (const { words } of opening) vocabulary.markNumber(words[0]!, OPENS);
    for (const { words } of closing) if (words.at(-1) !== ANY) vocabulary.markNumber(words.at(-1)!, CLOSES);
    for (const { words, anchor } of amid) vocabulary.markNumber(words[anchor]!, ANCHOR);
  }

  /**
   * @param marks those of all the words, as `Words` gathers them
   * @param isLabel whether a colon or other mark sets off its first or last words from a text
   * @returns one hit for each phrase that fits the words of [from, to), the most telling first
   */
  find(words: Words, from: number, to: number, marks: number, isLabel: boolean): readonly PhraseHit[] {
    if (!(marks & ANY_PHRASE)) return NONE;
    const { sequence } = words;
    this.#count = 0;
    if (words.marksOf(sequence[from]!) & OPENS) this.#findFirst(sequence, from, to, isLabel);
    if (words.marksOf(sequence[to - 1]!) & CLOSES) this.#findLast(sequence, from, to, isLabel);
    if (marks & ANCHOR) this.#findAnywhere(words, from, to);
    if (this.#count <= 1) return this.#count === 0 ? NONE : this.#hits[0]!.alone;
    return this.#hits.slice(0, this.#count);
  }

  /** Among the hits of the block, behind those that tell as much. */
  #add(phrase: Phrase): void {
    const hits = this.#hits;
    let at = this.#count++;
    for (; at > 0 && hits[at - 1]!.rank > phrase.rank; at--) hits[at] = hits[at - 1]!;
    hits[at] = phrase;
  }

  #findFirst(words: Int32Array, from: number, to: number, isLabel: boolean): void {
    const index = this.#byFirst;
    const length = isLabel ? 0 : to - from;
    const word = words[from]!;
    const second = from + 1 < to ? words[from + 1]! : NO_WORD;
    for (let n = index.next(word, second, 0); n >= 0; n = index.next(word, second, n + 1))
      if (length <= index.at(n).most && fits(index.at(n), words, from, to)) this.#add(index.at(n));
  }

  #findLast(words: Int32Array, from: number, to: number, isLabel: boolean): void {
    const index = this.#byLast;
    const length = isLabel ? 0 : to - from;
    const word = words[to - 1]!;
    const second = to - 2 >= from ? words[to - 2]! : NO_WORD;
    for (let n = index.next(word, second, 0); n >= 0; n = index.next(word, second, n + 1))
      if (length <= index.at(n).most && fits(index.at(n), words, from, to)) this.#add(index.at(n));
  }

  #findAnywhere(words: Words, from: number, to: number): void {
    const index = this.#anywhere;
    const { sequence } = words;
    for (let at = from; at < to; at++) {
      const word = sequence[at]!;
      if (!(words.marksOf(word) & ANCHOR)) continue;
      const second = at + 1 < to ? sequence[at + 1]! : NO_WORD;
      for (let n = index.next(word, second, 0); n >= 0; n = index.next(word, second, n + 1)) {
        const phrase = index.at(n);
        const first = at - phrase.anchor;
        if (first >= from && standsAt(phrase.words, sequence, first, to)) this.#add(phrase);
      }
    }
  }
}

/** Beside the first or the last word of a block. */
const NO_WORD = -2;
const opens = ({ words }: Phrase): boolean => words[0] !== ANY;

function phraseOf(row: { phrase: string; place: Place; reason: Reason }, vocabulary: Vocabulary): Phrase {
  const said = row.phrase.split(' ');
  const words = said.map((word) => (word === '*' ? ANY : vocabulary.numberOf(word)));
  const isPattern = words.includes(ANY);
  const hit = { reason: row.reason, place: isPattern ? 'whole' : row.place, length: words.length };
  const rank = PLACES.indexOf(hit.place) * LONGEST - hit.length;
  const most = words.length === 1 && row.place in ALONE && !ALONE[row.place]!.has(row.reason) ? LABEL : LONGEST;
  return { ...hit, words, isPattern, anchor: longestOf(said), most, rank, alone: [hit] };
}

/** Sentences start with `from` and end with `home`, too: by itself such a word only tells of a block of so many words, or as a label before a colon. */
const LABEL = 6;
/** The words of these reasons no sentence starts or ends with: `copyright`, `getty`, `gmt`. */
const ALONE: Partial<Record<Place, ReadonlySet<Reason>>> = {
  start: new Set(['legal_notice', 'advertising', 'topic_tags']),
  end: new Set(['media_caption', 'article_metadata', 'advertising']),
};

/** Words of a block that a phrase with `*` may be. */
const LONGEST_MATCHED = 10;
const NONE: readonly PhraseHit[] = [];

const longestOf = (words: readonly string[]): number =>
  words.reduce((best, word, n) => (word.length > words[best]!.length ? n : best), 0);

/** Of phrases of the same words the last of the table. */
const latest = (phrases: readonly Phrase[]): Phrase[] => [
  ...new Map(phrases.map((phrase) => [phrase.words.join(' '), phrase])).values(),
];

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
